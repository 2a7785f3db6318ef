import type { SeriesEntry, SeriesWithPosts } from "../column/entries.ts";
import type { ColumnScan } from "../column/scan.ts";
import { suggest } from "../core/suggest.ts";
import { UsageError } from "./usage.ts";

/** The series that `--series` names, or all of them without it. */
export function chooseSeries(
  { bySeries, series: all }: ColumnScan,
  typed: string | undefined,
): readonly SeriesWithPosts[] {
  if (typed === undefined) return bySeries;
  const chosen = findSeries(all, typed);
  return bySeries.filter(({ series }) => series === chosen);
}

/**
 * The series that a word names: by its folder, else by its title.
 *
 * @throws UsageError where there is none, or several
 */
export function findSeries(all: readonly SeriesEntry[], typed: string): SeriesEntry {
  const name = typed.replace(/\s+/g, " ").trim().normalize("NFC");
  const titled = all.filter(({ title }) => title === name);
  const chosen = all.find(({ slug }) => slug === name) ?? (titled.length === 1 ? titled[0] : undefined);
  if (chosen) return chosen;
  const slugs = (titled.length > 1 ? titled : all).map(({ slug }) => slug).sort();
  if (titled.length > 1) throw new UsageError((say) => say.ambiguousSeries(typed, slugs));
  const near = suggest(name, [...slugs, ...all.map(({ title }) => title)]);
  throw new UsageError((say) => say.unknownSeries(typed, near, slugs));
}
