import { createHash } from "node:crypto";
import { slugify } from "../../column/slug.ts";
import type { PictureSettings } from "../../core/model.ts";
import type { PictureFacts } from "../../core/picture-facts.ts";
import type { PlaceWidths } from "./places.ts";
import type { PictureVariant } from "./types.ts";

/** The files of a picture in a place. */
export interface PictureFiles {
  /** By format, the smaller one first; narrow ones first. */
  readonly offered: readonly (readonly PictureVariant[])[];
  /** In JPEG or PNG. */
  readonly single: PictureVariant;
}

/** A width this near to that of the source is left out for it. */
const NEAR = 0.85;

/**
 * The files to make of a picture, never larger than it is; null where it stays as it is: one that moves, that can't be
 * decoded, or that would grow.
 */
export function filesOf(
  source: string,
  facts: PictureFacts,
  { offered, single }: PlaceWidths,
  { formats }: Pick<PictureSettings, "formats">,
): PictureFiles | null {
  const { hash, lossless, alpha, animated, flaw, grows, width } = facts;
  if (animated || flaw !== null) return null;
  const widest = Math.max(...offered);
  const smaller = offered.filter((each) => each <= NEAR * width);
  const whole = width <= widest / NEAR ? [Math.min(width, widest)] : [];
  const variant = (width: number, format: PictureVariant["format"]): PictureVariant => ({
    source,
    hash,
    width,
    format,
    lossless,
  });
  const all = formats
    .filter((format) => !(lossless && format === "avif"))
    .map((format) => {
      const widths = grows.includes(format) ? smaller : [...new Set([...smaller, ...whole])];
      return widths.map((each) => variant(each, format));
    })
    .filter((variants) => variants.length > 0);
  if (all.length === 0) return null;
  return { offered: all, single: variant(Math.min(width, single), lossless || alpha ? "png" : "jpeg") };
}

/** Characters of the source's name in that of a variant: it stands in a page many times. */
const NAME = 24;

/** "/assets/pictures/fog-680-1a2b3c4d.avif" */
export function addressOf({ source, hash, width, format }: PictureVariant, recipe: string): string {
  const file = source.slice(source.lastIndexOf("/") + 1);
  const [name = ""] =
    slugify(file.slice(0, file.lastIndexOf(".")))
      .toLowerCase()
      .match(SHORT) ?? [];
  const mark = createHash("sha256").update(`${hash} ${recipe}`).digest("hex").slice(0, 8);
  return `${FOLDER}${name || "picture"}-${width}-${mark}.${format === "jpeg" ? "jpg" : format}`;
}

const SHORT = new RegExp(`^.{0,${NAME}}`, "u");

/** Below that of all assets, so that one rule of `_headers` stands for all pictures. */
export const FOLDER = "/assets/pictures/";
