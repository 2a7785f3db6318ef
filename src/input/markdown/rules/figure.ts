import type { CoreRule, StateCore, Token } from "markdown-it";
import type { TextPlace } from "../../../core/model.ts";
import { type ImageMeta, imageMetaOf } from "../image-meta.ts";
import type { Origin } from "../source-positions.ts";
import { isBlank } from "./html-comment.ts";
import { parseInline } from "./track-positions.ts";

/** A picture in a paragraph of nothing else, with the link around it. */
interface Shown {
  readonly image: Token;
  readonly tokens: readonly Token[];
}

/** More stay a paragraph: an album is no part of a text. */
const MOST = 6;
/** Behind a picture: it leaves the column. */
const WIDE = "{.wide}";

/**
 * Core rule: a picture alone in its paragraph, linked or not, becomes a figure, its title a Markdown caption. Two stand
 * side by side, three to six in a gallery, each a figure of its own.
 */
export const figure: CoreRule = (state) => {
  const replaced = new Map<Token, Token[]>();
  const { tokens } = state;
  for (let index = 1; index < tokens.length - 1; index++) {
    const inline = tokens[index] as Token;
    const open = tokens[index - 1] as Token;
    if (inline.type !== "inline" || open.type !== "paragraph_open") continue;
    const row = picturesIn(inline.children ?? []);
    if (row === null) continue;
    const close = tokens[index + 1] as Token;
    const { shown, isWide } = row;
    const [only, another] = shown;
    const isOne = another === undefined;
    open.hidden = close.hidden = false;
    [open.type, close.type] = isOne ? ["figure_open", "figure_close"] : ["gallery_open", "gallery_close"];
    open.tag = close.tag = isOne ? "figure" : "div";
    const classes = [!isOne && (shown.length === 2 ? "pair" : "gallery"), isWide && "wide"].filter(Boolean);
    if (classes.length > 0) open.attrSet("class", classes.join(" "));
    const place = placeOf(shown.length, isWide);
    for (const { image } of shown) image.meta = { ...imageMetaOf(image), place } satisfies ImageMeta;
    if (isOne && only) {
      inline.children = [...only.tokens];
      replaced.set(inline, [inline, ...captionOf(only, inline, state)]);
    } else
      replaced.set(
        inline,
        shown.flatMap((each) => figureOf(each, inline, state)),
      );
  }
  if (replaced.size > 0) state.tokens = tokens.flatMap((token) => replaced.get(token) ?? [token]);
};

/** In a wide row a picture is as wide as in the column, in a wide gallery as beside another one. */
function placeOf(count: number, isWide: boolean): TextPlace {
  if (count === 1) return isWide ? "wide" : "column";
  if (count === 2) return isWide ? "column" : "pair";
  return isWide ? "pair" : "gallery";
}

/** The pictures of a paragraph that holds nothing else. */
function picturesIn(
  children: readonly Token[],
): { readonly shown: readonly Shown[]; readonly isWide: boolean } | null {
  const shown: Shown[] = [];
  let isWide = false;
  // A link around a picture, and what may stand behind it, for each; and the line ends.
  if (children.length > 6 * MOST) return null;
  const visible = children.filter((child) => !isBlank(child));
  for (let at = 0; at < visible.length; at++) {
    const [first, second, third] = visible.slice(at, at + 3) as [Token, Token?, Token?];
    if (first.type === "image") shown.push({ image: first, tokens: [first] });
    else if (first.type === "link_open" && second?.type === "image" && third?.type === "link_close") {
      shown.push({ image: second, tokens: [first, second, third] });
      at += 2;
    } else if (shown.length > 0 && first.type === "text" && first.content.trim() === WIDE) isWide = true;
    else return null;
  }
  return shown.length === 0 || shown.length > MOST ? null : { shown, isWide };
}

function figureOf(shown: Shown, paragraph: Token, state: StateCore): Token[] {
  const open = new state.Token("figure_open", "figure", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("figure_close", "figure", -1);
  open.block = close.block = true;
  inline.children = [...shown.tokens];
  inline.meta = { origin: true, within: paragraph, offset: 0 } satisfies Origin;
  return [open, inline, ...captionOf(shown, paragraph, state), close];
}

function captionOf({ image }: Shown, paragraph: Token, state: StateCore): Token[] {
  const title = image.attrGet("title");
  if (title === null) return [];
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
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
