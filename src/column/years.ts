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

/** Items under one year, and which of them are of another year. */
export interface YearPart<Item> {
  readonly year: string;
  readonly items: readonly Item[];
  readonly strays: ReadonlySet<Item>;
}

/**
 * Divides a list in reading order by year, so that no year stands twice and years ascend. A special that belongs beside
 * an older episode stays there as a stray: the fewest items possible are strays (longest non-decreasing subsequence).
 */
export function divideByYear<Item extends Dated>(items: readonly Item[]): YearPart<Item>[] {
  const runs = splitByYear(items);
  const kept = ascendingRuns(runs);
  const parts: { year: string; items: Item[]; strays: Set<Item> }[] = [];
  // Strays before the first year stand below it.
  let early: Item[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    if (!kept.has(run)) {
      if (last === undefined) early = [...early, ...run.items];
      else {
        last.items.push(...run.items);
        for (const item of run.items) last.strays.add(item);
      }
    } else if (last?.year === run.year) last.items.push(...run.items);
    else {
      parts.push({ year: run.year, items: [...early, ...run.items], strays: new Set(early) });
      early = [];
    }
  }
  return parts;
}

interface Run {
  readonly year: string;
  readonly items: readonly unknown[];
}

/** The runs with the most items whose years do not descend. */
function ascendingRuns<R extends Run>(runs: readonly R[]): ReadonlySet<R> {
  if (runs.every(({ year }, at) => at === 0 || (runs[at - 1] as R).year <= year)) return new Set(runs);
  /** By its last year: the chain with the most items so far. */
  const best = new Map<string, { readonly count: number; readonly chain: readonly R[] }>();
  for (const run of runs) {
    const before = [...best]
      .filter(([year]) => year <= run.year)
      .reduce((most, [, each]) => (each.count > most.count ? each : most), {
        count: 0,
        chain: [] as readonly R[],
      });
    best.set(run.year, { count: before.count + run.items.length, chain: [...before.chain, run] });
  }
  const [longest] = [...best.values()].sort((a, b) => b.count - a.count);
  return new Set(longest?.chain);
}
