import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { guidsToday, isInFeeds } from "../ids/plan-ids.ts";
import type { ComparedColumns } from "./compared.ts";

/** From how many posts on one line tells of a whole series. */
const MANY = 3;

/** The guids of then of what is out and has another today. */
export type IdentityChanges = ReadonlyMap<PostEntry | SeriesEntry, string>;

export function identityChanges({ before, after, matches, makeGuid }: ComparedColumns): IdentityChanges {
  const guidBefore = guidsToday(before, makeGuid);
  const guidAfter = guidsToday(after, makeGuid);
  const changes = new Map<PostEntry | SeriesEntry, string>();
  const compare = <Entry extends PostEntry | SeriesEntry>(former: Entry | undefined, entry: Entry) => {
    const was = former === undefined ? null : guidBefore(former);
    if (was !== null && was !== guidAfter(entry)) changes.set(entry, was);
  };
  const isOut = (post: PostEntry | undefined) => post?.state === "out" && isInFeeds(post);
  for (const post of after.posts) {
    const former = matches.posts.before.get(post);
    if (isOut(post) && isOut(former)) compare(former, post);
  }
  for (const series of after.series) compare(matches.series.before.get(series), series);
  return changes;
}

/** Posts and series that feed readers would show as new, since their guid has changed. */
export function* changedIdentities(
  { ref, after }: ComparedColumns,
  changes: IdentityChanges,
): Generator<Problem> {
  const told = (entry: PostEntry | SeriesEntry) => {
    const { front, source } = entry.file;
    const isWritten = front.values.id !== null;
    const at = isWritten ? front.locationOf("id") : { path: source.path, line: 1 };
    return problem("identity-changed", at, { ref, was: changes.get(entry) ?? "", isWritten });
  };

  const posts = after.posts.filter((post) => changes.has(post));
  for (const series of after.series) {
    const own = changes.has(series) ? [series] : [];
    const derived = posts.filter((post) => isDerivedIn(post, series));
    const isOneLine = derived.length >= MANY || (own.length > 0 && series.file.front.values.id === null);
    if (isOneLine)
      yield problem(
        "identities-changed",
        { path: series.file.source.path, line: 1 },
        { ref, posts: derived.length },
      );
    else for (const each of [...own, ...derived]) yield told(each);
  }
  for (const post of posts) if (post.series === null || !isDerivedIn(post, post.series)) yield told(post);
}

function isDerivedIn({ series, file }: PostEntry, own: SeriesEntry): boolean {
  return series === own && file.front.values.id === null;
}
