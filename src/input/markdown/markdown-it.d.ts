// Module declarations of markdown-it and its footnote plugin, by the types in `markdown-it-types.ts`.

declare module "markdown-it" {
  export type Token = import("./markdown-it-types.ts").Token;
  export type TokenClass = import("./markdown-it-types.ts").TokenClass;
  export type Env = import("./markdown-it-types.ts").Env;
  export type StateBlock = import("./markdown-it-types.ts").StateBlock;
  export type StateInline = import("./markdown-it-types.ts").StateInline;
  export type StateCore = import("./markdown-it-types.ts").StateCore;
  export type BlockRule = import("./markdown-it-types.ts").BlockRule;
  export type InlineRule = import("./markdown-it-types.ts").InlineRule;
  export type CoreRule = import("./markdown-it-types.ts").CoreRule;
  export type StateInlineClass = import("./markdown-it-types.ts").StateInlineClass;
  export type Ruler<Rule> = import("./markdown-it-types.ts").Ruler<Rule>;
  export type Options = import("./markdown-it-types.ts").Options;
  export type RenderRule = import("./markdown-it-types.ts").RenderRule;
  export type Renderer = import("./markdown-it-types.ts").Renderer;
  type MarkdownIt = import("./markdown-it-types.ts").MarkdownIt;
  const MarkdownIt: import("./markdown-it-types.ts").MarkdownItClass;
  export default MarkdownIt;
  export type { MarkdownIt };
}

declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  export default function footnote(md: MarkdownIt): void;
}
