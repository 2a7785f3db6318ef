import type { CoreRule, Env, MarkdownIt, StateInline, Token } from "markdown-it";
import type { Code, Facts } from "../../../core/problems/problem.ts";
import { parseStateOf, report } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";

/** A running parse of inline content. `base` is the offset of that content in the content of the `inline` token. */
interface InlineParse {
  readonly src: string;
  readonly base: number;
  readonly pos: number;
  /** Whether the content is the alternative text of a picture. */
  readonly isAlt: boolean;
}

/**
 * Records the offset (`at`) of every inline token in the content of its `inline` token. markdown-it has no columns, so
 * this subclass of its inline state stores the position whenever a token is pushed.
 */
export function trackPositions(md: MarkdownIt): void {
  const State = md.inline.State;
  const { parse } = md.inline;

  md.inline.State = class extends State implements InlineParse {
    readonly base: number;
    readonly isAlt: boolean;

    constructor(source: string, parser: MarkdownIt, env: Env, tokens: Token[]) {
      super(source, parser, env, tokens);
      const outer = env.parse as InlineParse | undefined;
      // Nested parse, ![안개 *낀* 강](…) or ^[안개 *낀* 강]: its content begins two characters later.
      this.base = outer ? outer.base + outer.pos + 2 : 0;
      this.isAlt = outer !== undefined && (outer.isAlt || outer.src.charCodeAt(outer.pos) === 0x21) /* ! */;
      env.parse = this;
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      token.at = this.base + this.pos;
      return token;
    }
  };

  md.inline.parse = (source, parser, env, into) => {
    const outer = env.parse;
    parse.call(md.inline, source, parser, env, into);
    env.parse = outer;
  };
}

/** Core rule, replaces markdown-it's `inline`: also records which token is being parsed. */
export const inlineTokens: CoreRule = (state) => {
  for (const token of state.tokens) {
    if (token.type === "inline") parseInline(state.md, state.env, token);
  }
};

export function parseInline(md: MarkdownIt, env: Env, token: Token): void {
  const parse = parseStateOf(env);
  token.children ??= [];
  parse.inline = token;
  md.inline.parse(token.content, md, env, token.children);
  parse.inline = null;
}

/** Current position as an offset in the content of the `inline` token. */
export function currentPosition(state: StateInline): { inline: Token; at: number } | null {
  const { inline } = parseStateOf(state.env);
  return inline && { inline, at: (state.env.parse as InlineParse).base + state.pos };
}

export function isInAlt(state: StateInline): boolean {
  return (state.env.parse as InlineParse).isAlt;
}

/** Reports a problem from an inline rule, at an offset in the content that it parses. */
export function reportAt<C extends Code>(state: StateInline, pos: number, code: C, facts: Facts[C]): void {
  const parse = parseStateOf(state.env);
  if (parse.inline) report(parse, offsetAt(state, pos), code, facts);
}

/** Offset in the Markdown text of an offset in the content that is parsed. There must be an `inline` token. */
export function offsetAt(state: StateInline, pos: number): number {
  const { lineIndex, inline } = parseStateOf(state.env);
  return offsetOf(lineIndex, inline as Token, (state.env.parse as InlineParse).base + pos);
}
