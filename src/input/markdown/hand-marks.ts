import type { Bracket, ParseState } from "./parse-state.ts";
import { offsetOf } from "./source-positions.ts";

/** `[1]` or `[1, 3]` typed by hand instead of notes, with its offset in the Markdown text. */
export interface HandMark {
  /** With its brackets. */
  readonly typed: string;
  readonly numbers: readonly number[];
  /** Offset of the opening bracket. */
  readonly offset: number;
}

export function markOf({ inline, at, typed, numbers }: Bracket, parse: ParseState): HandMark {
  return { typed, numbers, offset: offsetOf(parse.lineIndex, inline, at) };
}

/** Checks a computed offset against the source: a mark whose offset is wrong must not be rewritten. */
export function matchesSource({ typed, offset }: HandMark, parse: ParseState): boolean {
  return parse.lineIndex.source.startsWith(typed, offset);
}

/** Whether it can be a call: it follows other text on its line, or is in a table cell; not in a picture's name. */
export function isCall(bracket: Bracket): boolean {
  return !bracket.inAlt && (!opensLine(bracket) || bracket.inline.meta !== null);
}

/** Whether only white space precedes it on its line. */
export function opensLine({ inline: { content }, at }: Bracket): boolean {
  let index = at - 1;
  while (index >= 0 && content[index] !== "\n" && content.charAt(index).trim() === "") index--;
  return index < 0 || content[index] === "\n";
}
