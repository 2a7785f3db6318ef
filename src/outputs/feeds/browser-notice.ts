import { directionOf } from "../../core/direction.ts";
import { type Xml, xml } from "../../core/xml.ts";
import type { RenderContext } from "../output.ts";

/** Text in a feed for somebody who has opened it in a browser. */
export interface BrowserNotice {
  readonly lang: string;
  readonly text: string;
  /** The feed's URL, to subscribe to. */
  readonly address: string;
  /** Links to `/feeds/` and to the page of the feed; absolute. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** @param feed its `page` is the address of the page that the feed belongs to */
export function browserNoticeOf(
  feed: { lang: string; page: string; title: string; address: string },
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
  };
}

/**
 * XHTML in the feed: browsers render it, with its links, and feed readers ignore it. Atom allows foreign markup
 * anywhere (RFC 4287, section 6), RSS any namespaced element. The W3C's validator accepts a `div` without a prefix
 * without a warning.
 */
export function browserNotice({ lang, text, address, links }: BrowserNotice): Xml {
  const anchors = links.map(({ href, label }) => xml` <a href="${href}">${label}</a>`);
  const dir = directionOf(lang) === "rtl" ? xml` dir="rtl"` : null;
  return xml`<div xmlns="http://www.w3.org/1999/xhtml" lang="${lang}" xml:lang="${lang}"${dir}>
<p>${text}</p>
<p><code>${address}</code></p>
<p>${anchors}</p>
</div>
`;
}
