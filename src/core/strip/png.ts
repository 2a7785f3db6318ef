import { exifFor } from "./orientation.ts";
import { createParts, type Parts } from "./parts.ts";
import type { Reader } from "./reader.ts";

/** Chunks that change what is seen. Texts, times and chunks of programs go. */
const SEEN: ReadonlySet<string> = new Set(
  (
    "IHDR PLTE IDAT IEND CgBI tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD hIST pHYs sPLT " +
    "acTL fcTL fdAT"
  ).split(" "),
);
/** Length and type before the data of a chunk, checksum behind it. */
const [HEAD, TAIL] = [8, 4];

/** A PNG without metadata: its texts, time, EXIF but for the orientation, and what follows its end. */
export function stripPng(reader: Reader): Parts | null {
  const { size } = reader;
  const parts = createParts(size);
  let hasExif = false;
  parts.keep(0, 8);
  for (let at = 8; at + HEAD <= size; ) {
    const type = reader.text(at + 4, 4);
    const end = at + HEAD + reader.u32(at) + TAIL;
    if (SEEN.has(type)) parts.keep(at, end);
    else if (type === "eXIf" && end <= size && !hasExif) {
      const exif = exifFor(reader, at + HEAD, end - TAIL);
      if (exif === "same") parts.keep(at, end);
      else if (exif !== null) parts.put(chunk(type, exif));
      hasExif = exif !== null;
    }
    if (type === "IEND") break;
    at = end;
  }
  return parts.all();
}

function chunk(type: string, data: string): string {
  return u32(data.length) + type + data + u32(crc32(type + data));
}

function u32(value: number): string {
  return String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/** As PNG computes it, bit by bit: of forty bytes. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
