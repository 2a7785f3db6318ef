import type { Definition } from "./notes.ts";
import { type ParseState, slip } from "./parse-state.ts";

/** E-readers (Kindle, for one) open no longer note beside its line. */
const LONGEST = 5000;

/** Reports what works and yet is not as its author would want it. */
export function lintNotes(definitions: readonly Definition[], parse: ParseState): void {
  for (const { plain, label, offset } of definitions) {
    if (plain.length <= LONGEST) continue;
    const characters = [...plain].length;
    if (characters > LONGEST) slip(parse, offset, "note-long", { label: label ?? "", characters });
  }
  lintOrder(movable(definitions), parse);
}

/** The definitions that can change places, as they stand in the file. */
export function movable(definitions: readonly Definition[]): Definition[] {
  return definitions
    .filter(({ alone, twice, number }) => alone && !twice && number > 0)
    .sort((a, b) => a.offset - b.offset);
}

export function inOrderOfCalls(definitions: readonly Definition[]): Definition[] {
  return [...definitions].sort((a, b) => a.number - b.number);
}

/** One report a post: the first will do to see the rest. */
function lintOrder(found: readonly Definition[], parse: ParseState): void {
  const wanted = inOrderOfCalls(found);
  const at = found.findIndex((definition, index) => definition !== wanted[index]);
  const first = found[at] ?? (parse.labels === "number" ? found.find(isMisnumbered) : undefined);
  if (first === undefined) return;
  const { label, number, offset } = first;
  slip(parse, offset, "note-order", { label: label ?? "", earlier: wanted[at]?.label ?? null, number });
}

/** `[^4]` that will be printed as 3. */
function isMisnumbered({ label, number }: Definition): boolean {
  return label !== null && /^[1-9]\d*$/.test(label) && label !== String(number);
}
