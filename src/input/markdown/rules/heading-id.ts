import type { CoreRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";

/** Meta of a heading whose author typed its id, which is its attribute `id`; replaced by `HeadingMeta` later. */
export interface TypedIdMeta {
  /** Offset of the "{" in the Markdown text. */
  readonly typedAt: number;
}

/** At the end of a heading, not after a backslash; what marks its end in `## 안개 ## {#fog}` is removed, too. */
const TYPED = /(?<=\S)\s*(?<!(?<!\\)(?:\\\\)*\\)\{#([\p{L}\p{M}\p{N}_.:-]{1,200})\}$/u;
const CLOSING = /[ \t]+#+$/;

/**
 * Core rule before `inline`: `## 안개 {#fog}` sets the heading's id, as in Pandoc and kramdown. Headings in notes have
 * no ids, so there it stays text.
 */
export const headingId: CoreRule = ({ src, tokens, env }) => {
  if (!src.includes("{#")) return;
  const { lineIndex } = parseStateOf(env);
  let noteDepth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "footnote_reference_open") noteDepth++;
    else if (token.type === "footnote_reference_close") noteDepth--;
    const inline = tokens[index + 1];
    if (token.type !== "heading_open" || noteDepth > 0 || !inline?.content.endsWith("}")) continue;
    const found = TYPED.exec(inline.content);
    if (found === null) continue;
    const [whole, id = ""] = found;
    const typedAt = offsetOf(lineIndex, inline, found.index + whole.indexOf("{"));
    token.attrSet("id", id.normalize("NFC"));
    token.meta = { typedAt } satisfies TypedIdMeta;
    inline.content = inline.content.slice(0, found.index);
    if (token.markup.startsWith("#")) inline.content = inline.content.replace(CLOSING, "");
  }
};
