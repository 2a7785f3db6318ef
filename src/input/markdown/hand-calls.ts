import { type HandMark, isCall, markOf, matchesSource } from "./hand-marks.ts";
import type { HandNotes } from "./hand-notes.ts";
import type { ParseState } from "./parse-state.ts";
import { lineOf } from "./source-positions.ts";

/** A list of notes typed by hand before its calls are assigned. */
export interface List extends Omit<HandNotes, "obstacle"> {
  readonly numbers: ReadonlySet<number>;
  /** Blocks among its items that neither begin with one nor are indented below it. */
  readonly loose: readonly (readonly [start: number, end: number])[];
  /** Whether the paragraph of its last item may hold the text that goes on. */
  readonly runsOn: boolean;
  readonly calls: HandMark[];
}

/**
 * Assigns each call to the next list below it that has its number; calls below the last such list to that one. A call
 * of several (`[1, 3]`) belongs to the list of the first if that has all of them, else to none.
 */
export function assignCalls(lists: readonly List[], parse: ParseState): void {
  const byNumber = new Map<number, { readonly lists: List[]; next: number }>();
  for (const list of lists) {
    for (const number of list.numbers) {
      const known = byNumber.get(number);
      if (known) known.lists.push(list);
      else byNumber.set(number, { lists: [list], next: 0 });
    }
  }
  const marks = parse.brackets
    .filter((bracket) => bracket.numbers.every((number) => byNumber.has(number)) && isCall(bracket))
    .map((bracket) => markOf(bracket, parse))
    .filter((mark) => matchesSource(mark, parse))
    .sort((a, b) => a.offset - b.offset);
  for (const [index, mark] of marks.entries()) {
    if (mark.offset === marks[index - 1]?.offset) continue;
    const candidates = byNumber.get(mark.numbers[0] as number) as { readonly lists: List[]; next: number };
    const line = lineOf(parse.lineIndex, mark.offset) - parse.lineIndex.firstLine;
    while (
      candidates.next < candidates.lists.length - 1 &&
      endOf(candidates.lists[candidates.next] as List) <= line
    )
      candidates.next++;
    const list = candidates.lists[candidates.next];
    if (list && mark.numbers.every((number) => list.numbers.has(number))) list.calls.push(mark);
  }
}

function endOf({ blocks, heading }: List): number {
  return blocks.at(-1)?.[1] ?? heading[1];
}
