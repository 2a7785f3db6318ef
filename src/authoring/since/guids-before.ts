import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { guidsInForce, guidsToday } from "../ids/plan-ids.ts";
import type { ComparedColumns } from "./compared.ts";

export interface GuidsBefore {
  /** The guid that was in force then, for what was out; today's for what is new; null for the rest. */
  readonly guidIn: (entry: PostEntry | SeriesEntry) => string | null;
  /** What may have been out under another guid: it is like no post of then for certain. */
  readonly doubtful: readonly (PostEntry | SeriesEntry)[];
}

export function guidsBefore({ before, after, matches, makeGuid }: ComparedColumns): GuidsBefore {
  const inForce = guidsInForce(after, makeGuid);
  const guidBefore = guidsToday(before, makeGuid);
  const isLost = (post: PostEntry) => post.state === "out" && post.kind !== "page";
  const left = {
    posts: matches.posts.leftBefore().some(isLost) ? matches.posts.leftAfter() : [],
    series: matches.series.leftBefore().length > 0 ? matches.series.leftAfter() : [],
  };
  const isUnwritten = (entry: PostEntry | SeriesEntry) =>
    entry.file.front.values.id === null && inForce(entry) !== null;
  const doubtful = new Set([...left.series, ...left.posts].filter(isUnwritten));
  return {
    guidIn(entry) {
      if (doubtful.has(entry) || inForce(entry) === null) return null;
      const former =
        matches.posts.before.get(entry as PostEntry) ?? matches.series.before.get(entry as SeriesEntry);
      const wasOut = former !== undefined && (!("state" in former) || former.state === "out");
      return wasOut ? guidBefore(former) : inForce(entry);
    },
    doubtful: [...doubtful],
  };
}
