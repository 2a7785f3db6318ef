import type { Column, FeedFormat } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Addresses } from "./addresses.ts";
import { type FeedRoute, feedAddresses } from "./feed-routes.ts";
import type { ParsedHome } from "./parsed-files.ts";

/** A feed alias: the feed is served there too, since feed readers do not follow an HTML redirect page. */
export interface FeedAlias {
  readonly from: string;
  readonly feed: FeedRoute;
}

/**
 * Redirects of feeds: aliases that name a feed, and the feeds below an alias of the page that they belong to.
 *
 * @param feedsAt the feeds of a page, by its address
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

/** Feed aliases whose extension is that of a format which the site does not publish: its readers could not parse it. */
export function* checkFeedAliases(
  { home, series }: Addresses,
  homeFile: ParsedHome | null,
  formats: readonly FeedFormat[],
): Generator<Problem> {
  const owners = [
    ...(home && homeFile ? [[homeFile, home] as const] : []),
    ...[...series].map(([entry, addressed]) => [entry.file, addressed] as const),
  ];
  for (const [{ front }, { feedAliases }] of owners) {
    for (const alias of feedAliases) {
      const wanted = /\.json$/i.test(alias) ? "json" : /\.(?:xml|rss|atom|rdf)$/i.test(alias) ? "xml" : null;
      const isPublished = formats.some((format) => (format === "json") === (wanted === "json"));
      if (wanted !== null && !isPublished)
        yield problem("alias-format", front.locationOf("aliases"), {
          alias,
          format: wanted === "json" ? "json" : "rss",
        });
    }
  }
}

/** The feed format that an address suggests; RSS when it suggests none. */
function formatIn(address: string): FeedFormat {
  if (/json/i.test(address)) return "json";
  return /atom/i.test(address) ? "atom" : "rss";
}

/** The feed of a format, else the first: the site may not have every format, and a feed reader takes any. */
function closest(format: FeedFormat, feeds: readonly FeedRoute[]): FeedRoute | undefined {
  return feeds.find((feed) => feed.format === format) ?? feeds[0];
}
