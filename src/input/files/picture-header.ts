import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import type { PictureFlaw } from "../../core/picture-flaw.ts";
import { flawByContent } from "./picture-flaw.ts";
import type { Size } from "./sources.ts";

/** Lazy loading: many columns have no pictures. */
const require = createRequire(import.meta.url);

/** Media type of SVG. */
export const DRAWING = "image/svg+xml";

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: DRAWING,
};

/** Media type of a picture format that browsers support, by file extension; null for any other file. */
export function pictureType(path: string): string | null {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] as string) : null;
}

/** Bytes to read: the size is near the start, but a photograph's EXIF data and preview may come before it. */
const HEADER_BYTES = 512 * 1024;

export interface PictureHeader {
  /** In pixels, after EXIF rotation; null when it cannot be read. */
  readonly size: Size | null;
  readonly flaw: PictureFlaw | null;
}

/** Reads the header of a picture, whose ending may say another format. */
export function readPictureHeader(file: string, bytes: number): PictureHeader {
  const head = new Uint8Array(Math.min(bytes, HEADER_BYTES));
  const handle = openSync(file, "r");
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  const { size, format } = sizeIn(head);
  return { size, flaw: flawByContent(file, head, format) };
}

function sizeIn(head: Uint8Array): { readonly size: Size | null; readonly format: string | null } {
  const { imageSize } = require("image-size") as typeof import("image-size");
  try {
    const { width, height, orientation, type = null } = imageSize(head);
    if (!(width > 0 && height > 0)) return { size: null, format: type };
    // EXIF orientations 5 to 8 are rotated by 90 degrees, which browsers apply.
    const isRotated = orientation !== undefined && orientation >= 5;
    const size = {
      width: Math.round(isRotated ? height : width),
      height: Math.round(isRotated ? width : height),
    };
    return { size, format: type };
  } catch {
    return { size: null, format: null };
  }
}
