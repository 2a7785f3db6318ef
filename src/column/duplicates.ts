import { foldCase } from "../core/fold-case.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";

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

/** Duplicate guids: a file copied together with its `id` would replace the original in every feed reader. */
export function* duplicateIds(all: readonly (SeriesEntry | PostEntry)[]): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { file } of all) {
    const { id } = file.front.values;
    if (id === null) continue;
    const other = seen.get(id);
    if (other === undefined) seen.set(id, file.source.path);
    else yield problem("id-equal", file.front.locationOf("id"), { id, other });
  }
}
