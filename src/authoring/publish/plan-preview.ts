import type { ParsedPost } from "../../column/parsed-files.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { editFrontMatter } from "../edits/edit-front-matter.ts";
import { type FileChange, sourcesAfter } from "../edits/file-change.ts";

/** The edit that gives a post an unlisted address. */
export interface PreviewEdit {
  readonly change: FileChange;
  /** The sources of the column as they will be. */
  readonly sources: ColumnScan["sources"];
}

/** Writes the field `preview` and nothing else. Null when the front matter can't be edited as text. */
export function planPreview(
  { sources }: Pick<ColumnScan, "sources">,
  { source, front }: ParsedPost,
  secret: string,
): PreviewEdit | null {
  const beside = front.has("draft") ? "draft" : "title";
  const splices = editFrontMatter(source.text, [{ field: "preview", value: secret }], beside);
  if (splices === null) return null;
  const change = { source, splices, lines: [] };
  return { change, sources: sourcesAfter(sources, [change]) };
}

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * 16 random bytes as the field `preview`: base32 (RFC 4648, section 6), in lower case, which survives file systems, URLs
 * and being read out.
 */
export function secretFrom(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}
