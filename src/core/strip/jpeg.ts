import { exifFor } from "./orientation.ts";
import { createParts, type PartList, type Parts } from "./parts.ts";
import type { Reader } from "./reader.ts";

const [SOI, EOI, SOS, APP0, APP1] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1];

/** Segments of metadata that decoders need, by marker: how they begin. */
const NEEDED: Readonly<Record<number, string>> = { 224: "JFIF\0", 226: "ICC_PROFILE\0", 238: "Adobe" };

/** Frames, tables, scans, restart interval: SOF, DHT, DAC, SOS, DQT, DNL, DRI, DHP, EXP. */
function isCoding(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= SOS && marker <= 0xdf);
}

/**
 * A JPEG without metadata: of the application segments only JFIF, colour profile and Adobe's transform stay, and of EXIF
 * the orientation. Comments go, previews within EXIF and JFIF as well, and whatever follows the end of the picture: the
 * gain map of Ultra HDR, films of motion photos, depth maps, a maker's trailer. These are found through metadata alone
 * (MPF, XMP), and each may hold EXIF of its own; the picture before them is whole.
 */
export function stripJpeg(reader: Reader): Parts | null {
  const { size } = reader;
  const parts = createParts(size);
  let hasExif = false;
  parts.keep(0, 2);
  // Between segments decoders skip whatever is no marker.
  for (let start = reader.find(0xff, 2); start < size; ) {
    const code = afterFill(reader, start);
    const marker = reader.byte(code);
    const after = code + 1;
    if (code >= size) break;
    if (marker === EOI) {
      parts.keep(start, after);
      break;
    }
    const length = reader.u16(after);
    if (hasNoLength(marker) || length < 2) {
      if (marker >= 0xd0 && marker < SOI) parts.keep(start, after);
      start = reader.find(0xff, after);
      continue;
    }
    let end = after + length;
    if (marker === SOS) end = scanEnd(reader, end);
    if (marker === APP1 && !hasExif && reader.text(after + 2, 6) === "Exif\0\0") {
      hasExif = keepOrientation(reader, parts, start, after, Math.min(end, size));
    } else if (marker === APP0 && isJfif(reader, after) && length > JFIF_LENGTH) keepJfif(parts, after);
    else if (isCoding(marker) || isNeeded(reader, marker, after)) parts.keep(start, end);
    start = reader.find(0xff, end);
  }
  return parts.all();
}

/** The offset behind the 0xFF bytes that may precede a marker. */
function afterFill(reader: Reader, start: number): number {
  let at = start + 1;
  while (at < reader.size && reader.byte(at) === 0xff) at++;
  return at;
}

function hasNoLength(marker: number): boolean {
  return marker <= 1 || (marker >= 0xd0 && marker <= SOI);
}

function isNeeded(reader: Reader, marker: number, after: number): boolean {
  const beginning = NEEDED[marker];
  return beginning !== undefined && reader.text(after + 2, beginning.length) === beginning;
}

/** The offset of the marker behind the coded data of a scan, in which 0xFF is followed by 0 or is a restart. */
function scanEnd(reader: Reader, from: number): number {
  for (let at = reader.find(0xff, from); at < reader.size; ) {
    const next = reader.byte(at + 1);
    const isData = next === 0 || (next >= 0xd0 && next < SOI);
    if (!isData && next !== 0xff) return at;
    at = reader.find(0xff, isData ? at + 2 : at + 1);
  }
  return reader.size;
}

/** Whether it was there. */
function keepOrientation(
  reader: Reader,
  parts: PartList,
  start: number,
  after: number,
  end: number,
): boolean {
  const exif = exifFor(reader, after + 8, end);
  if (exif === "same") parts.keep(start, end);
  else if (exif !== null) parts.put(`\xff\xe1\0${String.fromCharCode(8 + exif.length)}Exif\0\0${exif}`);
  return exif !== null;
}

const JFIF_LENGTH = 16;

function isJfif(reader: Reader, after: number): boolean {
  return reader.text(after + 2, 5) === "JFIF\0";
}

/** JFIF without its preview. */
function keepJfif(parts: PartList, after: number): void {
  parts.put(`\xff\xe0\0${String.fromCharCode(JFIF_LENGTH)}`);
  parts.keep(after + 2, after + JFIF_LENGTH - 2);
  parts.put("\0\0");
}
