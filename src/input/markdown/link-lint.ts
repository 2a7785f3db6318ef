import { bracketsAt } from "./loose-brackets.ts";
import type { ParseState } from "./parse-state.ts";
import { lintReference } from "./reference-lint.ts";

/** Lint rules for links that Markdown does not see as such, and shows as typed. */
export function lintLinks(parse: ParseState): void {
  for (const end of parse.looseEnds) {
    const brackets = bracketsAt(end);
    if (brackets === null) continue;
    if (brackets.content[brackets.close + 1] === "[") lintReference(brackets, parse);
  }
}
