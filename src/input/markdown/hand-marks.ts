import type { Bracket, ParseState } from "./parse-state.ts";
import { offsetOf } from "./source-positions.ts";

/** `[1]` typed by hand, where it stands in the manuscript. */
export interface HandMark {
  readonly number: number;
  /** Of the opening bracket. */
  readonly offset: number;
}

export function markOf({ inline, at, number }: Bracket, parse: ParseState): HandMark {
  return { number, offset: offsetOf(parse.places, inline, at) };
}

/** Places are reckoned; what does not stand where it should is left alone. */
export function isThere({ number, offset }: HandMark, parse: ParseState): boolean {
  return parse.places.source.startsWith(`[${number}]`, offset);
}

/** Right behind other words on its line, or in a cell of a table. */
export function isCall(bracket: Bracket): boolean {
  return !opensLine(bracket) || bracket.inline.meta !== null;
}

/** Nothing but spaces stands before it on its line. */
export function opensLine({ inline: { content }, at }: Bracket): boolean {
  let before = at - 1;
  while (before >= 0 && content[before] !== "\n" && content.charAt(before).trim() === "") before--;
  return before < 0 || content[before] === "\n";
}
