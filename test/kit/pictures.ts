import { readFileSync } from "node:fs";
import { lengthOf, type Parts } from "../../src/core/strip/parts.ts";
import type { ByteSource } from "../../src/core/strip/reader.ts";
import { strip } from "../../src/core/strip/strip.ts";

/** What must not leave: in the EXIF, with coordinates, and in the XMP of the fixtures. */
export const NEEDLE = "NEEDLE";

/** Photos by libvips, 16 × 12, with a colour profile, EXIF and XMP; all but the AVIF with orientation 6 in the EXIF. */
export const PHOTOS = ["photo.jpg", "photo.png", "photo.webp", "photo.avif"] as const;

export function photo(name: (typeof PHOTOS)[number]): Buffer {
  return readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url));
}

/** A GIF of one pixel that repeats for ever, with a comment and XMP. */
export function needleGif(): Buffer {
  const xmp = Buffer.from(`<x:xmpmeta>${NEEDLE}</x:xmpmeta>`);
  // XMP lies there without blocks; a slope of bytes behind it leads every reader of blocks to its end.
  const slope = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return Buffer.concat([
    Buffer.from("GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0", "latin1"),
    Buffer.from("\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", "latin1"),
    gifComment(`${NEEDLE} 37.5N`),
    Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1"),
    xmp,
    slope,
    Buffer.from("\x21\xf9\x04\x01\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b", "latin1"),
    Buffer.from(NEEDLE),
  ]);
}

function gifComment(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), Buffer.from(text), Buffer.from([0])]);
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** A copy without metadata; null for one that is unsafe. */
export function strippedBytes(bytes: Buffer, isDrawing = false): Buffer | null {
  const stripped = strip(sourceOf(bytes), isDrawing);
  if (stripped === "unsafe") return null;
  return stripped === "whole" ? bytes : applied(bytes, stripped);
}

function applied(bytes: Buffer, parts: Parts): Buffer {
  const copy = Buffer.concat(
    parts.map((part) => {
      if (typeof part === "string") return Buffer.from(part, "latin1");
      return typeof part === "number" ? Buffer.alloc(part) : bytes.subarray(part[0], part[1]);
    }),
  );
  if (copy.length !== lengthOf(parts)) throw new Error(`${copy.length} bytes instead of ${lengthOf(parts)}`);
  return copy;
}
