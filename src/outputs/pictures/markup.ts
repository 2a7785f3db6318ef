import { escapeHtml, escapeQuoted } from "../../core/html.ts";
import type { PictureHole } from "../../core/model.ts";
import type { ShownPicture } from "./shown.ts";

type Image = Pick<PictureHole, "alt" | "attributes">;

/**
 * The `<img>` of a picture in a text.
 *
 * @param more attributes behind the others, escaped, including the space before them
 */
export function imageTag(src: string, { alt, attributes }: Image, more = ""): string {
  const all = [["src", src], ["alt", alt], ...attributes];
  const printed = all.map(([name = "", value = ""]) => ` ${escapeQuoted(name)}="${escapeQuoted(value)}"`);
  return `<img${printed.join("")}${more}>`;
}

/** A picture in its sizes, in a page. A wide one links to its largest, by which it can be looked at closely. */
export function pictureTag(hole: PictureHole, shown: ShownPicture, isFirst: boolean): string {
  const { sources, single, largest, classes, width, height } = shown;
  const loading = isFirst ? ' fetchpriority="high"' : ' loading="lazy"';
  const offered = sources.map(
    ({ type, srcset, sizes }) =>
      `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${escapeHtml(sizes)}">`,
  );
  const image = imageTag(single, sized(hole, width, height), `${loading} decoding="async"`);
  const picture = `<picture${classes === "" ? "" : ` class="${classes}"`}>${offered.join("")}${image}</picture>`;
  // A link needs a name, which is that of the picture.
  const isLink = hole.place === "wide" && !hole.linked && hole.alt !== "";
  return isLink ? `<a href="${escapeHtml(largest)}">${picture}</a>` : picture;
}

/** With its own size, where nobody knew it before it was decoded. */
function sized(hole: Image, width: number, height: number): Image {
  if (hole.attributes.some(([name]) => name === "width" || name === "height")) return hole;
  return withSize(hole, width, height);
}

/** With this size instead of its own. */
export function withSize({ alt, attributes }: Image, width: number, height: number): Image {
  const others = attributes.filter(([name]) => name !== "width" && name !== "height");
  return { alt, attributes: [...others, ["width", String(width)], ["height", String(height)]] };
}
