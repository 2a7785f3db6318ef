/** Formats that browsers show, as the decoder tells them, whatever the ending of the file's name says. */
export type RasterFormat = "jpeg" | "png" | "webp" | "avif" | "gif";

/** What decoding tells of a local raster picture. */
export interface PictureFacts {
  /** First 16 hexadecimal digits of the SHA-256 of the source's bytes. */
  readonly hash: string;
  /** Pixels, after orientation. */
  readonly width: number;
  readonly height: number;
  readonly format: RasterFormat;
  /** Whether a pixel is not opaque. */
  readonly alpha: boolean;
  readonly animated: boolean;
  /** Screenshot or drawing: few colours, sharp edges. Its variants are lossless. */
  readonly lossless: boolean;
  /** Class of its average colour, 0 to 63; null where it has transparency. */
  readonly colour: number | null;
  /** Formats in which it takes more bytes than the source, at its own size: there are no variants in these. */
  readonly grows: readonly ("avif" | "webp")[];
  /** Why there are no variants; all that was not learned is 0, false or null then. */
  readonly flaw: "undecodable" | "too-large" | null;
}
