/** A font file in the format of TrueType: a directory of tables, then the tables. */
export interface Sfnt {
  readonly bytes: Buffer;
  /** Offset of the entry of a table in the directory. */
  entry(tag: string): number;
  /** Offset of a table. */
  table(tag: string): number;
}

export function readSfnt(bytes: Buffer): Sfnt {
  const count = bytes.readUInt16BE(4);
  const entries = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * count; at += 16) entries.set(bytes.toString("latin1", at, at + 4), at);
  const entry = (tag: string) => {
    const at = entries.get(tag);
    if (at === undefined) throw new Error(`no table ${tag.trim()}`);
    return at;
  };
  return { bytes, entry, table: (tag) => bytes.readUInt32BE(entry(tag) + 8) };
}

/**
 * A copy with other names. Checksums are left as they are: a subsetter writes its own.
 *
 * @param names by their number in the table `name`, in order: 1 is the family, 13 the licence
 */
export function rename({ bytes, entry }: Sfnt, names: ReadonlyMap<number, string>): Buffer {
  const table = nameTable(names);
  const start = Math.ceil(bytes.length / 4) * 4;
  const renamed = Buffer.concat([bytes, Buffer.alloc(start - bytes.length), table]);
  renamed.writeUInt32BE(start, entry("name") + 8);
  renamed.writeUInt32BE(table.length, entry("name") + 12);
  return renamed;
}

function nameTable(names: ReadonlyMap<number, string>): Buffer {
  const texts = [...names].map(([id, text]) => ({ id, text: Buffer.from(text, "utf16le").swap16() }));
  const strings = 6 + 12 * texts.length;
  const head = Buffer.alloc(strings);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(strings, 4);
  let length = 0;
  for (const [index, { id, text }] of texts.entries()) {
    // Windows, Unicode, American English: what every program reads.
    [3, 1, 0x409, id, text.length, length].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    });
    length += text.length;
  }
  return Buffer.concat([head, ...texts.map(({ text }) => text)]);
}

/** Whether a font has a glyph for a code point. */
export function glyphTester(sfnt: Sfnt): (code: number) => boolean {
  const ranges = glyphRanges(sfnt);
  return (code) => ranges.some(([first, last]) => code >= first && code <= last);
}

/** The code points that a font has glyphs for, by its table `cmap` (formats 4 and 12): ranges in order. */
export function glyphRanges({ bytes, table }: Sfnt): Range[] {
  const cmap = table("cmap");
  const ranges: Range[] = [];
  for (let at = cmap + 4; at < cmap + 4 + 8 * bytes.readUInt16BE(cmap + 2); at += 8) {
    const start = cmap + bytes.readUInt32BE(at + 4);
    const format = bytes.readUInt16BE(start);
    if (format === 4) ranges.push(...segments(bytes, start));
    if (format === 12) ranges.push(...groups(bytes, start));
  }
  return merged(ranges.sort(([a], [b]) => a - b));
}

/** Ranges that overlap or touch, as one. */
function merged(sorted: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const [first, last] of sorted) {
    const [before, end] = all.at(-1) ?? [0, -2];
    if (first <= end + 1) all[all.length - 1] = [before, Math.max(end, last)];
    else all.push([first, last]);
  }
  return all;
}

type Range = readonly [first: number, last: number];

function segments(bytes: Buffer, start: number): Range[] {
  const length = bytes.readUInt16BE(start + 6);
  return Array.from({ length: length / 2 }, (_, index): Range => {
    const last = start + 14 + 2 * index;
    return [bytes.readUInt16BE(last + 2 + length), bytes.readUInt16BE(last)];
  });
}

function groups(bytes: Buffer, start: number): Range[] {
  return Array.from({ length: bytes.readUInt32BE(start + 12) }, (_, index): Range => {
    const group = start + 16 + 12 * index;
    return [bytes.readUInt32BE(group), bytes.readUInt32BE(group + 4)];
  });
}
