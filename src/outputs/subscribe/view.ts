import type { FeedRoute } from "../../column/feed-routes.ts";
import type { RenderContext } from "../output.ts";
import type { FeedAddress, FeedCard, FeedsView } from "../theme/views/feeds.ts";
import { FORMAT_NAMES, feedId } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";

export function feedsView(ctx: RenderContext): FeedsView {
  const { site, series } = ctx.column;
  const words = ctx.wordsIn(site.lang);
  const frame = frameOf(
    {
      kind: "feeds",
      lang: site.lang,
      address: "/feeds/",
      title: words.subscribe,
      description: words.aboutFeeds,
    },
    ctx,
  );
  const cards = (page: string) => cardsOf(ctx.feedsAt(page), ctx);
  const tags = [...ctx.tags.values()].flatMap(({ address }) => cards(address));
  return {
    ...frame,
    whole: cards("/")[0] ?? null,
    series: series.flatMap(({ address }) => cards(address)),
    tags,
    choice: site.feeds.formats.length > 1,
    opml: ctx.feeds.length > 0 && series.length + tags.length > 0 ? ctx.href("/opml.xml") : null,
  };
}

/** One card for the feeds of a page, which differ in format alone; none for a page without feeds. */
function cardsOf(feeds: readonly FeedRoute[], ctx: RenderContext): FeedCard[] {
  const [first] = feeds;
  if (first === undefined) return [];
  const { series, title, page } = first;
  const lang = series?.lang ?? ctx.column.site.lang;
  const address = (feed: FeedRoute): FeedAddress => ({
    format: FORMAT_NAMES[feed.format],
    type: feed.type,
    href: ctx.absolute(feed.address),
  });
  return [
    {
      id: feedId(page),
      title,
      lang,
      href: ctx.href(page),
      address: address(first),
      addresses: feeds.map(address),
    },
  ];
}
