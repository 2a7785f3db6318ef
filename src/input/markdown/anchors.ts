import { fnv1a } from "../../core/fnv1a.ts";
import { type Ids, slugOf, takeId } from "./ids.ts";
import type { Definition } from "./note-definition.ts";
import { plainBlocks } from "./plain-text.ts";

const PREFIXES = ["note-", "call-"];
/** Maximum length of an id made from a label; a longer label is hashed. */
const LONGEST = 60;

/**
 * Assigns every called note an anchor that does not depend on its position, so that links to it survive edits:
 * "note-tide" from its label, "note-1k3x9" from a hash of the text of an inline note. Reserves the ids of its calls
 * too: "call-tide", "call-tide_2".
 */
export function assignAnchors(called: readonly Definition[], ids: Ids): ReadonlyMap<Definition, string> {
  const anchors = new Map<Definition, string>();
  for (const definition of [...called].sort(byLabel)) {
    const stem = takeId(ids, stemOf(definition), PREFIXES);
    anchors.set(definition, `note-${stem}`);
  }
  return anchors;
}

/** Sort order: [^tide], which is its own slug, before [^Tide]; inline notes last, in source order. */
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
    ? fnv1a(label ?? undoTypography(plainBlocks(tokens, "stable"))).toString(36)
    : slug;
}

/** Undoes typography, so that the setting `typography` does not change the hash. */
function undoTypography(plain: string): string {
  return plain
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/—/g, "---")
    .replace(/–/g, "--")
    .replace(/…/g, "...")
    .replace(/\u00a0/g, "");
}

/** The id of the `nth` call of a note. Slugs contain no underscore, so it cannot collide with another id. */
export function callId(anchor: string, nth: number): string {
  return `call-${anchor.slice("note-".length)}${nth > 1 ? `_${nth}` : ""}`;
}
