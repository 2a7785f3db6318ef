import type { Token } from "markdown-it";

/** An offset in the manuscript as a reader counts: both from 1, the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the content of an inline token comes from, when that is not simply its lines: a table's cell, a caption,
 * an inline note. `within` is the inline token around it, and `offset` counts in that one's content; without
 * `within` it counts in the manuscript.
 */
export interface Origin {
  readonly origin: true;
  readonly within: Token | null;
  readonly offset: number;
  /** In a table's cell every pipe was escaped, and the backslashes are gone from the content. */
  readonly isCell?: true;
}

/** What is known of where things stand in a manuscript; nothing is counted before somebody asks. */
export interface Places {
  readonly source: string;
  /** The file's line of the manuscript's first. */
  readonly firstLine: number;
  /** Offsets at which lines begin. */
  starts: readonly number[] | null;
  /** The inline token that was asked for last. */
  last: Rows | null;
}

interface Rows {
  readonly inline: Token;
  /** Offsets in its content at which lines begin, and how far each lies from its place in the manuscript. */
  readonly starts: readonly number[];
  readonly shifts: (number | undefined)[];
}

/** The offset in the manuscript of the character `at` of an inline token's content. */
export function offsetOf(places: Places, inline: Token, at: number): number {
  const { meta } = inline;
  if (isOrigin(meta)) {
    const place = meta.offset + at + (meta.isCell ? inline.content.slice(0, at).split("|").length - 1 : 0);
    return meta.within ? offsetOf(places, meta.within, place) : place;
  }
  if (places.last?.inline !== inline)
    places.last = { inline, starts: lineStarts(inline.content), shifts: [] };
  const { starts, shifts } = places.last;
  const row = lastUpTo(starts, at);
  const shift = shifts[row] ?? shiftOf(places, inline, starts, row);
  shifts[row] = shift;
  return at + shift;
}

/** The file's line of an offset in the manuscript. */
export function lineOf(places: Places, offset: number): number {
  return places.firstLine + lastUpTo(startsOf(places), offset);
}

/**
 * How far a row of the content lies from its place in the manuscript. Indents and marks are gone from the content:
 *
 *     > - 안개가 [^x]
 *         ^
 */
function shiftOf(places: Places, inline: Token, rows: readonly number[], row: number): number {
  const { source } = places;
  const starts = startsOf(places);
  const line = (inline.map?.[0] ?? 0) + row;
  const begin = starts[line] ?? source.length;
  const text = source.slice(begin, (starts[line + 1] ?? source.length + 1) - 1).trimEnd();
  const whole = inline.content.slice(rows[row], (rows[row + 1] ?? inline.content.length + 1) - 1).trimEnd();
  const words = whole.trimStart();
  const column = text.endsWith(words) ? text.length - words.length : Math.max(0, text.indexOf(words));
  return begin + column - ((rows[row] as number) + whole.length - words.length);
}

function isOrigin(meta: unknown): meta is Origin {
  return typeof meta === "object" && meta !== null && "origin" in meta;
}

function startsOf(places: Places): readonly number[] {
  places.starts ??= lineStarts(places.source);
  return places.starts;
}

/** Offsets at which lines begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Which of them, in ascending order, is the last that is not above `limit`; 0 when all are. */
export function lastUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines and columns of many offsets, in one sweep over the manuscript. */
export function positions({ source, firstLine }: Places, wanted: readonly number[]): Position[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const found: Position[] = [];
  let at = 0;
  let line = firstLine;
  let column = 1;
  for (const index of order) {
    for (; at < (wanted[index] as number) && at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === 0x0a) {
        line++;
        column = 1;
      } else if ((code & 0xfc00) !== 0xdc00) column++;
    }
    found[index] = { line, column };
  }
  return found;
}
