import type { Moment, PostKind } from "../core/model.ts";

/** How many posts each year has ("2026"), in the site's time zone, the newest year first. */
export type YearCounts = ReadonlyMap<string, number>;

interface Dated {
  readonly date: Moment | null;
}

/** Pages are not counted. */
export function countYears(posts: readonly (Dated & { readonly kind: PostKind })[]): YearCounts {
  const counts = new Map<string, number>();
  for (const { date, kind } of posts) {
    if (date && kind !== "page") counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** Divides a list where the year changes: once for each year when it is in order of date. */
export function splitByYear<Item extends Dated>(items: readonly Item[]): { year: string; items: Item[] }[] {
  const parts: { year: string; items: Item[] }[] = [];
  for (const item of items) {
    const year = item.date ? yearOf(item.date) : "";
    const last = parts.at(-1);
    if (last?.year === year) last.items.push(item);
    else parts.push({ year, items: [item] });
  }
  return parts;
}

function yearOf({ iso }: Moment): string {
  return iso.slice(0, 4);
}
