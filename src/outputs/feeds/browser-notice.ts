import { directionOf } from "../../core/direction.ts";
import { type Xml, xml } from "../../core/xml.ts";
import type { RenderContext } from "../output.ts";
import type { FeedItem } from "./item.ts";

/** Text in a feed for somebody who has opened it in a browser. */
export interface BrowserNotice {
  readonly lang: string;
  readonly text: string;
  /** The feed's URL, to subscribe to. */
  readonly address: string;
  /** Links to `/feeds/` and to the page of the feed; absolute. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
  /** What is in the feed, as links and with dates in words, neither of which a browser makes of an item. */
  readonly posts: readonly NoticedPost[];
}

export interface NoticedPost {
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  /** 2024년 3월 27일 */
  readonly date: string;
}

/** @param feed its `page` is the address of the page that the feed belongs to */
export function browserNoticeOf(
  feed: { lang: string; page: string; title: string; address: string },
  items: readonly FeedItem[],
  ctx: RenderContext,
): BrowserNotice {
  const words = ctx.wordsIn(feed.lang);
  return {
    lang: words.lang,
    text: words.feedNotice,
    address: ctx.absolute(feed.address),
    links: [
      { href: ctx.absolute("/feeds/"), label: words.howToSubscribe },
      { href: ctx.absolute(feed.page), label: feed.title },
    ],
    posts: items.map(({ link, title, lang, published }) => ({
      href: link,
      title,
      lang,
      date: words.date(published),
    })),
  };
}

/**
 * XHTML in the feed: browsers render it, with its links, and feed readers ignore it. Atom allows foreign markup
 * anywhere (RFC 4287, section 6), RSS any namespaced element. The W3C's validator accepts one `div` without a prefix
 * without a warning, of elements that HTML 4 had; it warns of XHTML in an item, and of a namespace of our own.
 */
export function browserNotice({ lang, text, address, links, posts }: BrowserNotice): Xml {
  const anchors = links.map(({ href, label }) => xml` <a href="${href}">${label}</a>`);
  const dir = directionOf(lang) === "rtl" ? xml` dir="rtl"` : null;
  const list = posts.length > 0 ? xml`<ul>\n${posts.map((post) => row(post, lang))}</ul>\n` : null;
  return xml`<div xmlns="http://www.w3.org/1999/xhtml" lang="${lang}" xml:lang="${lang}"${dir}>
<p>${text}</p>
<p><code>${address}</code></p>
<p>${anchors}</p>
${list}</div>
`;
}

function row({ href, title, lang, date }: NoticedPost, around: string): Xml {
  const other = lang === around ? null : xml` lang="${lang}" xml:lang="${lang}"`;
  return xml`<li><a href="${href}"${other}>${title}</a> <small>${date}</small></li>\n`;
}
