import { findHandNotes, type HandNotes } from "./hand-notes.ts";
import type { Notes } from "./notes.ts";
import { type ParseState, report } from "./parse-state.ts";

/** Lint rule for notes typed by hand: a warning for all lists that a repair makes notes of, and one for each other. */
export function lintHandNotes(notes: Notes, parse: ParseState): void {
  if (parse.brackets.length === 0) return;
  const lists = findHandNotes(notes, parse);
  const first = lists.find(({ obstacle }) => obstacle === null);
  for (const list of lists) if (list === first || list.obstacle !== null) reportList(list, parse);
}

function reportList({ calls, obstacle }: HandNotes, parse: ParseState): void {
  const [call] = calls;
  if (call === undefined) return;
  const uncalled = typeof obstacle === "object" ? (obstacle?.uncalled ?? null) : null;
  report(parse, call.offset, "note-by-hand", {
    number: call.numbers[0] as number,
    fix: obstacle === null,
    uncalled,
  });
}
