import type { PictureFacts } from "../../core/picture-facts.ts";
import type { PictureEncoder } from "../../outputs/pictures/types.ts";
import type { DecodedFacts } from "./decode.ts";

/** Pixels of the width above which a picture is only shown smaller than it is. */
const WIDEST = 2400;
/** Bytes for a pixel, above which a photograph shrinks for certain: those of cameras have more. */
const AMPLE = 0.3;

/**
 * The formats in which a picture takes more bytes than its source: small ones, and those that were made small with more
 * effort. They are encoded in their own size, which pages then show.
 */
export async function growthOf(
  facts: DecodedFacts,
  source: string,
  bytes: number,
  { encode }: PictureEncoder,
): Promise<PictureFacts["grows"]> {
  const { hash, width, height, lossless, animated, flaw } = facts;
  const isAmple = !lossless && bytes > AMPLE * width * height;
  if (flaw !== null || animated || width > WIDEST || isAmple) return [];
  const grows = async (format: "avif" | "webp") =>
    (await encode({ source, hash, width, format, lossless })).length >= bytes;
  // AVIF without loss takes more than PNG.
  const inAvif = lossless || (await grows("avif"));
  const inWebp = await grows("webp");
  return [...(inAvif ? (["avif"] as const) : []), ...(inWebp ? (["webp"] as const) : [])];
}
