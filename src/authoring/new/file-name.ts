import { isWindowsName, slugify } from "../../column/slug.ts";
import type { PostKind } from "../../core/model.ts";

/** A file that is there already, by name alone: "07-fog.md". */
export interface Neighbour {
  readonly name: string;
  readonly number: number | null;
}

const MOST_BYTES = 100;

/** "07-안개": the number with as many digits as the neighbours have, and the title as far as a disk can hold it. */
export function fileStem(
  title: string,
  kind: PostKind,
  number: number | null,
  neighbours: readonly Neighbour[],
): string {
  const words = titlePart(title);
  if (number === null) return words === "" || isWindowsName(words) ? `${kind}${words && "-"}${words}` : words;
  const digits = String(number).padStart(widthOf(neighbours), "0");
  return words === "" ? digits : `${digits}-${words}`;
}

/** "안개-낀-도시"; empty for a title of marks alone. */
export function titlePart(title: string): string {
  const words = slugify(title).toLowerCase().replace(/-{2,}/g, "-");
  let part = "";
  for (const letter of words) {
    if (Buffer.byteLength(part + letter) > MOST_BYTES) break;
    part += letter;
  }
  return part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");
}

/** Two where nobody shows another way. */
function widthOf(neighbours: readonly Neighbour[]): number {
  const digits = neighbours.flatMap(({ name, number }) => {
    const [typed] = /^\d+/.exec(name) ?? [];
    return typed !== undefined && Number(typed) === number ? [typed] : [];
  });
  if (digits.length === 0) return 2;
  return Math.max(
    0,
    ...digits.filter((typed) => typed.startsWith("0") && typed !== "0").map((typed) => typed.length),
  );
}
