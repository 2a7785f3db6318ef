import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";

/** The new numbers of those episodes whose numbers change. */
export type Moves = ReadonlyMap<PostEntry, number>;

/** Closes gaps: the first number stays, and numbers that are `missing` on purpose are skipped. */
export function closeGaps(group: SeriesWithPosts): Moves {
  const moves = new Map<PostEntry, number>();
  for (const episodes of groupBySequence(group).values()) {
    let number: number | null = null;
    for (const post of episodes) {
      number = number === null ? numberOf(post) : next(group, number);
      if (number !== post.number) moves.set(post, number);
    }
  }
  return moves;
}

/**
 * The number for an insertion, and the following episodes that it shifts: only up to the next gap.
 *
 * @param season ignored unless each season has its own numbers
 */
export function makeRoom(
  group: SeriesWithPosts,
  after: number,
  season: number | null,
): { readonly number: number; readonly moves: Moves } {
  const moves = new Map<PostEntry, number>();
  const number = next(group, after);
  let taken = number;
  for (const post of groupBySequence(group).get(sequenceOf(group, season)) ?? []) {
    if (numberOf(post) <= after) continue;
    if (numberOf(post) > taken) break;
    taken = next(group, taken);
    moves.set(post, taken);
  }
  return { number, moves };
}

/** The next number that is not `missing` on purpose. */
export function next({ series }: SeriesWithPosts, number: number): number {
  const missing = series.file.front.values.missing ?? [];
  let candidate = number + 1;
  while (missing.includes(candidate)) candidate++;
  return candidate;
}

/** Numbered episodes in order, by number sequence: one for the series (key null), or one for each season. */
export function groupBySequence(group: SeriesWithPosts): ReadonlyMap<number | null, readonly PostEntry[]> {
  const sequences = new Map<number | null, PostEntry[]>();
  for (const post of group.posts) {
    if (post.number === null) continue;
    const sequence = sequenceOf(group, post.season);
    const episodes = sequences.get(sequence);
    if (episodes) episodes.push(post);
    else sequences.set(sequence, [post]);
  }
  return sequences;
}

export function sequenceOf({ series }: SeriesWithPosts, season: number | null): number | null {
  return series.numbering === "season" ? season : null;
}

function numberOf(post: PostEntry): number {
  return post.number ?? 0;
}
