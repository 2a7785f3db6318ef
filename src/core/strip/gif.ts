import { createParts, type Parts } from "./parts.ts";
import type { Reader } from "./reader.ts";

const [EXTENSION, PICTURE, END] = [0x21, 0x2c, 0x3b];
const [PLAIN_TEXT, CONTROL, APPLICATION] = [0x01, 0xf9, 0xff];
/** Extensions of programs that are seen: how often a film repeats, and the colour profile. */
const SEEN: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** A GIF without comments, XMP and what else programs add, and without what follows its end. */
export function stripGif(reader: Reader): Parts | null {
  const { size } = reader;
  const parts = createParts(size);
  let at = 13 + colours(reader.byte(10));
  parts.keep(0, at);
  while (at < size) {
    const kind = reader.byte(at);
    if (kind === EXTENSION) {
      const label = reader.byte(at + 1);
      const end = blocksEnd(reader, at + 2);
      const isSeen = label === APPLICATION && reader.byte(at + 2) === 11 && SEEN.has(reader.text(at + 3, 11));
      if (isSeen || label === CONTROL || label === PLAIN_TEXT) parts.keep(at, end);
      at = end;
    } else if (kind === PICTURE) {
      // Place, size and colours, then the code size of the data.
      const end = blocksEnd(reader, at + 10 + colours(reader.byte(at + 9)) + 1);
      parts.keep(at, end);
      at = end;
    } else {
      // Decoders stop here, at the end and at whatever else is no block.
      if (kind === END) parts.keep(at, at + 1);
      else parts.put(String.fromCharCode(END));
      break;
    }
  }
  return parts.all();
}

/** Length of the table of colours that a byte of flags announces. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The end of data in blocks, each after a byte that says its length, up to one of length 0. */
function blocksEnd(reader: Reader, from: number): number {
  let at = from;
  while (at < reader.size) {
    const length = reader.byte(at);
    at += 1 + length;
    if (length === 0) break;
  }
  return Math.min(at, reader.size);
}
