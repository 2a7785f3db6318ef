import type { Draft, FilledShelf } from "../column/draft.ts";
import type { Moves } from "./numbers.ts";

/**
 * Specials and notices that stand `after` an episode stay behind it, whatever its number becomes. Where seasons number
 * anew, `after: 3` may mean an earlier number of a shorter season: then it changes only where it has to.
 */
export function afterMoves(
  filled: FilledShelf,
  moves: Moves,
): readonly { readonly draft: Draft; readonly to: number }[] {
  if (moves.size === 0) return [];
  const numbered = filled.drafts.filter(({ number }) => number !== null);
  const numberOf = (draft: Draft) => moves.get(draft) ?? (draft.number as number);
  const changes: { draft: Draft; to: number }[] = [];
  let before: Draft | null = null;
  for (const draft of filled.drafts) {
    if (draft.number !== null) before = draft;
    else if (draft.after !== null && before !== null) {
      const { after, season } = draft;
      const stays = before.number !== after && placeOf(after, season, numbered, numberOf) === before;
      const to = stays ? after : numberOf(before);
      if (to !== after) changes.push({ draft, to });
    }
  }
  return changes;
}

/** The episode that `after` will mean. */
function placeOf(
  after: number,
  season: number | null,
  numbered: readonly Draft[],
  numberOf: (draft: Draft) => number,
): Draft | undefined {
  return numbered.findLast(
    (other) => numberOf(other) <= after && (season === null || (other.season ?? 0) <= season),
  );
}
