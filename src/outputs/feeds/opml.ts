import type { FeedRoute } from "../../column/feed-routes.ts";
import { type Xml, xml } from "../../core/xml.ts";
import type { RenderContext } from "../output.ts";
import { inert } from "./inert.ts";

export const OPML_ADDRESS = "/opml.xml";

/**
 * OPML 2.0: one feed each for the site, every series and every tag, to import into a reader.
 * https://opml.org/spec2.opml
 */
export function opml(ctx: RenderContext): string {
  const { site, series } = ctx.column;
  const words = ctx.wordsIn(site.lang);
  const first = (page: string) => ctx.feedsAt(page).slice(0, 1);
  const tags = [...ctx.tags.values()].flatMap(({ address }) => first(address));
  // `</head >`, which XML allows: an author's transform that inserts something before `</head>` must not match here.
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${inert(site.title)}</title>
${site.author && xml`<ownerName>${inert(site.author.name)}</ownerName>\n`}</head >
<body>
${first("/").map((feed) => outline(feed, ctx))}${folder(
  words.series,
  series.flatMap(({ address }) => first(address)),
  ctx,
)}${folder(words.tags, tags, ctx)}</body>
</opml>
`.xml;
}

function folder(title: string, feeds: readonly FeedRoute[], ctx: RenderContext): Xml | null {
  if (feeds.length === 0) return null;
  return xml`<outline text="${title}">
${feeds.map((feed) => outline(feed, ctx))}</outline>
`;
}

/** `type="rss"` stands for feeds of every format. */
function outline({ title, address, page, series }: FeedRoute, ctx: RenderContext): Xml {
  const name = inert(title);
  const { absolute, column } = ctx;
  return xml`<outline type="rss" text="${name}" title="${name}" xmlUrl="${absolute(address)}" htmlUrl="${absolute(page)}" language="${series?.lang ?? column.site.lang}"/>
`;
}
