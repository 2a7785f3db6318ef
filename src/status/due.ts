import type { Draft } from "../column/draft.ts";

/** Posts that have come out after `since` and not after `now`, oldest first: what a site built at `since` lacks. */
export function dueSince(drafts: readonly Draft[], since: number, now: number): Draft[] {
  const epoch = ({ date }: Draft) => date?.epoch ?? Number.NaN;
  return drafts
    .filter((draft) => draft.state !== "draft" && epoch(draft) > since && epoch(draft) <= now)
    .sort((a, b) => epoch(a) - epoch(b) || (a.sheet.source.path < b.sheet.source.path ? -1 : 1));
}
