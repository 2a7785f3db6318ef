import type { Token } from "markdown-it";

/** Line and column of an offset, both from 1, the column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Source of an inline token's content that does not begin at the start of a line: a table cell, a caption, an inline
 * note. `offset` is an offset in the content of the inline token `within`, or in the Markdown text without `within`.
 */
export interface Origin {
  readonly origin: true;
  readonly within: Token | null;
  readonly offset: number;
  /** In a table cell every pipe was escaped with a backslash, which markdown-it has removed from the content. */
  readonly isCell?: true;
}

/** Line index of a Markdown text, to map tokens to offsets and offsets to lines. Computed lazily. */
export interface LineIndex {
  readonly source: string;
  /** Line of the file on which `source` begins. */
  readonly firstLine: number;
  /** Offsets of line starts; null until needed. */
  starts: readonly number[] | null;
  /** Cache for the inline token of the last look-up. */
  last: InlineLines | null;
}

interface InlineLines {
  readonly inline: Token;
  /** Offsets of line starts in its content, and the difference of each line's offset in the source. */
  readonly starts: readonly number[];
  readonly shifts: (number | undefined)[];
}

/** Maps an offset `at` in an inline token's content to an offset in the Markdown text. */
export function offsetOf(index: LineIndex, inline: Token, at: number): number {
  const { meta } = inline;
  if (isOrigin(meta)) {
    const offset = meta.offset + at + (meta.isCell ? inline.content.slice(0, at).split("|").length - 1 : 0);
    return meta.within ? offsetOf(index, meta.within, offset) : offset;
  }
  if (index.last?.inline !== inline) index.last = { inline, starts: lineStarts(inline.content), shifts: [] };
  const { starts, shifts } = index.last;
  const row = lastUpTo(starts, at);
  const shift = shifts[row] ?? shiftOf(index, inline, starts, row);
  shifts[row] = shift;
  return at + shift;
}

/** Line of the file that contains an offset of the Markdown text. */
export function lineOf(index: LineIndex, offset: number): number {
  return index.firstLine + lastUpTo(startsOf(index), offset);
}

/**
 * Columns of white space at the beginning of a line of the Markdown text, counted from 0; a tab reaches to the next 4.
 */
export function indentOf(index: LineIndex, line: number): number {
  const { source } = index;
  let columns = 0;
  for (let at = startsOf(index)[line] ?? source.length; at < source.length; at++) {
    if (source[at] === "\t") columns += 4 - (columns % 4);
    else if (source[at] === " ") columns++;
    else break;
  }
  return columns;
}

/** A line of the Markdown text, counted from 0, with its end. */
export function lineAt(index: LineIndex, line: number): string {
  const starts = startsOf(index);
  return index.source.slice(starts[line] ?? index.source.length, starts[line + 1]);
}

/** Whether a line of the Markdown text, counted from 0, holds white space at most. */
export function isEmptyLine(index: LineIndex, line: number): boolean {
  return lineAt(index, line).trim() === "";
}

/**
 * Difference between the offset of a line in the source and in the content, from which indents and markers are removed:
 *
 *     > - 안개가 [^x]
 *         ^
 */
function shiftOf(index: LineIndex, inline: Token, rows: readonly number[], row: number): number {
  const { source } = index;
  const starts = startsOf(index);
  const line = (inline.map?.[0] ?? 0) + row;
  const start = starts[line] ?? source.length;
  const text = source.slice(start, (starts[line + 1] ?? source.length + 1) - 1).trimEnd();
  const whole = inline.content.slice(rows[row], (rows[row + 1] ?? inline.content.length + 1) - 1).trimEnd();
  const words = whole.trimStart();
  const column = text.endsWith(words) ? text.length - words.length : Math.max(0, text.indexOf(words));
  return start + column - ((rows[row] as number) + whole.length - words.length);
}

function isOrigin(meta: unknown): meta is Origin {
  return typeof meta === "object" && meta !== null && "origin" in meta;
}

function startsOf(index: LineIndex): readonly number[] {
  index.starts ??= lineStarts(index.source);
  return index.starts;
}

/** Offsets of line starts. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Binary search: index of the last number that is not above `limit`; 0 when all are above. */
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

/** Lines and columns of many offsets, in one pass over the source; in the order of `offsets`. */
export function positions({ source, firstLine }: LineIndex, offsets: readonly number[]): Position[] {
  const order = offsets
    .map((_, index) => index)
    .sort((a, b) => (offsets[a] as number) - (offsets[b] as number));
  const found: Position[] = [];
  let at = 0;
  let line = firstLine;
  let column = 1;
  for (const index of order) {
    for (; at < (offsets[index] as number) && at < source.length; at++) {
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
