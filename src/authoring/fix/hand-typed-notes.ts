import type { HandMark } from "../../input/markdown/hand-marks.ts";
import type { HandNotes } from "../../input/markdown/hand-notes.ts";
import type { Repair } from "./fix-notes.ts";
import { isEmpty, type Line, plainLines } from "./lines.ts";
import type { Study } from "./study.ts";

const ITEM = /^\[\d+\]:?[ \t]*/;

/** A text in which notes typed by hand have become notes. */
export interface Made {
  readonly lines: Line[];
  readonly repairs: readonly Repair[];
  /** The new labels of each list. */
  readonly labels: readonly (readonly string[])[];
}

/** What is to be written in place of a mark. */
interface Change {
  readonly column: number;
  readonly number: number;
  readonly label: string;
  readonly isItem: boolean;
}

/**
 * Makes notes of what was typed by hand:
 *
 *     걷힌다.[1]                걷힌다.[^1]
 *
 *     ## 주석
 *
 *     [1] 이튿날 아침에.        [^1]: 이튿날 아침에.
 *
 *     아니면 저녁에.                아니면 저녁에.
 */
export function makeNotes(lines: readonly Line[], lists: readonly HandNotes[], place: Study["place"]): Made {
  const labels = freeLabels(lists, plainLines(lines));
  const changes = changesByLine(lists, labels, place);
  const indented = new Set(lists.flatMap((list) => indentedLines(list, place, lines)));
  const gone = new Set(lists.flatMap(({ heading }) => withEmptyBelow(heading, lines)));
  const repairs: Repair[] = [];
  for (const { heading } of lists) {
    const { text, number } = lines[heading[0]] as Line;
    repairs.push({ line: number, kind: "heading", words: text.trim() });
  }
  const out: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (gone.has(at)) continue;
    const own = changes.get(at) ?? [];
    const text = own.length > 0 ? rewrite(line.text, own) : line.text;
    out.push({ ...line, text: indented.has(at) ? `    ${text}` : text });
    for (const { isItem, number, label } of own)
      repairs.push({ line: line.number, kind: isItem ? "item" : "call", number, label });
  }
  return { lines: out, repairs, labels: labels.map((each) => [...each.values()]) };
}

function changesByLine(
  lists: readonly HandNotes[],
  labels: readonly ReadonlyMap<number, string>[],
  place: Study["place"],
): Map<number, Change[]> {
  const byLine = new Map<number, Change[]>();
  const note = ({ number, offset }: HandMark, isItem: boolean, list: number) => {
    const [line, column] = place(offset);
    const change = { column, number, label: labels[list]?.get(number) as string, isItem };
    const known = byLine.get(line);
    if (known) known.push(change);
    else byLine.set(line, [change]);
  };
  for (const [index, { calls, items }] of lists.entries()) {
    for (const call of calls) note(call, false, index);
    for (const item of items) note(item, true, index);
  }
  for (const changes of byLine.values()) changes.sort((a, b) => a.column - b.column);
  return byLine;
}

function rewrite(text: string, changes: readonly Change[]): string {
  let out = "";
  let done = 0;
  for (const { column, number, label, isItem } of changes) {
    out += `${text.slice(done, column)}[^${label}]`;
    done = column + `[${number}]`.length;
    if (!isItem) continue;
    // There is but one in a line, at its beginning.
    done = column + (ITEM.exec(text.slice(column))?.[0].length ?? 0);
    out += done === text.length ? ":" : ": ";
  }
  return out + text.slice(done);
}

/** What belongs to an item and neither begins it nor goes on in its paragraph. */
function indentedLines(
  { blocks, items }: HandNotes,
  place: Study["place"],
  lines: readonly Line[],
): number[] {
  const starts = new Set(items.map(({ offset }) => place(offset)[0]));
  const indented: number[] = [];
  for (const [first, after] of blocks) {
    let goesOn = false;
    for (let at = first; at < after; at++) {
      const line = lines[at] as Line;
      if (starts.has(at)) goesOn = line.text.trim().replace(ITEM, "") !== "";
      else if (!goesOn && !isEmpty(line)) indented.push(at);
    }
  }
  return indented;
}

function withEmptyBelow([first, after]: HandNotes["heading"], lines: readonly Line[]): number[] {
  let past = after;
  while (past < lines.length && isEmpty(lines[past] as Line)) past++;
  return Array.from({ length: past - first }, (_, nth) => first + nth);
}

/** For each list "1", or "1-2" where `[^1]` is a note already. */
function freeLabels(lists: readonly HandNotes[], source: string): Map<number, string>[] {
  const taken = new Set(source.match(/\[\^\d+(?:-\d+)?\]/g));
  const nth = new Map<number, number>();
  return lists.map(({ items }) => {
    const labels = new Map<number, string>();
    for (const { number } of items) {
      let count = nth.get(number) ?? 1;
      const label = () => (count === 1 ? String(number) : `${number}-${count}`);
      while (taken.has(`[^${label()}]`)) count++;
      labels.set(number, label());
      nth.set(number, count + 1);
    }
    return labels;
  });
}
