import { listFeedDocuments } from "../feeds/documents.ts";
import { OPML_ADDRESS, opml } from "../feeds/opml.ts";
import { printFeed } from "../feeds/print.ts";
import type { Maker } from "../views/maker.ts";
import { seriesData } from "./card-data.ts";
import type { Output } from "./edition.ts";
import type { Stamps } from "./fingerprint.ts";
import { document, once } from "./output.ts";

/** Every document of every feed, and the list of feeds. What changes one of them is what it shows, and nothing else. */
export function feedOutputs(maker: Maker, stamps: Stamps): Output[] {
  const { site, series } = maker.column;
  const cards = once(() => stamps(site, series.map(seriesData)));
  const list = once(() =>
    stamps(
      cards(),
      maker.feeds.map(({ address, title }) => [address, title]),
    ),
  );
  const feeds = listFeedDocuments(maker).map((each) => {
    const { feed, address, part, posts } = each;
    const of = feed.series ? seriesData(feed.series) : feed.title;
    return document(
      address,
      () => printFeed(each, maker),
      // A mixed feed names the series of its items.
      () => stamps(feed.series ? site : cards(), of, feed.format, address, part, posts),
    );
  });
  return [...feeds, document(OPML_ADDRESS, () => opml(maker), list)];
}
