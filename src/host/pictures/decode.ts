import type { Metadata } from "sharp";
import { colourClass } from "../../core/picture-colours.ts";
import type { PictureFacts, RasterFormat } from "../../core/picture-facts.ts";
import { isDrawing } from "./is-drawing.ts";
import { INPUT, MOST_PIXELS, SECONDS } from "./limits.ts";
import type { OpenPicture } from "./sharp.ts";

/** What decoding tells of a file by itself. */
export type DecodedFacts = Omit<PictureFacts, "grows">;

/** Formats in which a screenshot may be saved without loss. */
const LOSSLESS: ReadonlySet<RasterFormat> = new Set(["png", "gif", "webp"]);
/** Pixels of the side of a square in the middle, which tells a drawing from a photograph. */
const SAMPLE = 1024;
/** Pixels of the side of a square to which a picture is shrunk for its average colour. */
const THUMBNAIL = 16;

/** Decodes a picture, whatever its bytes are. Where they are no picture, or half of one, that is its flaw. */
export async function decodePicture(
  open: OpenPicture,
  bytes: Uint8Array,
  hash: string,
): Promise<DecodedFacts> {
  const unknown = { hash, width: 0, height: 0, alpha: false, animated: false, lossless: false, colour: null };
  try {
    const metadata = await open(bytes, { ...INPUT, limitInputPixels: false }).metadata();
    const format = formatOf(metadata);
    if (format === null) return { ...unknown, format: "jpeg", flaw: "undecodable" };
    const {
      width,
      height,
      pages = 1,
    } = metadata.autoOrient ? { ...metadata, ...metadata.autoOrient } : metadata;
    const known = { ...unknown, format, width, height, animated: pages > 1 };
    if (width * height > MOST_PIXELS) return { ...known, flaw: "too-large" };
    try {
      const colour = await averageColour(open, bytes);
      const alpha = metadata.hasAlpha && !(await isOpaque(open, bytes));
      const lossless = LOSSLESS.has(format) && isDrawing(await middleOf(open, bytes, width, height));
      return { ...known, alpha, lossless, colour: alpha ? null : colour, flaw: null };
    } catch {
      return { ...known, flaw: "undecodable" };
    }
  } catch {
    return { ...unknown, format: "jpeg", flaw: "undecodable" };
  }
}

/** Null for what has a decoder, and is of a format that browsers do not show. */
function formatOf({ format, compression }: Metadata): RasterFormat | null {
  if (format === "heif") return compression === "av1" ? "avif" : null;
  return format === "jpeg" || format === "png" || format === "webp" || format === "gif" ? format : null;
}

/** Decodes a JPEG in an eighth of its size, where nearly all of its bytes are read nevertheless. */
async function averageColour(open: OpenPicture, bytes: Uint8Array): Promise<number> {
  const { data } = await open(bytes, INPUT)
    .timeout({ seconds: SECONDS })
    .resize(THUMBNAIL, THUMBNAIL, { fit: "fill" })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .toFormat("raw")
    .toBuffer({ resolveWithObject: true });
  const average = (channel: number) =>
    data.filter((_, at) => at % 3 === channel).reduce((sum, value) => sum + value, 0) / THUMBNAIL ** 2;
  return colourClass(average(0), average(1), average(2));
}

async function isOpaque(open: OpenPicture, bytes: Uint8Array): Promise<boolean> {
  const alpha = await open(bytes, INPUT)
    .timeout({ seconds: SECONDS })
    .extractChannel("alpha")
    .toFormat("raw", { depth: "uchar" })
    .toBuffer();
  return alpha.every((value) => value === 255);
}

async function middleOf(open: OpenPicture, bytes: Uint8Array, width: number, height: number) {
  const [across, down] = [Math.min(width, SAMPLE), Math.min(height, SAMPLE)];
  const { data, info } = await open(bytes, INPUT)
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .extract({
      left: Math.floor((width - across) / 2),
      top: Math.floor((height - down) / 2),
      width: across,
      height: down,
    })
    .toFormat("raw", { depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, ...info };
}
