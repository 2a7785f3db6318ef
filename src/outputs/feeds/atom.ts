import type { Author } from "../../core/model.ts";
import { type Xml, xml } from "../../core/xml.ts";
import { atomId } from "./atom-id.ts";
import { browserNotice } from "./browser-notice.ts";
import { HISTORY, history } from "./history.ts";
import { inert } from "./inert.ts";
import type { FeedItem } from "./item.ts";
import type { Feed } from "./record.ts";

/**
 * `updated` of a feed without entries, which Atom requires: a constant, so that builds are reproducible, and older than
 * whatever will be published.
 */
const NEVER = "1990-01-01T00:00:00Z";

/** Atom 1.0 (RFC 4287). */
export function atom(feed: Feed): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${feed.stylesheet}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="${HISTORY}" xmlns:media="http://search.yahoo.com/mrss/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:lang="${feed.lang}">
<id>${atomId(feed.id)}</id>
<title>${inert(feed.title)}</title>
<subtitle>${inert(feed.description)}</subtitle>
<updated>${feed.updated?.iso ?? NEVER}</updated>
${author(feed.author ?? { name: feed.title, url: null, email: null })}<link rel="alternate" type="text/html" href="${feed.link}"/>
${link("self", feed.self)}${history(feed.part, link)}${feed.license === null ? null : xml`<rights>${inert(feed.license)}</rights>\n`}${
  feed.picture && xml`<logo>${feed.picture.url}</logo>\n`
}<generator>Yeonjae</generator>
${browserNotice(feed.browserNotice)}${feed.items.map((item) => entry(item, feed.lang))}</feed>
`.xml;
}

function link(rel: string, href: string): Xml {
  return xml`<link rel="${rel}" type="application/atom+xml" href="${href}"/>\n`;
}

function entry(item: FeedItem, lang: string): Xml {
  return xml`<entry${item.lang === lang ? null : xml` xml:lang="${item.lang}"`}>
<id>${atomId(item.id)}</id>
<title>${inert(item.title)}</title>
<link rel="alternate" type="text/html" href="${item.link}"/>
<published>${item.published.iso}</published>
<updated>${(item.updated ?? item.published).iso}</updated>
${item.author && author(item.author)}${item.tags.map((tag) => xml`<category term="${tag}"/>\n`)}${
  item.series && xml`<dcterms:isPartOf rdf:resource="${item.series.link}" dc:title="${item.series.title}"/>\n`
}${item.summary === "" ? null : xml`<summary>${inert(item.summary)}</summary>\n`}<content type="html">${item.content.cdata}</content>
${cover(item)}</entry>
`;
}

/** RFC 4287, section 3.2. */
function author({ name, url, email }: Author): Xml {
  return xml`<author>
<name>${inert(name)}</name>
${url === null ? null : xml`<uri>${url}</uri>\n`}${email === null ? null : xml`<email>${email}</email>\n`}</author>
`;
}

function cover({ cover }: FeedItem): Xml | null {
  if (cover === null) return null;
  const { url, type, bytes, width, height } = cover;
  const size =
    width !== null && height !== null ? xml` width="${String(width)}" height="${String(height)}"` : null;
  return xml`<link rel="enclosure" type="${type}" length="${String(bytes)}" href="${url}"/>
<media:thumbnail url="${url}"${size}/>
`;
}
