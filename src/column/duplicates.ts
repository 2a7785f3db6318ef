import { foldCase } from "../core/fold-case.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import type { Addressed } from "./addresses.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import { guidOf } from "./guid.ts";

/** Files whose paths collide on case-insensitive or normalizing file systems. */
export function* duplicateNames(sources: Sources): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { path } of [...sources.posts, ...sources.attachments].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )) {
    const folded = foldCase(path);
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else yield problem("source-collision", { path, line: 1 }, { other });
  }
}

/**
 * Duplicate guids: a file copied together with its `id` would replace the original in every feed reader, and so would
 * an `id` that another post derives from its address. Two that derive one have equal addresses, which is reported
 * already.
 */
export function* duplicateIds(
  entries: Iterable<readonly [SeriesEntry | PostEntry, Addressed]>,
  makeGuid: (address: string) => string,
): Generator<Problem> {
  const owners = new Map<string, SeriesEntry | PostEntry>();
  for (const [entry, addressed] of entries) {
    const id = guidOf(writtenId(entry), addressed, makeGuid);
    const other = owners.get(id);
    if (other === undefined) owners.set(id, entry);
    else if (writtenId(entry) === null) {
      if (writtenId(other) !== null) yield derivedId(id, other, entry);
    } else if (writtenId(other) === null) yield derivedId(id, entry, other);
    else yield problem("id-equal", entry.file.front.locationOf("id"), { id, other: pathOf(other) });
  }
}

function derivedId(id: string, written: SeriesEntry | PostEntry, derived: SeriesEntry | PostEntry): Problem {
  // A draft whose address gives it the id of another post is told itself: the other keeps its id.
  const isDraftOnly = isDraft(derived) && !isDraft(written);
  const at = isDraftOnly ? { path: pathOf(derived), line: 1 } : written.file.front.locationOf("id");
  return problem("id-derived", at, { id, other: pathOf(derived) });
}

function isDraft(entry: SeriesEntry | PostEntry): boolean {
  return "state" in entry && entry.state === "draft";
}

function writtenId({ file }: SeriesEntry | PostEntry): string | null {
  return file.front.values.id;
}

function pathOf({ file }: SeriesEntry | PostEntry): string {
  return file.source.path;
}
