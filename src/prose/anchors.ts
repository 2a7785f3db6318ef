import { hashOf, type Ids, slugOf, takeId } from "./ids.ts";
import type { Definition } from "./notes.ts";

const PREFIXES = ["note-", "call-"];
/** Labels may be of any length; ids need not be. */
const LONGEST = 60;

/**
 * Names every called note, in order of definition, so that a note inserted before does not rename it:
 * "note-tide" by its label, "note-1k3x9" by the words of an inline note. With each goes an id for its
 * calls: "call-tide", "call-tide_2".
 */
export function nameNotes(called: readonly Definition[], ids: Ids): ReadonlyMap<Definition, string> {
  const anchors = new Map<Definition, string>();
  for (const definition of [...called].sort((a, b) => a.offset - b.offset)) {
    const stem = takeId(ids, stemOf(definition), PREFIXES);
    anchors.set(definition, `note-${stem}`);
  }
  return anchors;
}

function stemOf({ label, plain }: Definition): string {
  const slug = label === null ? "" : slugOf(label);
  return slug === "" || slug.length > LONGEST ? hashOf(label ?? plain) : slug;
}

/** The id of the `nth` call of a note; no label or heading makes an id with a low line, so that none is like it. */
export function callId(anchor: string, nth: number): string {
  return `call-${anchor.slice("note-".length)}${nth > 1 ? `_${nth}` : ""}`;
}
