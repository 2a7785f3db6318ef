import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { guidsToday, isInFeeds } from "../ids/plan-ids.ts";
import type { ComparedColumns } from "./compared.ts";

/** From how many posts on one line tells of a whole series. */
const MANY = 3;

interface Changed<Entry> {
  readonly entry: Entry;
  /** The guid that it had. */
  readonly was: string;
}

/** Posts and series that feed readers would show as new, since their guid has changed. */
export function* changedIdentities({
  ref,
  before,
  after,
  matches,
  makeGuid,
}: ComparedColumns): Generator<Problem> {
  const guidBefore = guidsToday(before, makeGuid);
  const guidAfter = guidsToday(after, makeGuid);
  const changed = <Entry extends PostEntry | SeriesEntry>(
    former: Entry | undefined,
    entry: Entry,
  ): Changed<Entry>[] => {
    const was = former === undefined ? null : guidBefore(former);
    return was === null || was === guidAfter(entry) ? [] : [{ entry, was }];
  };
  const isOut = (post: PostEntry | undefined) => post?.state === "out" && isInFeeds(post);
  const told = ({ entry: { file }, was }: Changed<PostEntry | SeriesEntry>) => {
    const isWritten = file.front.values.id !== null;
    const at = isWritten ? file.front.locationOf("id") : { path: file.source.path, line: 1 };
    return problem("identity-changed", at, { ref, was, isWritten });
  };

  const posts = after.posts.flatMap((post) => {
    const former = matches.posts.before.get(post);
    return isOut(post) && isOut(former) ? changed(former, post) : [];
  });
  for (const series of after.series) {
    const [own] = changed(matches.series.before.get(series), series);
    const derived = posts.filter(({ entry }) => isDerivedIn(entry, series));
    const isOneLine = derived.length >= MANY || (own !== undefined && series.file.front.values.id === null);
    if (isOneLine)
      yield problem(
        "identities-changed",
        { path: series.file.source.path, line: 1 },
        { ref, posts: derived.length },
      );
    else for (const each of [...(own ? [own] : []), ...derived]) yield told(each);
  }
  const isTold = ({ entry }: Changed<PostEntry>) => entry.series !== null && isDerivedIn(entry, entry.series);
  for (const each of posts) if (!isTold(each)) yield told(each);
}

function isDerivedIn({ series, file }: PostEntry, own: SeriesEntry): boolean {
  return series === own && file.front.values.id === null;
}
