import type { Definition } from "./note-definition.ts";
import { type ParseState, report } from "./parse-state.ts";

/** Maximum length in characters: e-readers (Kindle, for one) open no longer note as a pop-up. */
const LONGEST = 5000;

/** Lint rules for notes: warnings about notes that work but are probably not as intended. */
export function lintNotes(definitions: readonly Definition[], parse: ParseState): void {
  for (const { plain, label, offset } of definitions) {
    if (plain.length <= LONGEST) continue;
    const characters = [...plain].length;
    if (characters > LONGEST) report(parse, offset, "note-long", { label: label ?? "", characters });
  }
  lintOrder(movable(definitions), parse);
}

/** The definitions that can be reordered, in source order: at top level, called, defined once. */
export function movable(definitions: readonly Definition[]): Definition[] {
  return definitions
    .filter(({ isTopLevel, isRedefined, number }) => isTopLevel && !isRedefined && number > 0)
    .sort((a, b) => a.offset - b.offset);
}

export function inOrderOfCalls(definitions: readonly Definition[]): Definition[] {
  return [...definitions].sort((a, b) => a.number - b.number);
}

/** Reports only the first definition that is out of order, since the others follow from it. */
function lintOrder(definitions: readonly Definition[], parse: ParseState): void {
  const sorted = inOrderOfCalls(definitions);
  const at = definitions.findIndex((definition, index) => definition !== sorted[index]);
  const misplaced =
    definitions[at] ?? (parse.labels === "number" ? definitions.find(isMisnumbered) : undefined);
  if (misplaced === undefined) return;
  const { label, number, offset } = misplaced;
  report(parse, offset, "note-order", { label: label ?? "", earlier: sorted[at]?.label ?? null, number });
}

/** Whether a numeric label differs from the number shown: `[^4]` rendered as 3. */
function isMisnumbered({ label, number }: Definition): boolean {
  return label !== null && /^[1-9]\d*$/.test(label) && label !== String(number);
}
