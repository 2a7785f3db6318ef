import { lintAddress, lintApart, lintLooseDefinition } from "./address-lint.ts";
import type { LinkContext } from "./links.ts";
import { bracketsAt, type LooseBrackets, opensLine } from "./loose-brackets.ts";
import { fold, type KnownDefinitions, lintReference } from "./reference-lint.ts";

/** Lint rules for links that Markdown does not see as such, and shows as typed. */
export function lintLinks(context: LinkContext): void {
  const { parse } = context;
  const references: LooseBrackets[] = [];
  if (parse.looseEnds.length === 0) return;
  const defined = new Map(parse.linkDefinitions.map((each) => [fold(each.label), each.first ?? each]));
  const known: KnownDefinitions = { defined, stray: new Map(), reported: new Set() };
  for (const end of parse.looseEnds) {
    const brackets = bracketsAt(end);
    if (brackets === null) continue;
    const next = brackets.content[brackets.close + 1];
    if (next === "(") lintAddress(brackets, context);
    else if (next === "[") references.push(brackets);
    else if (next !== ":") lintApart(brackets, context);
    else if (lintLooseDefinition(brackets, context)) known.reported.add(fold(brackets.text));
    else if (opensLine(brackets)) known.stray.set(fold(brackets.text), brackets);
  }
  for (const brackets of references) lintReference(brackets, parse, known);
}
