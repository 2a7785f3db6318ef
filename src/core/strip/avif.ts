import { type Box, boxesIn, REST } from "./boxes.ts";
import { metadataItems, type Patch } from "./items.ts";
import { createParts, type Parts } from "./parts.ts";
import type { Reader } from "./reader.ts";

/** Boxes that a picture or a film of pictures consists of. Others become free space: XMP in `uuid`, names in `udta`. */
const SEEN: ReadonlySet<string> = new Set(["ftyp", "styp", "mdat", "moov", "moof", "mvhd", "mvex", "trak"]);
const IN_TRACK: ReadonlySet<string> = new Set(["tkhd", "tref", "trgr", "edts", "mdia"]);
/** Boxes of text in `meta`: XMP of old files. */
const TEXTS: ReadonlySet<string> = new Set(["xml ", "bxml", "uuid", "udta"]);

/**
 * An AVIF (or a HEIC of that name) without EXIF, XMP and what programs add. They are overwritten in place, since the
 * picture is found by its offset in the file. The orientation is a property of the picture and not one of EXIF.
 */
export function stripAvif(reader: Reader): Parts | null {
  const patches: Patch[] = [];
  const free = ({ type, from, content, to }: Box) => {
    if (type !== REST) patches.push({ from: from + 4, to: from + 8, beginning: "free" });
    patches.push({ from: content, to, beginning: "" });
  };

  const walk = (start: number, end: number, seen: ReadonlySet<string>): boolean => {
    for (const box of boxesIn(reader, start, end)) {
      if (box.type === "meta") {
        const items = metadataItems(reader, box);
        if (items === null) return false;
        patches.push(...items);
        for (const each of boxesIn(reader, box.content + 4, box.to)) if (TEXTS.has(each.type)) free(each);
      } else if (box.type === "moov") {
        if (!walk(box.content, box.to, SEEN)) return false;
      } else if (box.type === "trak") {
        if (!walk(box.content, box.to, IN_TRACK)) return false;
      } else if (!seen.has(box.type)) free(box);
      if (patches.length > MOST_PATCHES) return false;
    }
    return true;
  };
  return walk(0, reader.size, SEEN) ? patched(reader, patches) : null;
}

const MOST_PATCHES = 20_000;

/** A file with ranges of it overwritten. Of those that overlap the first one counts. */
function patched(reader: Reader, patches: readonly Patch[]): Parts | null {
  const { size } = reader;
  const parts = createParts(size);
  let at = 0;
  for (const { from, to, beginning } of [...patches].sort((a, b) => a.from - b.from)) {
    const start = Math.max(at, from);
    const end = Math.min(size, to);
    if (start >= end) continue;
    const bytes = beginning.slice(start - from, end - from);
    parts.keep(at, start);
    if (holds(reader, start, end, bytes)) parts.keep(start, end);
    else {
      parts.put(bytes);
      parts.zeros(end - start - bytes.length);
    }
    at = end;
  }
  parts.keep(at, size);
  return parts.all();
}

/** Whether a range holds some bytes, then zeros. */
function holds(reader: Reader, from: number, to: number, bytes: string): boolean {
  for (let at = from; at < to; at++) if (reader.byte(at) !== (bytes.charCodeAt(at - from) || 0)) return false;
  return true;
}
