import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";

/** The new numbers of those episodes whose numbers change. */
export type Moves = ReadonlyMap<PostEntry, number>;

/** Numbers without gaps: the first stays, and numbers that are missing on purpose stay missing. */
export function closeGaps(filled: SeriesWithPosts): Moves {
  const moves = new Map<PostEntry, number>();
  for (const episodes of counts(filled).values()) {
    let number: number | null = null;
    for (const post of episodes) {
      number = number === null ? numberOf(post) : next(filled, number);
      if (number !== post.number) moves.set(post, number);
    }
  }
  return moves;
}

/**
 * The number right after another, and the episodes that make room for it: no more than have to, for a gap is room.
 *
 * @param season counts only where seasons number anew
 */
export function makeRoom(
  filled: SeriesWithPosts,
  after: number,
  season: number | null,
): { readonly number: number; readonly moves: Moves } {
  const moves = new Map<PostEntry, number>();
  const number = next(filled, after);
  let taken = number;
  for (const post of counts(filled).get(countOf(filled, season)) ?? []) {
    if (numberOf(post) <= after) continue;
    if (numberOf(post) > taken) break;
    taken = next(filled, taken);
    moves.set(post, taken);
  }
  return { number, moves };
}

/** The number after another that does not have to be missing. */
export function next({ series }: SeriesWithPosts, number: number): number {
  const missing = series.file.front.values.missing ?? [];
  let free = number + 1;
  while (missing.includes(free)) free++;
  return free;
}

/** Numbered episodes in order, by the count that they belong to: all in one, or season by season. */
export function counts(filled: SeriesWithPosts): ReadonlyMap<number | null, readonly PostEntry[]> {
  const groups = new Map<number | null, PostEntry[]>();
  for (const post of filled.posts) {
    if (post.number === null) continue;
    const count = countOf(filled, post.season);
    const known = groups.get(count);
    if (known) known.push(post);
    else groups.set(count, [post]);
  }
  return groups;
}

export function countOf({ series }: SeriesWithPosts, season: number | null): number | null {
  return series.numbering === "season" ? season : null;
}

function numberOf(post: PostEntry): number {
  return post.number ?? 0;
}
