import type { SeriesWithPosts } from "../../column/entries.ts";
import type { InsertPosition } from "./plan-post.ts";

/**
 * Where a post at the end of a season stands: behind its last episode, with room made, where a later season has begun.
 * Null at the end of the series, and for the first episode of a season that counts for itself.
 */
export function endOfSeason({ series, posts }: SeriesWithPosts, season: number): InsertPosition | null {
  const numbered = posts.filter(({ number }) => number !== null);
  const later = numbered.find((post) => (post.season ?? 1) > season);
  if (later === undefined) return null;
  const isBefore = (post: (typeof posts)[number]) =>
    series.numbering === "season" ? post.season === season : (post.season ?? 1) <= season;
  const last = numbered.findLast(isBefore);
  if (last) return { season: last.season, number: last.number ?? 0, post: last };
  if (series.numbering === "season") return null;
  return { season: later.season, number: (later.number ?? 1) - 1, post: null };
}
