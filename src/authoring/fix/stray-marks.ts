import { noteMarks } from "../../input/markdown/note-mark.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { NoteAnalysis } from "./analyze-notes.ts";
import type { Conversion } from "./hand-typed-notes.ts";

/**
 * Whether no mark that stays as typed, such as one in the name of a picture, comes to name another note: a converted
 * note keeps the number that such a mark has, or no note shows it.
 */
export function keepsMarks(
  after: NoteAnalysis,
  { labels: lists }: Conversion,
  { labels }: Pick<MarkdownSettings, "labels">,
): boolean {
  if (after.marks.length === 0) return true;
  const typed = new Map(lists.flatMap((list) => [...list].map(([number, label]) => [label, String(number)])));
  const moved = new Set<string>();
  const shown = new Map<string, boolean>();
  const marks = noteMarks(after.notes.called, labels);
  for (const [index, { label }] of after.notes.called.entries()) {
    const mark = marks[index] as string;
    const before = label === null ? undefined : typed.get(label);
    if (before !== undefined && before !== mark) moved.add(before);
    shown.set(mark, before === mark);
  }
  const own = new Set(
    after.handNotes.flatMap(({ calls, items }) => [...calls, ...items].map(({ offset }) => offset)),
  );
  return after.marks.every(({ numbers, offset }) =>
    numbers.map(String).every((mark) => shown.get(mark) !== false && (own.has(offset) || !moved.has(mark))),
  );
}
