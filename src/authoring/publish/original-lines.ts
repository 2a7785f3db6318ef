import type { Problem } from "../../core/problems/problem.ts";
import type { FileChange } from "../edits/file-change.ts";
import { splice } from "../edits/splice.ts";

/** Problems found in a changed file, at the lines of the file as it is while the change is not written. */
export function atOriginalLines(
  problems: readonly Problem[],
  { source, splices }: FileChange,
): readonly Problem[] {
  const changed = splice(source.text, splices);
  const sorted = splices.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const toOriginal = (line: number): number => {
    const at = offsetOf(changed, line);
    let shift = 0;
    for (const { from, to, text } of sorted) {
      if (at < from + shift) break;
      // A line that the change adds is told at the line before it.
      if (at < from + shift + text.length) return lineAt(source.text, from - 1);
      shift += text.length - (to - from);
    }
    return lineAt(source.text, at - shift);
  };
  return problems.map((each) => {
    if (each.path !== source.path) return each;
    const facts =
      "firstLine" in each.facts ? { ...each.facts, firstLine: toOriginal(each.facts.firstLine) } : each.facts;
    return { ...each, line: toOriginal(each.line), facts };
  });
}

/** Where a line begins. */
function offsetOf(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) at = text.indexOf("\n", at) + 1;
  return at;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split("\n").length;
}
