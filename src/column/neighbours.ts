import type { Post, Series } from "../model.ts";

/** The episodes before and after one, in reading order; null at either end of the series. */
export function around(series: Series, episode: Post): { previous: Post | null; next: Post | null } {
  const at = placeIn(series, episode);
  return { previous: series.episodes[at - 1] ?? null, next: series.episodes[at + 1] ?? null };
}

/** The last `most` episodes before one, oldest first. */
export function earlier(series: Series, episode: Post, most: number): readonly Post[] {
  const at = placeIn(series, episode);
  return series.episodes.slice(Math.max(0, at - most), at);
}

/** Places by series, counted once: asking for each of 10,000 episodes stays linear. */
const places = new WeakMap<Series, ReadonlyMap<Post, number>>();

export function placeIn(series: Series, episode: Post): number {
  let known = places.get(series);
  if (!known) {
    known = new Map(series.episodes.map((each, i) => [each, i]));
    places.set(series, known);
  }
  return known.get(episode) ?? -1;
}

/** Everything with a date, in the one order by time: oldest first. */
export function chronicle(posts: readonly Post[]): Post[] {
  return [...posts].sort(
    (a, b) =>
      (a.date?.epoch ?? 0) - (b.date?.epoch ?? 0) ||
      (a.number ?? 0) - (b.number ?? 0) ||
      (a.source < b.source ? -1 : 1),
  );
}
