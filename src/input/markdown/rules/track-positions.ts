import type { CoreRule, Env, MarkdownIt, StateInline, Token } from "markdown-it";
import type { Code, Facts } from "../../../core/problems/problem.ts";
import { parseStateOf, slip } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";

/** A parse of inline content that is under way, and where its content begins in the `inline` token around it. */
interface Parse {
  readonly base: number;
  readonly pos: number;
}

/**
 * Gives every inline token its place (`at`) in the content of the `inline` token around it. markdown-it keeps no
 * columns; a state that notes its position whenever a token is pushed is all that is missing.
 */
export function trackPositions(md: MarkdownIt): void {
  const State = md.inline.State;
  const { parse } = md.inline;

  md.inline.State = class extends State implements Parse {
    readonly base: number;

    constructor(source: string, parser: MarkdownIt, env: Env, tokens: Token[]) {
      super(source, parser, env, tokens);
      const outer = env.parse as Parse | undefined;
      // ![안개 *낀* 강](…) and ^[안개 *낀* 강]: what is parsed inside begins two characters later.
      this.base = outer ? outer.base + outer.pos + 2 : 0;
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

/** In place of markdown-it's own rule of that name: says which token is being parsed. */
export const inline: CoreRule = (state) => {
  for (const token of state.tokens) {
    if (token.type === "inline") parseInline(state.md, state.env, token);
  }
};

export function parseInline(md: MarkdownIt, env: Env, token: Token): void {
  const file = parseStateOf(env);
  token.children ??= [];
  file.inline = token;
  md.inline.parse(token.content, md, env, token.children);
  file.inline = null;
}

/** The place at hand, in the content of the `inline` token around it. */
export function placeHere(state: StateInline): { inline: Token; at: number } | null {
  const { inline } = parseStateOf(state.env);
  return inline && { inline, at: (state.env.parse as Parse).base + state.pos };
}

/** Reports what an inline rule has met at `pos` of its own content. */
export function slipHere<C extends Code>(state: StateInline, pos: number, code: C, facts: Facts[C]): void {
  const file = parseStateOf(state.env);
  const { base } = state.env.parse as Parse;
  if (file.inline) slip(file, offsetOf(file.places, file.inline, base + pos), code, facts);
}
