import { rfc822 } from "../time/zone.ts";
import { cdata, type Xml, xml } from "../xml.ts";
import type { Feed, FeedItem } from "./record.ts";

/** RSS 2.0 with the whole text in `content:encoded`. https://www.rssboard.org/rss-profile */
export function rss(feed: Feed): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${feed.link}</link>
<description>${feed.description}</description>
<language>${feed.lang}</language>
${feed.license === null ? null : xml`<copyright>${feed.license}</copyright>\n`}${
  feed.updated && xml`<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>\n`
}<generator>Yeonjae</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>
${feed.items.map(item)}</channel>
</rss>
`.xml;
}

function item(entry: FeedItem): Xml {
  return xml`<item>
<title>${entry.title}</title>
<link>${entry.link}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rfc822(entry.published)}</pubDate>
${entry.updated && xml`<atom:updated>${entry.updated.iso}</atom:updated>\n`}${
  entry.author && xml`<dc:creator>${entry.author.name}</dc:creator>\n`
}${entry.tags.map((tag) => xml`<category>${tag}</category>\n`)}<description>${entry.summary}</description>
<content:encoded>${cdata(entry.content)}</content:encoded>
</item>
`;
}
