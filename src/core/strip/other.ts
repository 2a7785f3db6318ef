import { Buffer } from "node:buffer";
import type { Reader } from "./reader.ts";

/** How files begin that hold metadata at places we do not know: TIFF and raw photos, JPEG XL, JPEG 2000, Photoshop. */
const BEGINNINGS = ["II*\0", "MM\0*", "II+\0", "MM\0+", "\0\0\0\x0cJXL ", "\0\0\0\x0cjP  ", "8BPS"];
/** What metadata begins with, wherever it lies: EXIF, XMP, IPTC. */
const SIGNS = ["Exif\0\0", "<x:xmpmeta", "<?xpacket", "http://ns.adobe.com/", "Photoshop 3.0\0", "8BIM"].map(
  (sign) => Buffer.from(sign, "latin1"),
);
const LONGEST = 20;

/** Whether a file of a format that we do not know may hold metadata. */
export function mayHoldMetadata(reader: Reader): boolean {
  if (BEGINNINGS.some((beginning) => reader.text(0, beginning.length) === beginning)) return true;
  for (const piece of reader.pieces(LONGEST)) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (SIGNS.some((sign) => bytes.includes(sign))) return true;
  }
  return false;
}
