import type { Post, Series } from "../core/model.ts";

/** The episodes before and after the one at an index, in reading order; null at either end of the series. */
export function neighboursOf(series: Series, at: number): { previous: Post | null; next: Post | null } {
  return { previous: series.episodes[at - 1] ?? null, next: series.episodes[at + 1] ?? null };
}

/** The last `most` episodes before the one at an index, oldest first. */
export function earlier(series: Series, at: number, most: number): readonly Post[] {
  return series.episodes.slice(Math.max(0, at - most), at);
}

/** What appeared first and what last, wherever it stands in its series. */
export function span(posts: readonly Post[]): { first: Post | null; last: Post | null } {
  const told = chronicle(posts);
  return { first: told[0] ?? null, last: told.at(-1) ?? null };
}

/** What can be told in order of time. */
export type Dated = Pick<Post, "date" | "series" | "source">;

/**
 * The one order by time: oldest first. What appears at the same moment stands series by series, and in a series as
 * it was given: in reading order.
 */
export function chronicle<Item extends Dated>(items: readonly Item[]): Item[] {
  return [...items].sort(
    (a, b) =>
      (a.date?.epoch ?? 0) - (b.date?.epoch ?? 0) ||
      compare(a.series ?? "", b.series ?? "") ||
      (a.series === null ? compare(a.source, b.source) : 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
