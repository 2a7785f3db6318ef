import type { PostEntry } from "../../column/entries.ts";

/**
 * Posts published after `since` and up to `now`, oldest first: those that a site built at `since` lacks.
 *
 * @param since milliseconds since 1970, as `now`
 */
export function dueSince(posts: readonly PostEntry[], since: number, now: number): PostEntry[] {
  const epoch = ({ date }: PostEntry) => date?.epoch ?? Number.NaN;
  return posts
    .filter((post) => post.state !== "draft" && epoch(post) > since && epoch(post) <= now)
    .sort((a, b) => epoch(a) - epoch(b) || (a.file.source.path < b.file.source.path ? -1 : 1));
}
