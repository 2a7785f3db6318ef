import { escapeQuoted } from "../../core/html.ts";
import type { PictureHole } from "../../core/model.ts";

/**
 * The `<img>` of a picture in a text.
 *
 * @param more attributes behind the others, escaped, including the space before them
 */
export function imageTag(
  src: string,
  { alt, attributes }: Pick<PictureHole, "alt" | "attributes">,
  more = "",
): string {
  const all = [["src", src], ["alt", alt], ...attributes];
  return `<img${all.map(([name = "", value = ""]) => ` ${escapeQuoted(name)}="${escapeQuoted(value)}"`).join("")}${more}>`;
}
