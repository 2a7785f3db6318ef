import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";
import type { Moves } from "./numbers.ts";

/**
 * New values of `after`, so that specials and notices keep following the same episode. With `numbering: season`,
 * `after: 3` may resolve to a lower number in a shorter season: then it changes only if it would resolve elsewhere.
 */
export function afterChanges(
  group: SeriesWithPosts,
  moves: Moves,
): readonly { readonly post: PostEntry; readonly to: number }[] {
  if (moves.size === 0) return [];
  const numbered = group.posts.filter(({ number }) => number !== null);
  const numberOf = (post: PostEntry) => moves.get(post) ?? (post.number as number);
  const changes: { post: PostEntry; to: number }[] = [];
  let before: PostEntry | null = null;
  for (const post of group.posts) {
    if (post.number !== null) before = post;
    else if (post.after !== null && before !== null) {
      const { after, season } = post;
      const isUnchanged =
        before.number !== after && anchorEpisode(after, season, numbered, numberOf) === before;
      const to = isUnchanged ? after : numberOf(before);
      if (to !== after) changes.push({ post, to });
    }
  }
  return changes;
}

/** The episode that `after` will resolve to. */
function anchorEpisode(
  after: number,
  season: number | null,
  numbered: readonly PostEntry[],
  numberOf: (post: PostEntry) => number,
): PostEntry | undefined {
  return numbered.findLast(
    (other) => numberOf(other) <= after && (season === null || (other.season ?? 0) <= season),
  );
}
