import { exifFor } from "./orientation.ts";
import { createParts, lengthOf, type Parts } from "./parts.ts";
import type { Reader } from "./reader.ts";

const SEEN: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** "RIFF", size, "WEBP". */
const HEADER = 12;
/** Name and length before the data of a chunk. */
const HEAD = 8;
/** Bits of the flags in VP8X. */
const [EXIF, XMP] = [0x08, 0x04];

interface Chunk {
  readonly name: string;
  readonly from: number;
  /** The end of its data, and that with the byte that makes it even. */
  readonly to: number;
  readonly next: number;
}

/** A WebP without the chunks of EXIF (but for the orientation), of XMP, and of programs. */
export function stripWebp(reader: Reader): Parts | null {
  const end = Math.min(reader.size, 8 + reader.u32le(4));
  let exif: Chunk | null = null;
  let replacement: string | null = null;
  for (const chunk of chunksOf(reader, end)) {
    if (chunk.name !== "EXIF" || replacement !== null || chunk.to > end) continue;
    replacement = exifFor(reader, tiffIn(reader, chunk), chunk.to);
    exif = chunk;
  }
  const body = createParts(end);
  for (const chunk of chunksOf(reader, end)) {
    const { name, from, next } = chunk;
    if (name === "VP8X") {
      const flags = reader.byte(from + HEAD);
      const right = (flags & ~(EXIF | XMP)) | (replacement === null ? 0 : EXIF);
      body.keep(from, from + HEAD);
      if (right === flags) body.keep(from + HEAD, next);
      else {
        body.put(String.fromCharCode(right));
        body.keep(from + HEAD + 1, next);
      }
    } else if (SEEN.has(name)) body.keep(from, next);
    else if (from === exif?.from && replacement === "same") body.keep(from, next);
    else if (from === exif?.from && replacement !== null)
      body.put(`EXIF${u32le(replacement.length)}${replacement}`);
  }
  const kept = body.all();
  if (kept === null) return null;
  const removed = end - HEADER - lengthOf(kept);
  const parts = createParts(end);
  parts.keep(0, 4);
  if (removed === 0) parts.keep(4, 8);
  // A file that is cut off stays as much shorter than it says.
  else parts.put(u32le(Math.max(4, reader.u32le(4) - removed)));
  parts.keep(8, HEADER);
  for (const part of kept) {
    if (typeof part === "string") parts.put(part);
    else if (typeof part === "object") parts.keep(part[0], part[1]);
  }
  return parts.all();
}

function* chunksOf(reader: Reader, end: number): Generator<Chunk> {
  for (let from = HEADER; from + HEAD <= end; ) {
    const length = reader.u32le(from + 4);
    const to = from + HEAD + length;
    const next = to + (length % 2);
    yield { name: reader.text(from, 4), from, to, next };
    from = next;
  }
}

/** Some programs write the beginning of a JPEG segment before the EXIF data. */
function tiffIn(reader: Reader, { from }: Chunk): number {
  return from + HEAD + (reader.text(from + HEAD, 6) === "Exif\0\0" ? 6 : 0);
}

function u32le(value: number): string {
  return String.fromCharCode(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
