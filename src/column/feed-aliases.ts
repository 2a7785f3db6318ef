import type { Column, FeedFormat } from "../core/model.ts";
import { type FeedRoute, feedAddresses } from "./feed-routes.ts";

/** An address that a feed once had, and still answers at: readers follow no page that leads on. */
export interface FeedAlias {
  readonly from: string;
  readonly feed: FeedRoute;
}

/**
 * The aliases that name a feed, and the feeds below an alias of the page that they belong to.
 *
 * @param feedsAt the feeds of a page
 */
export function feedAliases(column: Column, feedsAt: (page: string) => readonly FeedRoute[]): FeedAlias[] {
  const owners = [{ ...column, address: "/" }, ...column.series];
  const named = owners.flatMap(({ address, feedAliases }) =>
    feedAliases.flatMap((from) => {
      const feed = closest(formatIn(from), feedsAt(address));
      return feed ? [{ from, feed }] : [];
    }),
  );
  const posts = [...column.posts, ...column.pages, ...column.series.flatMap(({ episodes }) => episodes)];
  const taken = new Set([...named.map(({ from }) => from), ...posts.flatMap(({ aliases }) => aliases)]);
  const below = owners.flatMap(({ address, aliases }) =>
    aliases
      .filter((alias) => alias.endsWith("/"))
      .flatMap((alias) =>
        feedsAt(address).flatMap((feed) =>
          feedAddresses(alias, [feed.format])
            .filter((from) => !taken.has(from))
            .map((from) => ({ from, feed })),
        ),
      ),
  );
  return [...named, ...below];
}

/** The format that an address promises by its name. */
function formatIn(address: string): FeedFormat {
  if (/json/i.test(address)) return "json";
  return /atom/i.test(address) ? "atom" : "rss";
}

/** A site may not print every format; a reader takes any. */
function closest(format: FeedFormat, feeds: readonly FeedRoute[]): FeedRoute | undefined {
  return feeds.find((feed) => feed.format === format) ?? feeds[0];
}
