import { INPUT, SECONDS } from "./limits.ts";
import type { OpenPicture } from "./sharp.ts";

/** Pixels of 8-bit channels in sRGB, upright, without metadata. */
export interface Resized {
  readonly data: Uint8Array;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/**
 * Decodes a picture in another width, never a larger one. Colours are converted to sRGB, so that they look the same
 * beside the page's own, with and without colour management, and no file carries a profile.
 */
export async function resize(open: OpenPicture, bytes: Uint8Array, width: number): Promise<Resized> {
  const { data, info } = await open(bytes, INPUT)
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toFormat("raw", { depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}
