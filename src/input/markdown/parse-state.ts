import type { Env, Token } from "markdown-it";
import type { Hole, NoteLabels } from "../../core/model.ts";
import type { Code, Facts, Problem, SourceLocation } from "../../core/problems/problem.ts";
import { problem } from "../../core/problems/problem.ts";
import { type LinkResolver, NO_LINKS } from "./link-resolver.ts";
import type { Places } from "./source-positions.ts";

/** What one reading of one manuscript writes down. It travels in markdown-it's `env`, a fresh one each time. */
export interface ParseState {
  readonly places: Places;
  readonly lang: string;
  /** What calls will show. */
  readonly labels: NoteLabels;
  /** What the text may ask. */
  readonly around: LinkResolver;
  /** What was found wrong, by offset in the manuscript; lines and columns are counted once, at the end. */
  readonly slips: Slip[];
  /** Offsets at which `[^label]:` begins, in the order of the plugin's definitions. */
  readonly definitions: number[];
  readonly holes: Hole[];
  /** Every `[1]` that is neither link nor code. */
  readonly brackets: Bracket[];
  /** The `inline` token whose content is being parsed. */
  inline: Token | null;
  /** How many `^[…]` were met. */
  inlineNotes: number;
  /** The last search for the end of a comment, lest each of many look through the whole manuscript. */
  comment: CommentSearch;
}

export interface CommentSearch {
  /** From here on the next "-->" is the one that ends at `end`; -1 when there is none. */
  from: number;
  end: number;
  /** No comment that begins on one of these lines, in a block at least so far indented, ends inside its block. */
  none: { readonly from: number; readonly before: number; readonly indent: number };
}

/** A number in brackets, and where it begins in the content of the `inline` token around it. */
export interface Bracket {
  readonly inline: Token;
  readonly at: number;
  readonly number: number;
}

export interface Slip {
  readonly offset: number;
  readonly at: (place: SourceLocation) => Problem;
}

type Given = Partial<Pick<ParseState, "lang" | "labels" | "around">>;

export function createParseState(markdown: string, firstLine: number, given: Given = {}): ParseState {
  return {
    places: { source: markdown, firstLine, starts: null, last: null },
    lang: given.lang ?? "",
    labels: given.labels ?? "number",
    around: given.around ?? NO_LINKS,
    slips: [],
    definitions: [],
    holes: [],
    brackets: [],
    inline: null,
    inlineNotes: 0,
    comment: { from: Number.POSITIVE_INFINITY, end: -1, none: { from: 0, before: 0, indent: 0 } },
  };
}

/** The sheet of this reading. A plugin that renders with an `env` of its own writes on one that nobody reads. */
export function parseStateOf(env: Env): ParseState {
  env.state ??= createParseState("", 1);
  return env.state as ParseState;
}

/** Notes a problem for later. */
export function slip<C extends Code>(parse: ParseState, offset: number, code: C, facts: Facts[C]): void {
  parse.slips.push({ offset, at: (place) => problem(code, place, facts) as Problem });
}

/**
 * Leaves a hole open in HTML: its number between two NULs, which no manuscript can hold (markdown-it replaces
 * them) and no escaping touches. `toProse` finds them again.
 */
export function leave(parse: ParseState, hole: Hole): string {
  return `\0${parse.holes.push(hole) - 1}\0`;
}
