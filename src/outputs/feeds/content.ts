import { escapeHtml } from "../../core/html.ts";
import type { Post } from "../../core/model.ts";
import { cdata, printable, type Xml } from "../../core/xml.ts";
import { idPrefix } from "../id-prefix.ts";
import type { RenderContext } from "../output.ts";
import { singlePicture } from "../pictures/shown.ts";
import { directed } from "./directed.ts";
import { sanitize } from "./sanitize.ts";
import { feedHtml } from "./text.ts";
import { titleOf } from "./title.ts";

/** The rendered text of a post, as HTML for JSON and as CDATA for XML. */
export interface ItemContent {
  readonly html: string;
  readonly cdata: Xml;
}

export function contentOf(post: Post, ctx: RenderContext): ItemContent {
  return asContent(renderContent(post, ctx));
}

export function asContent(text: string): ItemContent {
  const html = printable(text);
  return { html, cdata: cdata(html) };
}

function renderContent(post: Post, ctx: RenderContext): string {
  const words = ctx.wordsIn(post.lang);
  if (post.withdrawn) return directed(`<p>${escapeHtml(words.withdrawn)}</p>\n`, words.lang);
  const { html, notes } = ctx.column.site;
  const scope = { own: ctx.absolute(post.address), prefix: idPrefix(post.id) };
  const text = feedHtml(post.text, {
    absolute: ctx.absolute,
    ...scope,
    ...notes,
    words,
    picture: (source) => singlePicture(source, "column", ctx),
    sanitize: html ? (fragment) => sanitize(fragment, scope) : null,
  });
  return directed(text, post.lang) + replyLink(post, ctx);
}

/** A `mailto:` link to the author, for readers who never open the page. */
function replyLink(post: Post, ctx: RenderContext): string {
  const email = post.author?.email ?? ctx.column.site.author?.email ?? null;
  if (email === null) return "";
  const words = ctx.wordsIn(post.lang);
  const title = titleOf(post, ctx.seriesOf(post), words, "series", true);
  // RFC 6068, section 2: reserved characters in an address or a subject are percent-encoded.
  const to = email.split("@").map(encodeURIComponent).join("@");
  const href = `mailto:${to}?subject=${encodeURIComponent(`Re: ${title}`)}`;
  const link = `<p><a href="${escapeHtml(href)}">${escapeHtml(words.replyByMail)}</a></p>\n`;
  return directed(link, words.lang);
}
