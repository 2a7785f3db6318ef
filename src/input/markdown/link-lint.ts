import { lintAddress, lintApart, lintLooseDefinition } from "./address-lint.ts";
import type { LinkContext } from "./links.ts";
import { bracketsAt, type LooseBrackets } from "./loose-brackets.ts";
import { fold, lintReference } from "./reference-lint.ts";

/** Lint rules for links that Markdown does not see as such, and shows as typed. */
export function lintLinks(context: LinkContext): void {
  const { parse } = context;
  const references: LooseBrackets[] = [];
  /** Labels of definitions that are reported already. */
  const reported = new Set<string>();
  for (const end of parse.looseEnds) {
    const brackets = bracketsAt(end);
    if (brackets === null) continue;
    const next = brackets.content[brackets.close + 1];
    if (next === "(") lintAddress(brackets, context);
    else if (next === "[") references.push(brackets);
    else if (next !== ":") lintApart(brackets, context);
    else if (lintLooseDefinition(brackets, context)) reported.add(fold(brackets.text));
  }
  for (const brackets of references) lintReference(brackets, parse, reported);
}
