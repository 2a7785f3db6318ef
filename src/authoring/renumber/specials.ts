import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";
import type { Moves } from "./numbers.ts";

/**
 * Specials and notices that stand `after` an episode stay behind it, whatever its number becomes. Where seasons number
 * anew, `after: 3` may mean an earlier number of a shorter season: then it changes only where it has to.
 */
export function afterMoves(
  filled: SeriesWithPosts,
  moves: Moves,
): readonly { readonly draft: PostEntry; readonly to: number }[] {
  if (moves.size === 0) return [];
  const numbered = filled.posts.filter(({ number }) => number !== null);
  const numberOf = (post: PostEntry) => moves.get(post) ?? (post.number as number);
  const changes: { draft: PostEntry; to: number }[] = [];
  let before: PostEntry | null = null;
  for (const post of filled.posts) {
    if (post.number !== null) before = post;
    else if (post.after !== null && before !== null) {
      const { after, season } = post;
      const stays = before.number !== after && placeOf(after, season, numbered, numberOf) === before;
      const to = stays ? after : numberOf(before);
      if (to !== after) changes.push({ draft: post, to });
    }
  }
  return changes;
}

/** The episode that `after` will mean. */
function placeOf(
  after: number,
  season: number | null,
  numbered: readonly PostEntry[],
  numberOf: (post: PostEntry) => number,
): PostEntry | undefined {
  return numbered.findLast(
    (other) => numberOf(other) <= after && (season === null || (other.season ?? 0) <= season),
  );
}
