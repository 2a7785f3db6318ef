import type { Reader } from "./reader.ts";

/** The tag of EXIF that browsers obey when they show a picture. */
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** The orientation (2 to 8) in EXIF data, which is a TIFF; null for none, and for 1, which turns nothing. */
export function orientationIn(reader: Reader, from: number, to: number): number | null {
  const order = reader.text(from, 4);
  if (order !== "II*\0" && order !== "MM\0*") return null;
  const u16 = order === "MM\0*" ? reader.u16 : reader.u16le;
  const u32 = order === "MM\0*" ? reader.u32 : reader.u32le;
  const directory = from + u32(from + 4);
  if (directory + 2 > to) return null;
  const count = Math.min(u16(directory), Math.floor((to - directory - 2) / ENTRY));
  for (let at = directory + 2; at < directory + 2 + ENTRY * count; at += ENTRY) {
    if (u16(at) !== ORIENTATION) continue;
    const value = u16(at + 8);
    return u16(at + 2) === SHORT && u32(at + 4) === 1 && value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** EXIF data of an orientation alone. */
export function exifOf(orientation: number): string {
  const entry = `\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`;
  return `MM\0*\0\0\0\x08\0\x01${entry}\0\0\0\0`;
}

/**
 * What stands in the place of EXIF data: null for nothing, "same" for itself where it holds the orientation alone, in
 * these bytes or in fewer.
 */
export function exifFor(reader: Reader, from: number, to: number): string | "same" | null {
  const orientation = orientationIn(reader, from, to);
  if (orientation === null) return null;
  const exif = exifOf(orientation);
  const length = to - from;
  return length < exif.length || (length === exif.length && reader.text(from, length) === exif)
    ? "same"
    : exif;
}
