import type { Env, Token } from "markdown-it";
import type { Hole, NoteLabels } from "../../core/model.ts";
import type { Code, Facts, Problem, SourceLocation } from "../../core/problems/problem.ts";
import { problem } from "../../core/problems/problem.ts";
import type { LinkDefinition } from "./link-definition.ts";
import { type LinkResolver, NO_LINKS } from "./link-resolver.ts";
import type { OtherHtml } from "./other-html.ts";
import type { LineIndex } from "./source-positions.ts";

/** State of parsing one Markdown text, shared by all rules. Passed in markdown-it's `env`, new for each text. */
export interface ParseState {
  readonly lineIndex: LineIndex;
  readonly lang: string;
  /** What calls show: numbers or labels. */
  readonly labels: NoteLabels;
  readonly resolver: LinkResolver;
  /** Problems by offset in the text: lines and columns are counted for all of them at once, at the end. */
  readonly problems: PendingProblem[];
  /** Offsets of `[^label]:`, in the order in which the footnote plugin creates its tokens. */
  readonly definitions: number[];
  /** Link reference definitions, in source order. */
  readonly linkDefinitions: LinkDefinition[];
  readonly holes: Hole[];
  /** Every `[1]` and `[1, 3]` that is neither link nor code. */
  readonly brackets: Bracket[];
  /** Every `]` that ends no link and no note, and is followed by what a link could go on with. */
  readonly looseEnds: InlinePosition[];
  /** Every `#` that begins a line of text and is followed by no space. */
  readonly tightHeadings: InlinePosition[];
  /** Keys of the notes that are called in table cells which are not shown. */
  readonly unshownCalls: Set<string>;
  /** The `inline` token whose content is being parsed. */
  inline: Token | null;
  /** Number of inline notes (`^[…]`) so far. */
  inlineNotes: number;
  /** HTML that is shown as typed; null as long as there is none. */
  otherHtml: OtherHtml | null;
  /** Whether there is an `<hr>` among words. */
  hasHr: boolean;
  /** Cache of the search for the end of a comment: without it, many unclosed comments take quadratic time. */
  comment: CommentSearch;
}

export interface CommentSearch {
  /** From this offset on, the next "-->" ends at `end`, which is -1 when there is none. */
  from: number;
  end: number;
  /** No comment that begins on one of these lines, in a block indented at least this much, ends inside its block. */
  none: { readonly from: number; readonly before: number; readonly indent: number };
}

/** Numbers in brackets, and their offset (`at`) in the content of their `inline` token. */
export interface Bracket {
  readonly inline: Token;
  readonly at: number;
  /** "[1]", "[1, 3]", "[1–3]" */
  readonly typed: string;
  /** All that are meant: 1, 2 and 3 by "[1–3]". */
  readonly numbers: readonly number[];
  /** Whether it stands in the alternative text of a picture, where no note can be called. */
  readonly inAlt: boolean;
}

/** An offset (`at`) in the content of an `inline` token. */
export interface InlinePosition {
  readonly inline: Token;
  readonly at: number;
}

/** A problem whose line and column are not known yet. */
export interface PendingProblem {
  readonly offset: number;
  readonly locate: (location: SourceLocation) => Problem;
}

type ParseOptions = Partial<Pick<ParseState, "lang" | "labels" | "resolver">>;

export function createParseState(
  markdown: string,
  firstLine: number,
  options: ParseOptions = {},
): ParseState {
  return {
    lineIndex: { source: markdown, firstLine, starts: null, last: null },
    lang: options.lang ?? "",
    labels: options.labels ?? "number",
    resolver: options.resolver ?? NO_LINKS,
    problems: [],
    definitions: [],
    linkDefinitions: [],
    holes: [],
    brackets: [],
    looseEnds: [],
    tightHeadings: [],
    unshownCalls: new Set(),
    inline: null,
    inlineNotes: 0,
    otherHtml: null,
    hasHr: false,
    comment: { from: Number.POSITIVE_INFINITY, end: -1, none: { from: 0, before: 0, indent: 0 } },
  };
}

/** The state in an `env`. A plugin that renders with an `env` of its own gets a state that is discarded. */
export function parseStateOf(env: Env): ParseState {
  env.state ??= createParseState("", 1);
  return env.state as ParseState;
}

/** Reports a problem by its offset in the Markdown text. */
export function report<C extends Code>(parse: ParseState, offset: number, code: C, facts: Facts[C]): void {
  parse.problems.push({ offset, locate: (location) => problem(code, location, facts) as Problem });
}

/**
 * Registers a hole and returns its placeholder for the HTML: its index between two NULs, which no text can contain
 * (markdown-it replaces them) and no escaping changes. `toProse` replaces the placeholders.
 */
export function addHole(parse: ParseState, hole: Hole): string {
  return `\0${parse.holes.push(hole) - 1}\0`;
}
