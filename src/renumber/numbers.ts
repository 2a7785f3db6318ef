import type { Draft, FilledShelf } from "../column/draft.ts";

/** The new numbers of those episodes whose numbers change. */
export type Moves = ReadonlyMap<Draft, number>;

/** Numbers without gaps: the first stays, and numbers that are missing on purpose stay missing. */
export function closeGaps(filled: FilledShelf): Moves {
  const moves = new Map<Draft, number>();
  for (const episodes of counts(filled).values()) {
    let number: number | null = null;
    for (const draft of episodes) {
      number = number === null ? numberOf(draft) : next(filled, number);
      if (number !== draft.number) moves.set(draft, number);
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
  filled: FilledShelf,
  after: number,
  season: number | null,
): { readonly number: number; readonly moves: Moves } {
  const moves = new Map<Draft, number>();
  const number = next(filled, after);
  let taken = number;
  for (const draft of counts(filled).get(countOf(filled, season)) ?? []) {
    if (numberOf(draft) <= after) continue;
    if (numberOf(draft) > taken) break;
    taken = next(filled, taken);
    moves.set(draft, taken);
  }
  return { number, moves };
}

/** The number after another that does not have to be missing. */
export function next({ shelf }: FilledShelf, number: number): number {
  const missing = shelf.sheet.front.values.missing ?? [];
  let free = number + 1;
  while (missing.includes(free)) free++;
  return free;
}

/** Numbered episodes in order, by the count that they belong to: all in one, or season by season. */
export function counts(filled: FilledShelf): ReadonlyMap<number | null, readonly Draft[]> {
  const groups = new Map<number | null, Draft[]>();
  for (const draft of filled.drafts) {
    if (draft.number === null) continue;
    const count = countOf(filled, draft.season);
    const known = groups.get(count);
    if (known) known.push(draft);
    else groups.set(count, [draft]);
  }
  return groups;
}

export function countOf({ shelf }: FilledShelf, season: number | null): number | null {
  return shelf.numbering === "season" ? season : null;
}

function numberOf(draft: Draft): number {
  return draft.number ?? 0;
}
