import type { NoteAnalysis } from "./analyze-notes.ts";
import type { Line } from "./lines.ts";

/** Permutes definitions; the lines between them stay where they are. Null when they are sorted already. */
export function reorder(lines: readonly Line[], { current, sorted }: NoteAnalysis): Line[] | null {
  if (current.every((block, index) => block === sorted[index])) return null;
  const out: Line[][] = [];
  let consumed = 0;
  current.forEach((block, index) => {
    const replacement = sorted[index] as typeof block;
    const last = lines[replacement.to - 1] as Line;
    // The last line ending stays in its position: a file may end without one.
    const end = { ...last, end: (lines[block.to - 1] as Line).end };
    out.push(lines.slice(consumed, block.from), lines.slice(replacement.from, replacement.to - 1), [end]);
    consumed = block.to;
  });
  return [...out, lines.slice(consumed)].flat();
}
