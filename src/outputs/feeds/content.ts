import { escapeHtml } from "../../core/html.ts";
import type { Post } from "../../core/model.ts";
import { cdata, printable, type Xml } from "../../core/xml.ts";
import type { RenderContext } from "../output.ts";
import { sanitize } from "./sanitize.ts";
import { feedHtml } from "./text.ts";
import { titleOf } from "./title.ts";

/** The text of a post as every format carries it. */
export interface Content {
  readonly html: string;
  readonly cdata: Xml;
}

export function contentOf(post: Post, ctx: RenderContext): Content {
  return asContent(printContent(post, ctx));
}

export function asContent(text: string): Content {
  const html = printable(text);
  return { html, cdata: cdata(html) };
}

function printContent(post: Post, ctx: RenderContext): string {
  const words = ctx.wordsIn(post.lang);
  if (post.withdrawn) return `<p>${escapeHtml(words.withdrawn)}</p>\n`;
  const { html, notes } = ctx.column.site;
  const place = { own: ctx.absolute(post.address), prefix: prefixOf(post.id) };
  const text = feedHtml(post.text, {
    absolute: ctx.absolute,
    ...place,
    ...notes,
    words,
    clean: html ? (piece) => sanitize(piece, place) : null,
  });
  return text + reply(post, ctx);
}

/** A way to answer, for readers who never see the page. */
function reply(post: Post, ctx: RenderContext): string {
  const email = post.author?.email ?? ctx.column.site.author?.email ?? null;
  if (email === null) return "";
  const words = ctx.wordsIn(post.lang);
  const title = titleOf(post, ctx.seriesOf(post), words, "series", true);
  // RFC 6068, section 2: whatever is not plain in an address or a subject is percent-encoded.
  const to = email.split("@").map(encodeURIComponent).join("@");
  const href = `mailto:${to}?subject=${encodeURIComponent(`Re: ${title}`)}`;
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(words.replyByMail)}</a></p>\n`;
}

/** Keeps the fragments of one item apart from those of the others in a feed, however ids are written. */
function prefixOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return `p${hash.toString(36)}`;
}
