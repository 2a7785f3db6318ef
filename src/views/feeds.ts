import type { FeedPlace } from "../column/feeds.ts";
import { FORMAT_NAMES, feedId } from "./cards.ts";
import { frameOf } from "./frame.ts";
import type { Maker } from "./maker.ts";
import type { FeedAddress, FeedCard, FeedsView } from "./views.ts";

export function feedsView(maker: Maker): FeedsView {
  const { site, series } = maker.column;
  const words = maker.speech(site.lang);
  const frame = frameOf(
    {
      kind: "feeds",
      lang: site.lang,
      address: "/feeds/",
      title: words.subscribe,
      description: words.aboutFeeds,
    },
    maker,
  );
  const cards = (page: string) => cardsOf(maker.feedsAt(page), maker);
  const tags = [...maker.tags.values()].flatMap(({ address }) => cards(address));
  return {
    ...frame,
    whole: cards("/")[0] as FeedCard,
    series: series.flatMap(({ address }) => cards(address)),
    tags,
    choice: site.feeds.formats.length > 1,
    opml: series.length + tags.length > 0 ? maker.href("/opml.xml") : null,
  };
}

/** One for the feeds of a page, which differ in format alone; none where it has no feed. */
function cardsOf(feeds: readonly FeedPlace[], maker: Maker): FeedCard[] {
  const [first] = feeds;
  if (first === undefined) return [];
  const { series, title, page } = first;
  const lang = series?.lang ?? maker.column.site.lang;
  const address = (feed: FeedPlace): FeedAddress => ({
    format: FORMAT_NAMES[feed.format],
    type: feed.type,
    href: maker.absolute(feed.address),
  });
  return [
    {
      id: feedId(page),
      title,
      lang,
      href: maker.href(page),
      address: address(first),
      addresses: feeds.map(address),
    },
  ];
}
