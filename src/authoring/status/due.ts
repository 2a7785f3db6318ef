import type { PostEntry } from "../../column/entries.ts";

/** Posts that have come out after `since` and not after `now`, oldest first: what a site built at `since` lacks. */
export function dueSince(posts: readonly PostEntry[], since: number, now: number): PostEntry[] {
  const epoch = ({ date }: PostEntry) => date?.epoch ?? Number.NaN;
  return posts
    .filter((post) => post.state !== "draft" && epoch(post) > since && epoch(post) <= now)
    .sort((a, b) => epoch(a) - epoch(b) || (a.file.source.path < b.file.source.path ? -1 : 1));
}
