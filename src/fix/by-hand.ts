import type { HandNotes, Typed } from "../prose/hand-notes.ts";
import type { Repair } from "./fix-notes.ts";
import { isEmpty, type Line, plainLines } from "./lines.ts";
import type { Study } from "./study.ts";

const ITEM = /^\[\d+\]:?[ \t]*/;

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
export function makeNotes(
  lines: readonly Line[],
  hand: HandNotes,
  place: Study["place"],
): { readonly lines: Line[]; readonly repairs: Repair[]; readonly labels: string[] } {
  const labels = freeLabels(hand.items, plainLines(lines));
  const label = ({ number }: Typed) => labels.get(number) as string;
  const texts = lines.map(({ text }) => text);
  const repairs: Repair[] = [];

  /** In the same order as they stand, from the end: what is written moves nothing that is still to be written. */
  const marks = [
    ...hand.calls.map((typed) => ({ typed, isItem: false })),
    ...hand.items.map((typed) => ({ typed, isItem: true })),
  ].sort((a, b) => b.typed.offset - a.typed.offset);
  for (const { typed, isItem } of marks) {
    const [line, column] = place(typed.offset);
    const text = texts[line] as string;
    const rest = text.slice(column);
    const words = rest.slice(isItem ? (ITEM.exec(rest)?.[0].length ?? 0) : `[${typed.number}]`.length);
    const between = isItem ? (words === "" ? ":" : ": ") : "";
    texts[line] = `${text.slice(0, column)}[^${label(typed)}]${between}${words}`;
    const { number } = lines[line] as Line;
    repairs.push({ line: number, kind: isItem ? "item" : "call", number: typed.number, label: label(typed) });
  }

  const own = ownLines(hand, place, lines);
  const [first, after] = hand.heading;
  repairs.push({
    line: (lines[first] as Line).number,
    kind: "heading",
    words: (texts[first] as string).trim(),
  });
  let past = after;
  while (past < lines.length && isEmpty(lines[past] as Line)) past++;
  const out = lines.map((line, at): Line => {
    const text = texts[at] as string;
    const inList = at >= hand.list[0] && at < hand.list[1];
    return { ...line, text: inList && !own.has(at) && !isEmpty(line) ? `    ${text}` : text };
  });
  repairs.reverse();
  return { lines: [...out.slice(0, first), ...out.slice(past)], repairs, labels: [...labels.values()] };
}

/** The lines that belong to an item without being indented: its own, and those that go on in its paragraph. */
function ownLines(
  { paragraphs, items }: HandNotes,
  place: Study["place"],
  lines: readonly Line[],
): Set<number> {
  const starts = new Set(items.map(({ offset }) => place(offset)[0]));
  const own = new Set<number>();
  for (const [first, after] of paragraphs) {
    let goesOn = false;
    for (let line = first; line < after; line++) {
      if (starts.has(line)) goesOn = (lines[line] as Line).text.trim().replace(ITEM, "") !== "";
      if (goesOn || starts.has(line)) own.add(line);
    }
  }
  return own;
}

/** "1", or "1-2" where `[^1]` is a note already. */
function freeLabels(items: readonly Typed[], source: string): Map<number, string> {
  const labels = new Map<number, string>();
  for (const { number } of items) {
    let label = String(number);
    for (let nth = 2; source.includes(`[^${label}]`); nth++) label = `${number}-${nth}`;
    labels.set(number, label);
  }
  return labels;
}
