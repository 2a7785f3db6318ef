/**
 * Types of markdown-it, for the rules in this folder and, in the package's `.d.ts`, for the hook `markdown: (md) => …`.
 * `@types/markdown-it` conflicts with the types of the footnote plugin, and types `meta` and the values of `env` as
 * `any`; here they are `unknown`, so that every reader must state their type.
 */

export interface Token {
  type: string;
  tag: string;
  attrs: [name: string, value: string][] | null;
  /** Line range in the source, from 0, end exclusive. */
  map: [number, number] | null;
  nesting: -1 | 0 | 1;
  level: number;
  children: Token[] | null;
  content: string;
  markup: string;
  info: string;
  meta: unknown;
  block: boolean;
  hidden: boolean;
  /** Not markdown-it's: offset of an inline token in the content of its `inline` token. See `track-positions.ts`. */
  at?: number;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
  attrJoin(name: string, value: string): void;
}

export type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
export type Env = { [key: string]: unknown };

export interface StateBlock {
  readonly src: string;
  readonly md: MarkdownIt;
  readonly env: Env;
  readonly tokens: Token[];
  /** Offsets of line beginnings and ends, moved right by containers. */
  readonly bMarks: number[];
  readonly eMarks: number[];
  /** White space at the beginning of each line: in characters, and with tabs expanded. */
  readonly tShift: number[];
  readonly sCount: number[];
  readonly blkIndent: number;
  /** Nesting depth of containers. */
  readonly level: number;
  line: number;
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token;
  isEmpty(line: number): boolean;
}

export interface StateInline {
  readonly src: string;
  readonly md: MarkdownIt;
  readonly env: Env;
  readonly tokens: Token[];
  readonly Token: TokenClass;
  pos: number;
  posMax: number;
  pending: string;
  /** Nesting depth of links. */
  linkLevel: number;
  /** For HTML rules: true once an unclosed comment or the like was found, so that the search is not repeated. */
  skipHtmlSpecial: boolean;
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token;
}

export interface StateCore {
  src: string;
  readonly md: MarkdownIt;
  readonly env: Env;
  readonly Token: TokenClass;
  tokens: Token[];
}

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
export type InlineRule = (state: StateInline, silent: boolean) => boolean;
export type CoreRule = (state: StateCore) => void;
export type StateInlineClass = new (src: string, md: MarkdownIt, env: Env, tokens: Token[]) => StateInline;

export interface Ruler<Rule> {
  at(name: string, rule: Rule, options?: { alt: string[] }): void;
  before(name: string, ruleName: string, rule: Rule, options?: { alt: string[] }): void;
  after(name: string, ruleName: string, rule: Rule, options?: { alt: string[] }): void;
  push(ruleName: string, rule: Rule, options?: { alt: string[] }): void;
  /** The enabled rules of a chain: "" for all, or the block that they may interrupt. */
  getRules(chainName: string): Rule[];
  enable(names: string | readonly string[], ignoreInvalid?: boolean): string[];
  disable(names: string | readonly string[], ignoreInvalid?: boolean): string[];
}

export interface Options {
  html?: boolean;
  xhtmlOut?: boolean;
  linkify?: boolean;
  typographer?: boolean;
  highlight?: ((code: string, language: string, rest: string) => string) | null;
  maxNesting?: number;
}

export type RenderRule = (
  tokens: Token[],
  index: number,
  options: Options,
  env: Env,
  renderer: Renderer,
) => string;

export interface Renderer {
  readonly rules: { [type: string]: RenderRule | undefined };
  render(tokens: Token[], options: Options, env: Env): string;
  renderAttrs(token: Token): string;
  renderToken(tokens: Token[], index: number, options: Options): string;
}

export interface MarkdownIt {
  readonly options: Options;
  readonly block: { readonly ruler: Ruler<BlockRule> };
  readonly core: { readonly ruler: Ruler<CoreRule> };
  readonly inline: {
    readonly ruler: Ruler<InlineRule>;
    State: StateInlineClass;
    parse(source: string, md: MarkdownIt, env: Env, into: Token[]): void;
    /** Parses from `pos` to `posMax`. */
    tokenize(state: StateInline): void;
  };
  readonly renderer: Renderer;
  readonly helpers: {
    parseLinkLabel(state: StateInline, start: number, disableNested?: boolean): number;
    parseLinkDestination(text: string, start: number, max: number): { ok: boolean; pos: number; str: string };
    parseLinkTitle(text: string, start: number, max: number): { ok: boolean; pos: number };
  };
  readonly utils: {
    escapeHtml(text: string): string;
    unescapeAll(text: string): string;
    normalizeReference(label: string): string;
  };
  validateLink: (url: string) => boolean;
  normalizeLink: (url: string) => string;
  /** An address as it is shown: decoded where that is legible. */
  normalizeLinkText: (url: string) => string;
  use(plugin: (md: MarkdownIt) => void): this;
  /** For plugins that are typed with other types of markdown-it. */
  use<Settings extends readonly unknown[]>(
    plugin: (md: never, ...settings: Settings) => void,
    ...settings: Settings
  ): this;
  set(options: Options): this;
  enable(rules: string | readonly string[], ignoreInvalid?: boolean): this;
  disable(rules: string | readonly string[], ignoreInvalid?: boolean): this;
  parse(source: string, env: Env): Token[];
  render(source: string, env?: Env): string;
  renderInline(source: string, env?: Env): string;
}
export type MarkdownItClass = new (
  preset?: "commonmark" | "default" | "zero",
  options?: Options,
) => MarkdownIt;
