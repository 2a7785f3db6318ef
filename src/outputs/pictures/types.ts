/** Name of the output module of variants, which the host renders side by side, and the server on request. */
export const PICTURES = "pictures";

/** A picture in another size and format. */
export interface PictureVariant {
  /** From the column's folder: "posts/city/map.png". */
  readonly source: string;
  /** Of the source: `PictureFacts.hash`. */
  readonly hash: string;
  /** Pixels. The height follows; a width above that of the source stands for it. */
  readonly width: number;
  readonly format: "avif" | "webp" | "jpeg" | "png";
  readonly lossless: boolean;
}

/** Supplied by the host; null where pictures are copied as they are. */
export interface PictureEncoder {
  /** Part of the name of a variant: recipe and the encoder's version. */
  readonly recipe: string;
  encode(variant: PictureVariant): Promise<Uint8Array>;
}
