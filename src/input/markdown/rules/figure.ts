import type { CoreRule, StateCore, Token } from "markdown-it";
import type { Origin } from "../source-positions.ts";
import { isBlank } from "./html-comment.ts";
import { parseInline } from "./track-positions.ts";

/** Core rule: a picture alone in its paragraph, linked or not, becomes a figure, its title a Markdown caption. */
export const figure: CoreRule = (state) => {
  const captions = new Map<Token, Token[]>();
  const { tokens } = state;
  for (let index = 1; index < tokens.length - 1; index++) {
    const inline = tokens[index] as Token;
    const open = tokens[index - 1] as Token;
    if (inline.type !== "inline" || open.type !== "paragraph_open") continue;
    const image = loneImage(inline.children ?? []);
    if (image === null) continue;
    const close = tokens[index + 1] as Token;
    open.type = "figure_open";
    close.type = "figure_close";
    open.tag = close.tag = "figure";
    open.hidden = close.hidden = false;
    const title = image.attrGet("title");
    if (title === null) continue;
    image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
    captions.set(inline, caption(state, title, inline, image));
  }
  if (captions.size > 0) state.tokens = tokens.flatMap((token) => [token, ...(captions.get(token) ?? [])]);
};

function loneImage(children: readonly Token[]): Token | null {
  if (children.length > 5) return null;
  const visible = children.filter((child) => !isBlank(child));
  const [first, second, third] = visible;
  if (first?.type === "image" && visible.length === 1) return first;
  const linked = first?.type === "link_open" && second?.type === "image" && third?.type === "link_close";
  return linked && visible.length === 3 ? second : null;
}

function caption(state: StateCore, title: string, paragraph: Token, image: Token): Token[] {
  const open = new state.Token("figcaption_open", "figcaption", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("figcaption_close", "figcaption", -1);
  open.block = close.block = true;
  inline.content = title;
  const at = image.at ?? 0;
  const offset = Math.max(at, paragraph.content.indexOf(title, at));
  inline.meta = { origin: true, within: paragraph, offset } satisfies Origin;
  parseInline(state.md, state.env, inline);
  return [open, inline, close];
}
