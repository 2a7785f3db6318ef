import type { Note, Prose, Text } from "../../core/model.ts";
import { LAST_BESIDE } from "../sidenotes.ts";

/** How many letters as wide as a Hangul syllable stand on a line of the text, and on one of the margin. */
const TEXT_LINE = 30;
const MARGIN_LINE = 17;
/** How high a line of the margin is, and the gap between two notes, in lines of the text. */
const MARGIN_HEIGHT = 0.69;
const GAP = 0.5;
/** What a paragraph adds, half its last line and the gap, and what a picture does, in lines of either. */
const TEXT_BLOCK = 1.2;
const MARGIN_BLOCK = 0.8;
const PICTURE = 8;

/** A note of more lines is long: 300 letters with their spaces. */
const LONGEST = 14;
/** What is left of a note in the margin, in lines. */
export type LinesLeft = 6 | 2;

/** When a note stands so many lines of the text below its own, so much is left of those that push it. */
const CUTS: readonly { readonly below: number; readonly left: LinesLeft }[] = [
  { below: 10, left: 6 },
  { below: 20, left: 2 },
];

/**
 * The notes that show only their beginning in the margin, by number: those that are long in themselves, and those
 * that would push others too far below their lines. It is an estimate and decides nothing but that: whatever the
 * true heights are, the browser lets no two notes overlap.
 */
export function marginLines({ body, notes }: Text): ReadonlyMap<number, LinesLeft> {
  const beside = notes.slice(0, LAST_BESIDE);
  const heights = new Map(beside.map((note) => [note.number, linesOf(note)]));
  if (isEasy([...heights.values()])) return new Map();
  const places = placesOfCalls(body);
  const cuts = new Map<number, LinesLeft>();
  const linesLeft = (number: number) => cuts.get(number) ?? (heights.get(number) as number);
  const endOf = (number: number, above: number) =>
    Math.max(above, places.get(number) ?? above) + linesLeft(number) * MARGIN_HEIGHT + GAP;

  for (const { number } of beside) if (linesLeft(number) > LONGEST) cuts.set(number, 6);
  /** Notes that stand one right below the other and can still be cut, and where the first of them may begin. */
  let queue: number[] = [];
  let start = 0;
  let end = 0;
  for (const { number } of beside) {
    // Called only from another note: it follows that one.
    const place = places.get(number) ?? end;
    if (place >= end) {
      queue = [];
      start = place;
    }
    for (const { below, left } of CUTS) {
      if (end - place <= below) break;
      for (const each of queue) if (linesLeft(each) > left) cuts.set(each, left);
      end = queue.reduce((above, each) => endOf(each, above), start);
      if (left === 2) {
        queue = [];
        start = end;
      }
    }
    queue.push(number);
    end = endOf(number, end);
  }
  return cuts;
}

/** Notes that are short, and so few that all of them together push none too far down. */
function isEasy(heights: readonly number[]): boolean {
  const together = heights.reduce((sum, lines) => sum + lines * MARGIN_HEIGHT + GAP, 0);
  return together <= (CUTS[0]?.below ?? 0) && heights.every((lines) => lines <= LONGEST);
}

function linesOf({ plain, body }: Note): number {
  let lines = Math.ceil(widthOf(plain) / MARGIN_LINE);
  for (const part of body) if (typeof part === "string") lines += sizeOf(part, MARGIN_BLOCK).height;
  // The first paragraph begins where the note does.
  return lines - MARGIN_BLOCK;
}

/** On which line of the text each note is called first. */
function placesOfCalls(body: Prose): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let line = 0;
  for (const part of body) {
    if (typeof part === "string") {
      const { width, height } = sizeOf(part, TEXT_BLOCK);
      line += width / TEXT_LINE + height;
    } else if (part.hole === "call" && !places.has(part.note)) places.set(part.note, line);
  }
  return places;
}

/** What takes a line of its own, where a tag begins. */
const BLOCK = /<(?:p|li|pre|h\d|tr|img)\b/y;

/**
 * How wide the words of some HTML are, in letters, and how much its tags add, in lines, a block so much. Looks at each
 * character once: a column has millions.
 */
function sizeOf(html: string, block: number): { readonly width: number; readonly height: number } {
  let letters = 0;
  let narrow = 0;
  let height = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code !== LESS) {
      letters++;
      narrow += isNarrow(code);
    } else {
      BLOCK.lastIndex = at;
      const tag = BLOCK.exec(html)?.[0];
      if (tag) height += tag === "<img" ? PICTURE : block;
      // A tag that holds an address ends in another piece.
      const end = html.indexOf(">", at);
      at = end < 0 ? html.length : end;
    }
  }
  return { width: letters - narrow / 2, height };
}

const LESS = 0x3c;

function widthOf(text: string): number {
  let narrow = 0;
  for (let at = 0; at < text.length; at++) narrow += isNarrow(text.charCodeAt(at));
  return text.length - narrow / 2;
}

/**
 * 1 for letters of Latin and their kin, which are half as wide as Hangul, Han and Kana; else 0. From the sign, since no
 * processor foresees where words end.
 */
function isNarrow(code: number): number {
  return (code - 0x1100) >>> 31;
}
