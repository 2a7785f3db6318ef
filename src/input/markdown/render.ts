import type { RenderRule, Token } from "markdown-it";
import { escapeHtml } from "../../core/html.ts";
import { leave, type ParseState, parseStateOf } from "./parse-state.ts";
import { altOf } from "./plain-text.ts";
import type { TagMeta } from "./rules/html-tag.ts";

/** What the passes write on tokens for these rules to print. */
export interface CallNumber {
  readonly note: number;
  readonly nth: number;
}
export interface BackMeta {
  readonly note: number;
}
export interface HeadingMeta {
  readonly id: string;
}
export interface TableMeta {
  readonly label: string;
}

/**
 * How our tokens are printed; all others as markdown-it prints them.
 *
 * @param unescapeInfo what follows a fence may hold entities and backslashes
 */
export const renderRules = (
  unescapeInfo: (info: string) => string,
): { readonly [type: string]: RenderRule } => ({
  footnote_ref(tokens, index, _options, env) {
    const { note, nth } = metaAt<CallNumber>(tokens, index);
    return leave(parseStateOf(env), { hole: "call", note, nth });
  },

  footnote_anchor(tokens, index, _options, env) {
    const { note } = metaAt<BackMeta>(tokens, index);
    return leave(parseStateOf(env), { hole: "back", note });
  },

  episode_title(tokens, index) {
    return escapeHtml((tokens[index] as Token).content);
  },

  heading_open(tokens, index, _options, env, renderer) {
    const token = tokens[index] as Token;
    const meta = token.meta as HeadingMeta | null;
    const id = meta ? leave(parseStateOf(env), { hole: "id", id: meta.id }) : "";
    return `<${token.tag}${id}${renderer.renderAttrs(token)}>`;
  },

  // markdown-it forgets the line's end when a quotation is empty.
  blockquote_open(tokens, index, options, _env, renderer) {
    const tag = renderer.renderToken(tokens, index, options);
    return tag.endsWith("\n") ? tag : `${tag}\n`;
  },

  image(tokens, index, options, env, renderer) {
    const token = tokens[index] as Token;
    token.attrSet("alt", altOf(token));
    const loading = onPage(parseStateOf(env), ' loading="lazy" decoding="async"');
    return `<img${renderer.renderAttrs(token)}${loading}${options.xhtmlOut ? " /" : ""}>`;
  },

  html_tag(tokens, index) {
    const { name, kind, title } = metaAt<TagMeta>(tokens, index);
    if (kind === "close") return `</${name}>`;
    return title === null ? `<${name}>` : `<${name} title="${escapeHtml(title)}">`;
  },

  fence(tokens, index, options, env, renderer) {
    const token = tokens[index] as Token;
    const [language = "", ...rest] = unescapeInfo(token.info).trim().split(/\s+/);
    const coloured =
      options.highlight?.(token.content, language, rest.join(" ")) || escapeHtml(token.content);
    // A highlighter of the author's own may bring the whole block.
    if (coloured.startsWith("<pre")) return `${coloured}\n`;
    if (language) token.attrJoin("class", `language-${language}`);
    return code(parseStateOf(env), renderer.renderAttrs(token), coloured);
  },

  code_block(tokens, index, _options, env, renderer) {
    const token = tokens[index] as Token;
    return code(parseStateOf(env), renderer.renderAttrs(token), escapeHtml(token.content));
  },

  // A wide table scrolls alone, so it must take the keyboard's focus and, for those who hear the page, have a
  // name: the words of its head, which are in the text's own language. `region` would make each a landmark.
  table_open(tokens, index, _options, env) {
    const meta = metaAt<TableMeta | null>(tokens, index);
    const name = meta?.label ? ` role="group" aria-label="${escapeHtml(meta.label)}"` : "";
    return `<div class="table-scroll"${onPage(parseStateOf(env), ` tabindex="0"${name}`)}>\n<table>\n`;
  },

  table_close() {
    return "</table>\n</div>\n";
  },
});

function metaAt<Meta>(tokens: readonly Token[], index: number): Meta {
  return (tokens[index] as Token).meta as Meta;
}

function code(parse: ParseState, attributes: string, inner: string): string {
  return `<pre${onPage(parse, ' tabindex="0"')}><code${attributes}>${inner}</code></pre>\n`;
}

function onPage(parse: ParseState, attributes: string): string {
  return leave(parse, { hole: "page", attributes });
}
