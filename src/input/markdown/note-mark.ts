import type { Note, NoteLabels, NoteStyle } from "../../core/model.ts";

/** What a call shows between its brackets: "1", or the author's own label. */
export function noteMark({ number, label }: Pick<Note, "number" | "label">, labels: NoteLabels): string {
  return labels === "keep" && label !== null ? label : String(number);
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
