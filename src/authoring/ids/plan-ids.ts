import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { guidOf } from "../../column/guid.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { editFrontMatter } from "../edits/edit-front-matter.ts";
import type { FileChange } from "../edits/file-change.ts";

export interface IdPlan {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
}

/**
 * The edits that write the guid in force into every post and series that has none written, in order of path: from then
 * on it survives whatever changes the address or `site.id`.
 *
 * @param guidIn the guid in force of a post or series; null where it is to stay unwritten
 */
export function planIds(
  { addresses }: Pick<ColumnScan, "addresses">,
  guidIn: (entry: PostEntry | SeriesEntry) => string | null,
): IdPlan {
  const changes: FileChange[] = [];
  const problems: Problem[] = [];
  for (const entry of [...addresses.series.keys(), ...addresses.posts.keys()]) {
    const { source, front } = entry.file;
    const id = front.values.id === null ? guidIn(entry) : null;
    if (id === null) continue;
    const splices = editFrontMatter(source.text, [{ field: "id", value: id }], "title");
    if (splices === null) problems.push(problem("front-tangled", { path: source.path, line: 1 }, {}));
    else changes.push({ source, splices, lines: [{ line: front.locationOf("title").line, what: "id", id }] });
  }
  const byPath = (a: FileChange, b: FileChange) => (a.source.path < b.source.path ? -1 : 1);
  return { changes: changes.toSorted(byPath), problems };
}

/** The guids of today's addresses, for {@link planIds}. */
export function guidsToday(
  { addresses }: Pick<ColumnScan, "addresses">,
  makeGuid: (address: string) => string,
): (entry: PostEntry | SeriesEntry) => string | null {
  return (entry) => {
    const located = addresses.posts.get(entry as PostEntry) ?? addresses.series.get(entry as SeriesEntry);
    return located === undefined ? null : guidOf(entry.file.front.values.id, located, makeGuid);
  };
}

/**
 * The guids of today's addresses that are in force: not those of drafts, which no feed has shown, nor of pages, which
 * none ever shows.
 */
export function guidsInForce(
  scan: Pick<ColumnScan, "addresses">,
  makeGuid: (address: string) => string,
): (entry: PostEntry | SeriesEntry) => string | null {
  const guid = guidsToday(scan, makeGuid);
  return (entry) => (isInFeeds(entry) ? guid(entry) : null);
}

export function isInFeeds(entry: PostEntry | SeriesEntry): boolean {
  return !("state" in entry) || (entry.state !== "draft" && entry.kind !== "page");
}
