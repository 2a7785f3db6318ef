import type { SeriesWithPosts } from "../column/entries.ts";
import type { ColumnScan } from "../column/scan.ts";
import { suggest } from "../core/suggest.ts";
import { UsageError } from "./usage.ts";

/** The series that `--series` names, or all of them without it. */
export function chooseSeries(
  { bySeries }: ColumnScan,
  typed: string | undefined,
): readonly SeriesWithPosts[] {
  if (typed === undefined) return bySeries;
  const slug = typed.normalize("NFC");
  const chosen = bySeries.filter(({ series }) => series.slug === slug);
  if (chosen.length > 0) return chosen;
  const slugs = bySeries.map(({ series }) => series.slug).sort();
  throw new UsageError((say) => say.unknownSeries(typed, suggest(slug, slugs), slugs));
}
