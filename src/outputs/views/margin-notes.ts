import type { Note, Prose, Text } from "../../core/model.ts";
import { MAX_SIDENOTES } from "../sidenotes.ts";

/** Characters per line of the text, and of the margin, in widths of a Hangul syllable. */
const TEXT_LINE = 30;
const MARGIN_LINE = 17;
/** The height of a line of the margin, and of the gap between two notes, in lines of the text. */
const MARGIN_HEIGHT = 0.69;
const GAP = 0.5;
/** The height that a block adds (half its last line and the gap), and that of a picture, in lines of text or margin. */
const TEXT_BLOCK = 1.2;
const MARGIN_BLOCK = 0.8;
const PICTURE = 8;

/** A note of more lines is truncated: some 300 characters with their spaces. */
const MAX_LINES = 14;
/** The height of a truncated note, in lines of the margin. */
export type TruncatedLines = 6 | 2;

/**
 * Truncation steps: when a note is displaced by more than `displaced` lines of the text, the notes above it keep
 * `lines`.
 */
const TRUNCATIONS: readonly { readonly displaced: number; readonly lines: TruncatedLines }[] = [
  { displaced: 10, lines: 6 },
  { displaced: 20, lines: 2 },
];

/**
 * Layout estimate for sidenotes: the notes to truncate in the margin, by number. These are the notes that are long in
 * themselves, and those that would displace later notes too far below their calls. Only truncation depends on the
 * estimate: whatever the true heights are, the browser lets no two notes overlap.
 */
export function marginLines({ body, notes }: Text): ReadonlyMap<number, TruncatedLines> {
  const sidenotes = notes.slice(0, MAX_SIDENOTES);
  const heights = new Map(sidenotes.map((note) => [note.number, heightOf(note)]));
  if (fitsUntruncated([...heights.values()])) return new Map();
  const callLines = linesOfCalls(body);
  const truncated = new Map<number, TruncatedLines>();
  const linesOf = (number: number) => truncated.get(number) ?? (heights.get(number) as number);
  const endOf = (number: number, above: number) =>
    Math.max(above, callLines.get(number) ?? above) + linesOf(number) * MARGIN_HEIGHT + GAP;

  for (const { number } of sidenotes) if (linesOf(number) > MAX_LINES) truncated.set(number, 6);
  /** A run of adjacent notes that can still be truncated, and the line on which its first note may begin. */
  let run: number[] = [];
  let start = 0;
  let end = 0;
  for (const { number } of sidenotes) {
    // Without a call in the body (called from another note), a note follows the one before it.
    const callLine = callLines.get(number) ?? end;
    if (callLine >= end) {
      run = [];
      start = callLine;
    }
    for (const { displaced, lines } of TRUNCATIONS) {
      if (end - callLine <= displaced) break;
      for (const each of run) if (linesOf(each) > lines) truncated.set(each, lines);
      end = run.reduce((above, each) => endOf(each, above), start);
      if (lines === 2) {
        run = [];
        start = end;
      }
    }
    run.push(number);
    end = endOf(number, end);
  }
  return truncated;
}

/** Fast path: every note is short, and all together displace none too far. */
function fitsUntruncated(heights: readonly number[]): boolean {
  const total = heights.reduce((sum, lines) => sum + lines * MARGIN_HEIGHT + GAP, 0);
  return total <= (TRUNCATIONS[0]?.displaced ?? 0) && heights.every((lines) => lines <= MAX_LINES);
}

/** In lines of the margin. */
function heightOf({ plain, body }: Note): number {
  let lines = Math.ceil(widthOf(plain) / MARGIN_LINE);
  for (const part of body) {
    if (typeof part === "string") lines += sizeOf(part, MARGIN_BLOCK).height;
    else if (part.hole === "picture") lines += PICTURE;
  }
  // The first paragraph begins where the note does.
  return lines - MARGIN_BLOCK;
}

/** The line of the text on which each note is called first, by number. */
function linesOfCalls(body: Prose): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  let line = 0;
  for (const part of body) {
    if (typeof part === "string") {
      const { width, height } = sizeOf(part, TEXT_BLOCK);
      line += width / TEXT_LINE + height;
    } else if (part.hole === "picture") line += PICTURE;
    else if (part.hole === "call" && !lines.has(part.note)) lines.set(part.note, line);
  }
  return lines;
}

/** Tags of elements that begin a line; sticky, to be tried where a tag begins. */
const BLOCK = /<(?:p|li|pre|h\d|tr|img)\b/y;

/**
 * The width of the text in some HTML, in characters, and the height that its tags add, in lines: `block` for each
 * block. Scans each character once, since a column has millions.
 */
function sizeOf(html: string, block: number): { readonly width: number; readonly height: number } {
  let characters = 0;
  let narrow = 0;
  let height = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code !== LESS_THAN) {
      characters++;
      narrow += isNarrow(code);
    } else {
      BLOCK.lastIndex = at;
      const tag = BLOCK.exec(html)?.[0];
      if (tag) height += tag === "<img" ? PICTURE : block;
      // An unclosed tag: a hole for an address splits it, and it ends in a later part.
      const end = html.indexOf(">", at);
      at = end < 0 ? html.length : end;
    }
  }
  return { width: characters - narrow / 2, height };
}

const LESS_THAN = 0x3c;

function widthOf(text: string): number {
  let narrow = 0;
  for (let at = 0; at < text.length; at++) narrow += isNarrow(text.charCodeAt(at));
  return text.length - narrow / 2;
}

/**
 * 1 for characters below U+1100 (Latin and other narrow scripts), half as wide as Hangul, Han and Kana; else 0.
 * Branchless, from the sign bit: a branch would be mispredicted at the ends of words.
 */
function isNarrow(code: number): number {
  return (code - 0x1100) >>> 31;
}
