import type { RenderRule, Token } from "markdown-it";
import { escapeHtml } from "../../core/html.ts";
import type { PictureHole } from "../../core/model.ts";
import { type ImageMeta, imageMetaOf } from "./image-meta.ts";
import { addHole, type ParseState, parseStateOf } from "./parse-state.ts";
import { altOf } from "./plain-text.ts";
import type { TagMeta } from "./rules/html-tag.ts";
import type { TaskMeta } from "./rules/task-list.ts";

// Values of `token.meta`, set by earlier passes and read by the rules below.

export interface CallNumber {
  readonly note: number;
  readonly nth: number;
}
export interface BackMeta {
  readonly note: number;
}
export interface HeadingMeta {
  readonly id: string;
  readonly text: string;
}
export interface TableMeta {
  readonly label: string;
}

/**
 * Render rules for tokens with holes or of our own types; all others use markdown-it's defaults.
 *
 * @param unescapeInfo decodes entities and backslash escapes in the info string of a fence
 */
export const renderRules = (
  unescapeInfo: (info: string) => string,
): { readonly [type: string]: RenderRule } => ({
  footnote_ref(tokens, index, _options, env) {
    const { note, nth } = metaAt<CallNumber>(tokens, index);
    return addHole(parseStateOf(env), { hole: "call", note, nth });
  },

  footnote_anchor(tokens, index, _options, env) {
    const { note } = metaAt<BackMeta>(tokens, index);
    return addHole(parseStateOf(env), { hole: "back", note });
  },

  task_open(tokens, index, _options, env) {
    return addHole(parseStateOf(env), { hole: "task", done: metaAt<TaskMeta>(tokens, index).isDone });
  },

  task_close(_tokens, _index, _options, env) {
    return addHole(parseStateOf(env), { hole: "task-end" });
  },

  episode_title(tokens, index) {
    return escapeHtml((tokens[index] as Token).content);
  },

  episode_particle(tokens, index) {
    return escapeHtml((tokens[index] as Token).content);
  },

  heading_open(tokens, index, _options, env, renderer) {
    const token = tokens[index] as Token;
    const meta = token.meta as HeadingMeta | null;
    const id = meta ? addHole(parseStateOf(env), { hole: "id", ...meta }) : "";
    return `<${token.tag}${id}${renderer.renderAttrs(token)}>`;
  },

  heading_close(tokens, index, _options, env) {
    const { tag, meta } = tokens[index] as Token;
    const link = meta ? addHole(parseStateOf(env), { hole: "permalink", ...(meta as HeadingMeta) }) : "";
    return `${link}</${tag}>\n`;
  },

  // markdown-it omits the line feed when a quotation is empty.
  blockquote_open(tokens, index, options, _env, renderer) {
    const tag = renderer.renderToken(tokens, index, options);
    return tag.endsWith("\n") ? tag : `${tag}\n`;
  },

  image(tokens, index, options, env, renderer) {
    const token = tokens[index] as Token;
    token.attrSet("alt", altOf(token));
    const { file } = imageMetaOf(token);
    if (file !== undefined && !options.xhtmlOut)
      return addHole(parseStateOf(env), pictureHole(token, file, isLinked(tokens, index)));
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
    const highlighted =
      options.highlight?.(token.content, language, rest.join(" ")) || escapeHtml(token.content);
    // As in markdown-it, an author's highlighter may return the whole block.
    if (highlighted.startsWith("<pre")) return `${highlighted}\n`;
    if (language) token.attrJoin("class", `language-${language}`);
    return code(parseStateOf(env), renderer.renderAttrs(token), highlighted);
  },

  code_block(tokens, index, _options, env, renderer) {
    const token = tokens[index] as Token;
    return code(parseStateOf(env), renderer.renderAttrs(token), escapeHtml(token.content));
  },

  // Accessibility: a wide table is a scroll container, so it must be focusable by keyboard and have an accessible
  // name: the text of its header, which is in the text's own language. `region` would make each a landmark.
  table_open(tokens, index, _options, env) {
    const meta = metaAt<TableMeta | null>(tokens, index);
    const name = meta?.label ? ` role="group" aria-label="${escapeHtml(meta.label)}"` : "";
    return `<div class="table-scroll"${onPage(parseStateOf(env), ` tabindex="0"${name}`)}>\n<table>\n`;
  },

  table_close() {
    return "</table>\n</div>\n";
  },
});

function pictureHole(
  image: Token,
  { address, source, typedWidth }: NonNullable<ImageMeta["file"]>,
  linked: boolean,
): PictureHole {
  const { place = "column" } = imageMetaOf(image);
  const attributes = (image.attrs ?? []).filter(([name]) => name !== "src" && name !== "alt");
  const alt = image.attrGet("alt") ?? "";
  return { hole: "picture", source, address, alt, attributes, place, width: typedWidth || null, linked };
}

/** Whether an inline token stands in a link. */
function isLinked(tokens: readonly Token[], index: number): boolean {
  const open = tokens.slice(0, index).findLastIndex(({ type }) => type === "link_open");
  return open >= 0 && !tokens.slice(open, index).some(({ type }) => type === "link_close");
}

function metaAt<Meta>(tokens: readonly Token[], index: number): Meta {
  return (tokens[index] as Token).meta as Meta;
}

function code(parse: ParseState, attributes: string, inner: string): string {
  return `<pre${onPage(parse, ' tabindex="0"')}><code${attributes}>${inner}</code></pre>\n`;
}

function onPage(parse: ParseState, attributes: string): string {
  return addHole(parse, { hole: "page", attributes });
}
