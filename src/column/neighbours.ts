import type { Post, Series } from "../core/model.ts";

/** The episodes before and after the one at an index, in reading order; null at either end of the series. */
export function neighboursOf(series: Series, index: number): { previous: Post | null; next: Post | null } {
  return { previous: series.episodes[index - 1] ?? null, next: series.episodes[index + 1] ?? null };
}

/** The last `limit` episodes before the one at an index, oldest first. */
export function earlier(series: Series, index: number, limit: Series["previous"]): readonly Post[] {
  return series.episodes.slice(limit === "all" ? 0 : Math.max(0, index - limit), index);
}

/** The oldest and the newest post by date, whatever their reading order: the ends of `sortByDate`, in one pass. */
export function span(posts: readonly Post[]): { first: Post | null; last: Post | null } {
  let first: Post | null = null;
  let last: Post | null = null;
  for (const post of posts) {
    if (first === null || byDate(post, first) < 0) first = post;
    if (last === null || byDate(post, last) >= 0) last = post;
  }
  return { first, last };
}

/** What can be sorted by date. */
export type Dated = Pick<Post, "date" | "series" | "source">;

/**
 * Sorts by date, oldest first. Posts of the same moment are grouped by series; within a series the sort is stable and
 * so keeps reading order. Feeds, tags and archive all use this order.
 */
export function sortByDate<Item extends Dated>(items: readonly Item[]): Item[] {
  return [...items].sort(byDate);
}

function byDate(a: Dated, b: Dated): number {
  return (
    (a.date?.epoch ?? 0) - (b.date?.epoch ?? 0) ||
    compare(a.series ?? "", b.series ?? "") ||
    (a.series === null ? compare(a.source, b.source) : 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
