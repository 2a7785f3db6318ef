import { escapeHtml } from "../../core/html.ts";
import { rfc822 } from "../../core/time/zone.ts";
import { type Xml, xml } from "../../core/xml.ts";
import { browserNotice } from "./browser-notice.ts";
import { HISTORY, history } from "./history.ts";
import { inert } from "./inert.ts";
import type { FeedItem } from "./item.ts";
import type { Feed } from "./record.ts";

/**
 * RSS 2.0 with the full text in `content:encoded`. https://www.rssboard.org/rss-profile
 *
 * The series of an item is `dcterms:isPartOf`: the one defined term for it ("is physically or logically included"),
 * with the page of the series as resource and its title as attribute. RSS' own `source` is the feed that an item was
 * copied from, and a `category` would be shown among the tags.
 */
export function rss(feed: Feed): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${feed.stylesheet}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="${HISTORY}" xmlns:media="http://search.yahoo.com/mrss/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<channel>
<title>${inert(feed.title)}</title>
<link>${feed.link}</link>
<description>${inert(feed.description)}</description>
<language>${feed.lang}</language>
${feed.license === null ? null : xml`<copyright>${inert(feed.license)}</copyright>\n`}${
  feed.updated && xml`<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>\n`
}<generator>Yeonjae</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
${image(feed)}${link("self", feed.self)}${history(feed.part, link)}${browserNotice(feed.browserNotice)}${feed.items.map(item)}</channel>
</rss>
`.xml;
}

function link(rel: string, href: string): Xml {
  return xml`<atom:link href="${href}" rel="${rel}" type="application/rss+xml"/>\n`;
}

/** `image` of the channel, whose title and link it must repeat; RSS knows no formats but JPEG, PNG and GIF. */
function image({ picture, title, link }: Feed): Xml | null {
  if (picture === null || !/^image\/(?:jpeg|png|gif)$/.test(picture.type)) return null;
  return xml`<image>
<url>${picture.url}</url>
<title>${inert(title)}</title>
<link>${link}</link>
</image>
`;
}

/**
 * `description` is HTML, so a plain summary is escaped. It has to precede `content:encoded`; without a summary, the
 * title.
 */
function item(entry: FeedItem): Xml {
  return xml`<item>
<title>${inert(entry.title)}</title>
<link>${entry.link}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rfc822(entry.published)}</pubDate>
${entry.updated && xml`<atom:updated>${entry.updated.iso}</atom:updated>\n`}${
  entry.author && xml`<dc:creator>${inert(entry.author.name)}</dc:creator>\n`
}<dc:language>${entry.lang}</dc:language>
${
  entry.series &&
  xml`<dcterms:isPartOf rdf:resource="${entry.series.link}" dc:title="${entry.series.title}"/>\n`
}${entry.tags.map((tag) => xml`<category>${inert(tag)}</category>\n`)}<description>${escapeHtml(entry.summary || entry.title)}</description>
<content:encoded>${entry.content.cdata}</content:encoded>
${cover(entry)}</item>
`;
}

/** Cover as `enclosure` for readers of plain RSS, and as Media RSS for readers that show thumbnails. */
function cover({ cover }: FeedItem): Xml | null {
  if (cover === null) return null;
  const { url, type, bytes, width, height } = cover;
  const size =
    width !== null && height !== null ? xml` width="${String(width)}" height="${String(height)}"` : null;
  return xml`<enclosure url="${url}" length="${bytes}" type="${type}"/>
<media:content url="${url}" fileSize="${bytes}" type="${type}" medium="image"${size}/>
<media:thumbnail url="${url}"${size}/>
`;
}
