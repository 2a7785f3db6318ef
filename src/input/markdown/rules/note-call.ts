import type { Env, InlineRule } from "markdown-it";
import { slipHere } from "./track-positions.ts";

/** A token of type `footnote_ref` before notes have numbers. */
export interface CallMeta {
  /** Which note: ":label", or "^3" for the third inline note. */
  readonly key: string;
}

/** Longer labels are no labels; CommonMark's limit for links. */
const LONGEST = 999;

/**
 * The call of a note that is defined. It goes before links, so that a word in parentheses may follow:
 *
 *     안개[^1](이튿날 걷혔다)
 *         ^
 *
 * While markdown-it only looks for the end of a link's text (`silent`) the brackets pair up anyway, and a call
 * recognised there would make it refuse the link.
 */
export const noteCall: InlineRule = (state, silent) => {
  if (silent) return false;
  const label = labelAt(state.src, state.pos, state.posMax);
  if (label === null || !isDefined(state.env, label)) return false;
  const token = state.push("footnote_ref", "", 0);
  token.content = `[^${label}]`;
  token.meta = { key: noteKey(label) } satisfies CallMeta;
  state.pos += label.length + 3;
  return true;
};

/**
 * What looks like a call and has become nothing else, neither code nor link, is a call without its note. The
 * plugin knows no labels with spaces: those are reported too, lest a note that was meant go to print as typed.
 */
export const noteUndefined: InlineRule = (state, silent) => {
  if (silent) return false;
  const label = labelAt(state.src, state.pos, state.posMax);
  if (label !== null && label === label.trim() && !label.includes("["))
    slipHere(state, state.pos, "note-undefined", { label });
  return false;
};

function labelAt(src: string, pos: number, max: number): string | null {
  if (src.charCodeAt(pos) !== 0x5b /* [ */ || src.charCodeAt(pos + 1) !== 0x5e /* ^ */) return null;
  const end = Math.min(max, pos + 2 + LONGEST + 1);
  for (let at = pos + 2; at < end; at++) {
    const code = src.charCodeAt(at);
    if (code === 0x5d /* ] */) return at > pos + 2 ? src.slice(pos + 2, at) : null;
    if (code === 0x0a) return null;
  }
  return null;
}

/** What finds a note by its label. A label pasted from a file's name on a Mac is in another form, and looks the same. */
export function noteKey(label: string): string {
  return `:${label.normalize("NFC")}`;
}

/** The plugin keeps labels as they were typed. */
function isDefined(env: Env, label: string): boolean {
  const { refs } = (env.footnotes ?? {}) as { refs?: object };
  if (refs === undefined) return false;
  return [label, label.normalize("NFC"), label.normalize("NFD")].some((form) =>
    Object.hasOwn(refs, `:${form}`),
  );
}
