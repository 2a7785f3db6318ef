import type { Note, NoteLabels, NoteStyle } from "../../core/model.ts";

/**
 * What the calls of each note show between their brackets: "1", or the author's own label. Among labels a note without
 * one (`^[…]`) shows its number, or the first that no other note shows, where that is the label of another.
 */
export function noteMarks(
  notes: readonly Pick<Note, "number" | "label">[],
  labels: NoteLabels,
): readonly string[] {
  if (labels === "number") return notes.map(({ number }) => String(number));
  const taken = new Set(notes.map(({ label }) => label));
  const own = notes.map(({ number, label }) => label ?? (taken.has(String(number)) ? null : String(number)));
  for (const mark of own) taken.add(mark);
  let next = 1;
  return own.map((mark) => {
    if (mark !== null) return mark;
    while (taken.has(String(next))) next++;
    return String(next++);
  });
}

/** The mark of a call in a style, before escaping: "[1]", "1" as superscript (`raised`), "①". */
export function styledMark(
  mark: string,
  style: NoteStyle,
): { readonly text: string; readonly raised: boolean } {
  if (style === "superscript") return { text: mark, raised: true };
  const circled = style === "circled" ? circle(mark) : null;
  return { text: circled ?? `[${mark}]`, raised: false };
}

/** Circled number; null above 50. Unicode has ① to ⑳, ㉑ to ㉟ and ㊱ to ㊿, in three blocks. */
function circle(mark: string): string | null {
  if (!/^[1-9]\d?$/.test(mark)) return null;
  const number = Number(mark);
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : null;
}
