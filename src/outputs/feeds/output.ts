import type { Output } from "../../build/site-plan.ts";
import { seriesData } from "../card-data.ts";
import type { RenderContext } from "../context.ts";
import type { Fingerprinter } from "../fingerprint.ts";
import { document, once } from "../output.ts";
import { listFeedDocuments } from "./documents.ts";
import { OPML_ADDRESS, opml } from "./opml.ts";
import { printFeed } from "./print.ts";

/** Every document of every feed, and the list of feeds. What changes one of them is what it shows, and nothing else. */
export function feedOutputs(ctx: RenderContext, fingerprint: Fingerprinter): Output[] {
  const { site, series } = ctx.column;
  const cards = once(() => fingerprint(site, series.map(seriesData)));
  const list = once(() =>
    fingerprint(
      cards(),
      ctx.feeds.map(({ address, title }) => [address, title]),
    ),
  );
  const feeds = listFeedDocuments(ctx).map((each) => {
    const { feed, address, part, posts } = each;
    const of = feed.series ? seriesData(feed.series) : feed.title;
    return document(
      address,
      () => printFeed(each, ctx),
      // A mixed feed names the series of its items.
      () => fingerprint(feed.series ? site : cards(), of, feed.format, address, part, posts),
    );
  });
  return [...feeds, document(OPML_ADDRESS, () => opml(ctx), list)];
}
