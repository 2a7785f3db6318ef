import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { createGuidGenerator } from "../../column/guid.ts";
import { type ColumnScan, type ScannedSite, scanColumn } from "../../column/scan.ts";
import { sourcesAfter } from "../edits/file-change.ts";
import { guidsToday, type IdPlan, planIds } from "./plan-ids.ts";

/**
 * Plans the ids to be written, and verifies them by scanning the changed sources in memory. If there are problems,
 * nothing may be written: an id that another post has is one.
 *
 * @param guidIn the id to be written; null where none is
 * @param now milliseconds since 1970
 * @throws when an address or another guid would change: a defect
 */
export function planAndVerifyIds(
  scan: ColumnScan,
  site: ScannedSite,
  now: number,
  guidIn: (entry: PostEntry | SeriesEntry) => string | null,
): IdPlan {
  const plan = planIds(scan, guidIn);
  if (plan.problems.length > 0 || plan.changes.length === 0) return plan;
  const after = scanColumn(sourcesAfter(scan.sources, plan.changes), site, now, scan.reserved);
  const errors = after.problems.filter(({ code }) => code === "id-equal" || code === "id-derived");
  const known = scan.problems.filter(({ code }) => code === "id-equal" || code === "id-derived");
  if (errors.length > known.length) return { changes: [], problems: errors };
  const makeGuid = createGuidGenerator(site.id);
  const today = guidsToday(scan, makeGuid);
  const expected = (entry: PostEntry | SeriesEntry) =>
    entry.file.front.values.id ?? guidIn(entry) ?? today(entry);
  if (printed(scan, expected) === printed(after, guidsToday(after, makeGuid))) return plan;
  throw new Error("Written ids would change an address or an identity.");
}

/** Every address and guid by path, to be compared. */
function printed(
  { addresses }: ColumnScan,
  guidOf: (entry: PostEntry | SeriesEntry) => string | null,
): string {
  const rows = [...addresses.series, ...addresses.posts].map(([entry, located]) => [
    entry.file.source.path,
    located,
    guidOf(entry),
  ]);
  return JSON.stringify(rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
