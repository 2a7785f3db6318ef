import { type Problem, problem } from "../core/problems/problem.ts";
import type { Addresses } from "./addresses.ts";
import type { PostEntry, SeriesWithPosts } from "./entries.ts";

/** Posts of feeds that are out and have no `id`: their guids are made from the site's id and an address. */
export function postsWithoutId(posts: readonly PostEntry[]): PostEntry[] {
  return posts.filter(
    ({ state, kind, file }) => state === "out" && kind !== "page" && file.front.values.id === null,
  );
}

/**
 * A series with former addresses whose posts make their guids from today's. It may have moved, or be about to; aliases of
 * a post's own keep its guid, those of the series do not.
 */
export function* checkSeriesIds(
  { series, posts }: SeriesWithPosts,
  { series: located }: Addresses,
): Generator<Problem> {
  const isMoved = located.get(series)?.aliases.some((alias) => alias.endsWith("/"));
  if (!isMoved) return;
  const derived = postsWithoutId(posts).filter(({ file }) => (file.front.values.aliases ?? []).length === 0);
  if (derived.length > 0)
    yield problem("series-ids", series.file.front.locationOf("aliases"), { posts: derived.length });
}
