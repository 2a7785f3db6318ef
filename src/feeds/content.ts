import { escapeHtml } from "../html.ts";
import type { Post } from "../model.ts";
import type { Maker } from "../views/maker.ts";
import { cdata, printable, type Xml } from "../xml.ts";
import { sanitize } from "./sanitize.ts";
import { feedHtml } from "./text.ts";
import { titleOf } from "./title.ts";

/** The text of a post as every format carries it. */
export interface Content {
  readonly html: string;
  readonly cdata: Xml;
}

export function contentOf(post: Post, maker: Maker): Content {
  return asContent(printContent(post, maker));
}

export function asContent(text: string): Content {
  const html = printable(text);
  return { html, cdata: cdata(html) };
}

function printContent(post: Post, maker: Maker): string {
  const words = maker.speech(post.lang);
  if (post.withdrawn) return `<p>${escapeHtml(words.withdrawn)}</p>\n`;
  const { html, notes } = maker.column.site;
  const place = { own: maker.absolute(post.address), prefix: prefixOf(post.id) };
  const text = feedHtml(post.text, {
    absolute: maker.absolute,
    ...place,
    ...notes,
    words,
    clean: html ? (piece) => sanitize(piece, place) : null,
  });
  return text + reply(post, maker);
}

/** A way to answer, for readers who never see the page. */
function reply(post: Post, maker: Maker): string {
  const email = post.author?.email ?? maker.column.site.author?.email ?? null;
  if (email === null) return "";
  const words = maker.speech(post.lang);
  const title = titleOf(post, maker.seriesOf(post), words, "series", true);
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
