import { hashOf, type Ids, slugOf, takeId } from "./ids.ts";
import type { Definition } from "./notes.ts";
import { plainBlocks } from "./plain-text.ts";

const PREFIXES = ["note-", "call-"];
/** Labels may be of any length; ids need not be. */
const LONGEST = 60;

/**
 * Names every called note so that neither its place nor a note inserted before renames it: "note-tide" by its
 * label, "note-1k3x9" by the words of an inline note. With each goes an id for its calls: "call-tide",
 * "call-tide_2".
 */
export function nameNotes(called: readonly Definition[], ids: Ids): ReadonlyMap<Definition, string> {
  const anchors = new Map<Definition, string>();
  for (const definition of [...called].sort(byLabel)) {
    const stem = takeId(ids, stemOf(definition), PREFIXES);
    anchors.set(definition, `note-${stem}`);
  }
  return anchors;
}

/** Of [^tide] and [^Tide] the first has the plain name; inline notes come last, as they stand. */
function byLabel(a: Definition, b: Definition): number {
  if (a.label === null || b.label === null) {
    return Number(a.label === null) - Number(b.label === null) || a.offset - b.offset;
  }
  return (
    Number(b.label === slugOf(b.label)) - Number(a.label === slugOf(a.label)) || (a.label < b.label ? -1 : 1)
  );
}

function stemOf({ label, tokens }: Definition): string {
  const slug = label === null ? "" : slugOf(label);
  return slug === "" || slug.length > LONGEST
    ? hashOf(label ?? asTyped(plainBlocks(tokens, "lasting")))
    : slug;
}

/** Whether marks are set by us or typed names no note anew. */
function asTyped(plain: string): string {
  return plain
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/—/g, "---")
    .replace(/–/g, "--")
    .replace(/…/g, "...")
    .replace(/\u00a0/g, "");
}

/** The id of the `nth` call of a note; no label or heading makes an id with a low line, so that none is like it. */
export function callId(anchor: string, nth: number): string {
  return `call-${anchor.slice("note-".length)}${nth > 1 ? `_${nth}` : ""}`;
}
