import { isWindowsName, slugify } from "../../column/slug.ts";
import type { PostKind } from "../../core/model.ts";

/** A post in the same series, by file name: "07-fog.md". */
export interface SiblingFile {
  readonly name: string;
  readonly number: number | null;
}

const MAX_BYTES = 100;

/** File stem, "07-안개": the number padded as in sibling files, then the slug of the title. */
export function fileStem(
  title: string,
  kind: PostKind,
  number: number | null,
  siblings: readonly SiblingFile[],
): string {
  const words = titleSlug(title);
  if (number === null) return words === "" || isWindowsName(words) ? `${kind}${words && "-"}${words}` : words;
  const digits = String(number).padStart(widthOf(siblings), "0");
  return words === "" ? digits : `${digits}-${words}`;
}

/** Slug of a title, "안개-낀-도시", cut to 100 bytes of UTF-8; empty for a title without letters and digits. */
export function titleSlug(title: string): string {
  const words = slugify(title).toLowerCase().replace(/-{2,}/g, "-");
  let slug = "";
  for (const letter of words) {
    if (Buffer.byteLength(slug + letter) > MAX_BYTES) break;
    slug += letter;
  }
  return slug.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");
}

/** Digits to pad to, as in sibling files; 2 without any, 0 where they do not pad. */
function widthOf(siblings: readonly SiblingFile[]): number {
  const digits = siblings.flatMap(({ name, number }) => {
    const [typed] = /^\d+/.exec(name) ?? [];
    return typed !== undefined && Number(typed) === number ? [typed] : [];
  });
  if (digits.length === 0) return 2;
  return Math.max(
    0,
    ...digits.filter((typed) => typed.startsWith("0") && typed !== "0").map((typed) => typed.length),
  );
}
