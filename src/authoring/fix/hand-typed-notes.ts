import type { HandMark } from "../../input/markdown/hand-marks.ts";
import type { HandNotes } from "../../input/markdown/hand-notes.ts";
import type { NoteAnalysis } from "./analyze-notes.ts";
import { isEmpty, type Line, plainLines } from "./lines.ts";
import type { Repair } from "./repair.ts";

const ITEM = /^\[\d+\]:?[ \t]*/;

/** A text whose hand-typed notes have been converted to footnotes. */
export interface Conversion {
  readonly lines: Line[];
  readonly repairs: readonly Repair[];
  /** The new labels of each list. */
  readonly labels: readonly ReadonlyMap<number, string>[];
}

/** The replacement of a mark `[1]`: by `[^label]` for each number in a call, by `[^label]: ` in an item. */
interface Edit {
  readonly column: number;
  readonly typed: string;
  readonly labels: readonly string[];
  readonly isItem: boolean;
}

/**
 * Converts hand-typed notes to footnotes:
 *
 *     걷힌다.[1]                걷힌다.[^1]
 *
 *     ## 주석
 *
 *     [1] 이튿날 아침에.        [^1]: 이튿날 아침에.
 *
 *     아니면 저녁에.                아니면 저녁에.
 */
export function convertNotes(
  lines: readonly Line[],
  lists: readonly HandNotes[],
  positionOf: NoteAnalysis["positionOf"],
  labels: Conversion["labels"] = freeLabels(lists, plainLines(lines)),
): Conversion {
  const edits = editsByLine(lists, labels, positionOf);
  const indented = new Set(lists.flatMap((list) => indentedLines(list, positionOf, lines)));
  const removed = new Set(lists.flatMap(({ heading }) => withEmptyBelow(heading, lines)));
  const repairs: Repair[] = [];
  for (const { heading } of lists) {
    const { text, number } = lines[heading[0]] as Line;
    repairs.push({ line: number, kind: "heading", words: text.trim() });
  }
  const out: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (removed.has(at)) continue;
    const lineEdits = edits.get(at) ?? [];
    const text = lineEdits.length > 0 ? rewrite(line.text, lineEdits) : line.text;
    out.push({ ...line, text: indented.has(at) ? `    ${text}` : text });
    for (const { isItem, typed, labels } of lineEdits)
      repairs.push({
        line: line.number,
        ...(isItem ? { kind: "item", typed, label: labels[0] ?? "" } : { kind: "call", typed, labels }),
      });
  }
  return { lines: out, repairs, labels };
}

function editsByLine(
  lists: readonly HandNotes[],
  labels: readonly ReadonlyMap<number, string>[],
  positionOf: NoteAnalysis["positionOf"],
): Map<number, Edit[]> {
  const byLine = new Map<number, Edit[]>();
  const addEdit = ({ typed, numbers, offset }: HandMark, isItem: boolean, list: number) => {
    const [line, column] = positionOf(offset);
    const own = numbers.map((number) => labels[list]?.get(number) as string);
    const edit = { column, typed, labels: own, isItem };
    const known = byLine.get(line);
    if (known) known.push(edit);
    else byLine.set(line, [edit]);
  };
  for (const [index, { calls, items }] of lists.entries()) {
    for (const call of calls) addEdit(call, false, index);
    for (const item of items) addEdit(item, true, index);
  }
  for (const edits of byLine.values()) edits.sort((a, b) => a.column - b.column);
  return byLine;
}

function rewrite(text: string, edits: readonly Edit[]): string {
  let out = "";
  let done = 0;
  for (const { column, typed, labels, isItem } of edits) {
    out += text.slice(done, column) + labels.map((label) => `[^${label}]`).join("");
    done = column + typed.length;
    if (!isItem) continue;
    // An item is the only one of its line, at its beginning.
    done = column + (ITEM.exec(text.slice(column))?.[0].length ?? 0);
    out += done === text.length ? ":" : ": ";
  }
  return out + text.slice(done);
}

/** Lines to indent: those that belong to an item but are neither its first nor a lazy continuation of its paragraph. */
function indentedLines(
  { blocks, items }: HandNotes,
  positionOf: NoteAnalysis["positionOf"],
  lines: readonly Line[],
): number[] {
  const starts = new Set(items.map(({ offset }) => positionOf(offset)[0]));
  const indented: number[] = [];
  for (const [first, after] of blocks) {
    let inParagraph = false;
    for (let at = first; at < after; at++) {
      const line = lines[at] as Line;
      if (starts.has(at)) inParagraph = line.text.trim().replace(ITEM, "") !== "";
      else if (!inParagraph && !isEmpty(line)) indented.push(at);
    }
  }
  return indented;
}

function withEmptyBelow([first, after]: HandNotes["heading"], lines: readonly Line[]): number[] {
  let end = after;
  while (end < lines.length && isEmpty(lines[end] as Line)) end++;
  return Array.from({ length: end - first }, (_, nth) => first + nth);
}

/**
 * The labels of a conversion as the numbers that their notes show, since a note `[^4]` that is shown as 3 misleads. Null
 * where they are so already, or where another note has such a label.
 */
export function renumberLabels(
  { labels }: Conversion,
  called: NoteAnalysis["notes"]["called"],
  source: string,
): Conversion["labels"] | null {
  const shown = new Map(called.map(({ label, number }) => [label, String(number)]));
  const taken = new Set(source.match(USED));
  const all = labels.flatMap((list) => [...list.values()]).map((label) => shown.get(label) ?? label);
  if (all.some((label) => taken.has(`[^${label}]`))) return null;
  const isSame = labels.every((list) => [...list.values()].every((label) => shown.get(label) === label));
  return isSame
    ? null
    : labels.map((list) => new Map([...list].map(([number, label]) => [number, shown.get(label) ?? label])));
}

const USED = /\[\^\d+(?:-\d+)?\]/g;

/** Unused labels for each list: "1", or "1-2" where `[^1]` exists already. */
function freeLabels(lists: readonly HandNotes[], source: string): Map<number, string>[] {
  const taken = new Set(source.match(USED));
  const nextCount = new Map<number, number>();
  return lists.map(({ items }) => {
    const labels = new Map<number, string>();
    for (const { numbers } of items) {
      const number = numbers[0] as number;
      let count = nextCount.get(number) ?? 1;
      const label = () => (count === 1 ? String(number) : `${number}-${count}`);
      while (taken.has(`[^${label()}]`)) count++;
      labels.set(number, label());
      nextCount.set(number, count + 1);
    }
    return labels;
  });
}
