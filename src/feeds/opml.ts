import type { FeedPlace } from "../column/feeds.ts";
import type { Maker } from "../views/maker.ts";
import { type Xml, xml } from "../xml.ts";
import { inert } from "./inert.ts";

export const OPML_ADDRESS = "/opml.xml";

/** OPML 2.0: one feed for each thing that can be followed, to be taken into a reader at once. https://opml.org/spec2.opml */
export function opml(maker: Maker): string {
  const { site, series } = maker.column;
  const words = maker.speech(site.lang);
  const first = (page: string) => maker.feedsAt(page).slice(0, 1);
  const tags = [...maker.tags.values()].flatMap(({ address }) => first(address));
  // An author's transform that looks for the end of every page's head finds none here: XML allows the space.
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${inert(site.title)}</title>
${site.author && xml`<ownerName>${inert(site.author.name)}</ownerName>\n`}</head >
<body>
${first("/").map((feed) => outline(feed, maker))}${folder(
  words.series,
  series.flatMap(({ address }) => first(address)),
  maker,
)}${folder(words.tags, tags, maker)}</body>
</opml>
`.xml;
}

function folder(title: string, feeds: readonly FeedPlace[], maker: Maker): Xml | null {
  if (feeds.length === 0) return null;
  return xml`<outline text="${title}">
${feeds.map((feed) => outline(feed, maker))}</outline>
`;
}

/** Readers know every format by the type `rss`. */
function outline({ title, address, page, series }: FeedPlace, maker: Maker): Xml {
  const name = inert(title);
  const { absolute, column } = maker;
  return xml`<outline type="rss" text="${name}" title="${name}" xmlUrl="${absolute(address)}" htmlUrl="${absolute(page)}" language="${series?.lang ?? column.site.lang}"/>
`;
}
