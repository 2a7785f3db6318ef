import { closeSync, openSync, readSync } from "node:fs";
import { imageSize } from "image-size";
import type { Size } from "./sources.ts";

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};

/** The media type of a picture that browsers show, by its extension; null for any other file. */
export function pictureType(path: string): string | null {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] as string) : null;
}

/** Sizes stand near the front; a photograph may put a preview and its camera's notes before them. */
const ENOUGH = 512 * 1024;

/** Reads the size from the file's header; null when it can't be told. */
export function pictureSize(file: string, bytes: number): Size | null {
  const head = new Uint8Array(Math.min(bytes, ENOUGH));
  const handle = openSync(file, "r");
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  try {
    const { width, height, orientation } = imageSize(head);
    if (!(width > 0 && height > 0)) return null;
    // EXIF orientations 5 to 8 lie on their side: browsers turn them.
    const turned = orientation !== undefined && orientation >= 5;
    return {
      width: Math.round(turned ? height : width),
      height: Math.round(turned ? width : height),
    };
  } catch {
    return null;
  }
}
