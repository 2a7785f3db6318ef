import { type Box, boxesIn, u64 } from "./boxes.ts";
import type { Reader } from "./reader.ts";

/** A range of a file that is overwritten: with a beginning, then zeros. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly beginning: string;
}

/** Items of metadata, by type: EXIF, XMP and other texts, and references to what lies elsewhere. */
const PRIVATE: ReadonlySet<string> = new Set(["Exif", "mime", "uri ", "jumb"]);
/** EXIF data without tags, behind the offset of its beginning: some decoders refuse a picture whose EXIF is none. */
const NO_EXIF = "\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";
const MOST_ITEMS = 10_000;

/**
 * The ranges of a file that hold the items of metadata of a box `meta`; null where they can't be told.
 *
 * https://www.iso.org/standard/83102.html, sections 8.11.3 and 8.11.6
 */
export function metadataItems(reader: Reader, { content, to }: Box): Patch[] | null {
  const boxes = new Map<string, Box>();
  for (const box of boxesIn(reader, content + 4, to)) if (!boxes.has(box.type)) boxes.set(box.type, box);
  const [names, places] = [boxes.get("iinf"), boxes.get("iloc")];
  const items = names === undefined ? new Map<number, string>() : privateItems(reader, names);
  if (items === null) return null;
  if (items.size === 0 || places === undefined) return [];
  return placesOf(reader, places, items, boxes.get("idat"));
}

/** The types of the items of metadata, by their numbers. */
function privateItems(reader: Reader, { content, to }: Box): ReadonlyMap<number, string> | null {
  const items = new Map<number, string>();
  const first = content + (reader.byte(content) === 0 ? 6 : 8);
  for (const { type, content: at } of boxesIn(reader, first, to)) {
    if (type !== "infe") continue;
    const version = reader.byte(at);
    const wide = version === 3;
    const item = wide ? reader.u32(at + 4) : reader.u16(at + 4);
    // Before version 2, items had media types alone.
    const kind = version < 2 ? "mime" : reader.text(at + (wide ? 10 : 8), 4);
    if (PRIVATE.has(kind)) items.set(item, kind);
    if (items.size > MOST_ITEMS) return null;
  }
  return items;
}

function placesOf(
  reader: Reader,
  { content, to }: Box,
  items: ReadonlyMap<number, string>,
  data: Box | undefined,
): Patch[] | null {
  const patches: Patch[] = [];
  const version = reader.byte(content);
  const sizes = reader.u16(content + 4);
  const offsetSize = sizes >>> 12;
  const lengthSize = (sizes >>> 8) & 15;
  const baseSize = (sizes >>> 4) & 15;
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version === 2;
  let at = content + (wide ? 10 : 8);
  for (let left = wide ? reader.u32(content + 6) : reader.u16(content + 6); left > 0 && at < to; left--) {
    const item = wide ? reader.u32(at) : reader.u16(at);
    at += wide ? 4 : 2;
    const method = version === 0 ? 0 : reader.u16(at) & 15;
    at += version === 0 ? 2 : 4;
    const base = numberAt(reader, at, baseSize);
    const extents = reader.u16(at + baseSize);
    at += baseSize + 2;
    const kind = items.get(item);
    for (let extent = 0; kind !== undefined && extent < extents; extent++) {
      const offset = at + extent * (indexSize + offsetSize + lengthSize) + indexSize;
      const length = numberAt(reader, offset + offsetSize, lengthSize);
      const start = method === 0 ? 0 : method === 1 ? data?.content : undefined;
      // An extent without a length is the whole of a file, which may be the picture, too.
      if (start === undefined || length === 0 || offset >= to || patches.length > MOST_ITEMS) return null;
      const from = start + base + numberAt(reader, offset, offsetSize);
      const isExif = kind === "Exif" && extent === 0 && length >= NO_EXIF.length;
      patches.push({ from, to: from + length, beginning: isExif ? NO_EXIF : "" });
    }
    at += extents * (indexSize + offsetSize + lengthSize);
  }
  return patches;
}

/** A number of 0, 4 or 8 bytes. */
function numberAt(reader: Reader, at: number, size: number): number {
  return size === 0 ? 0 : size === 4 ? reader.u32(at) : u64(reader, at);
}
