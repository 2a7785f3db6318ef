import type { Token } from "markdown-it";
import { bareCalls, isOfWord } from "./bare-marks.ts";
import { type HandMark, isCall, markOf } from "./hand-marks.ts";
import { findHandNotes, type HandNotes } from "./hand-notes.ts";
import { type ListedNumbers, listedNumbers } from "./listed-numbers.ts";
import type { Notes } from "./notes.ts";
import { type Bracket, type ParseState, report } from "./parse-state.ts";
import { lineOf } from "./source-positions.ts";

/**
 * Lint rule for notes typed by hand. One warning stands for all lists that a repair makes notes of, one for each list
 * that it would make notes of if an item were called; every other mark has its own, since each has to be rewritten.
 */
export function lintHandNotes(notes: Notes, parse: ParseState): void {
  if (parse.brackets.length === 0) return;
  const lists = findHandNotes(notes, parse);
  const first = lists.find(({ obstacle }) => obstacle === null);
  for (const list of lists) if (list === first || list.obstacle !== null) reportList(list, parse);

  const known = new Set(
    lists.flatMap(({ calls, items }) => [...calls, ...items].map(({ offset }) => offset)),
  );
  const headings = headingsOf(notes.main);
  const calls = parse.brackets.filter((bracket) => isCall(bracket) && !headings.has(bracket.inline));
  if (calls.length === 0) return;
  const listed = listedNumbers(notes.main, parse);
  const bare = new Set(bareCalls(calls));
  for (const bracket of calls) {
    const mark = markOf(bracket, parse);
    if (known.has(mark.offset) || !(bare.has(bracket) || isListed(bracket, mark, listed, parse))) continue;
    known.add(mark.offset);
    reportMark(mark, parse);
  }
}

function reportList({ calls, obstacle }: HandNotes, parse: ParseState): void {
  if (obstacle === "text-between") {
    for (const call of calls) reportMark(call, parse);
    return;
  }
  const [call] = calls;
  if (call === undefined) return;
  const facts = { number: numberOf(call), fix: obstacle === null, uncalled: obstacle?.uncalled ?? null };
  report(parse, call.offset, "note-by-hand", facts);
}

function reportMark(mark: HandMark, parse: ParseState): void {
  report(parse, mark.offset, "note-by-hand", { number: numberOf(mark), fix: false, uncalled: null });
}

function numberOf({ numbers }: HandMark): number {
  return numbers[0] as number;
}

/** Whether a list outside which it stands has all of its numbers. */
function isListed(
  bracket: Bracket,
  { numbers, offset }: HandMark,
  listed: readonly ListedNumbers[],
  { lineIndex }: ParseState,
): boolean {
  const line = lineOf(lineIndex, offset) - lineIndex.firstLine;
  if (isOfWord(bracket)) return false;
  return listed.some(
    (list) => (line < list.from || line >= list.to) && numbers.every((number) => list.numbers.has(number)),
  );
}

/** The content of headings: there a number in brackets is that of a part. */
function headingsOf(main: readonly Token[]): Set<Token> {
  return new Set(main.filter((_, index) => main[index - 1]?.type === "heading_open"));
}
