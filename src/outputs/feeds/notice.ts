import { type Xml, xml } from "../../core/xml.ts";
import type { RenderContext } from "../output.ts";

/** What a feed says to somebody who has opened it in a browser. */
export interface Notice {
  readonly lang: string;
  readonly text: string;
  /** The one to subscribe to, absolute. */
  readonly address: string;
  /** Ways out of here. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** @param page the page that the feed belongs to, below the site. */
export function noticeOf(
  feed: { lang: string; page: string; title: string; address: string },
  ctx: RenderContext,
): Notice {
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
 * XHTML is shown by browsers as it is, links and all, and passed over by readers of feeds. Atom allows such markup
 * anywhere (RFC 4287, section 6), RSS whatever has a name space. One `div` without a prefix is what the W3C's validator
 * takes without a word.
 */
export function notice({ lang, text, address, links }: Notice): Xml {
  const ways = links.map(({ href, label }) => xml` <a href="${href}">${label}</a>`);
  return xml`<div xmlns="http://www.w3.org/1999/xhtml" lang="${lang}" xml:lang="${lang}">
<p>${text}</p>
<p><code>${address}</code></p>
<p>${ways}</p>
</div>
`;
}
