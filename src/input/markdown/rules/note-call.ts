import type { Env, InlineRule } from "markdown-it";
import { reportAt } from "./track-positions.ts";

/** Meta of `footnote_ref` before notes are numbered. */
export interface CallMeta {
  /** Key of the note: ":label", or "^3" for the inline note of index 3. */
  readonly key: string;
}

/** Maximum length of a label, as CommonMark limits those of links. */
const LONGEST = 999;

/**
 * Inline rule for calls of defined notes. It precedes links, so that parentheses may follow a call:
 *
 *     안개[^1](이튿날 걷혔다)
 *         ^
 *
 * Does nothing when `silent`, which is when markdown-it searches for the end of a link's text: brackets are balanced
 * without it, and a call recognized there would make it reject the link.
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
 * Inline rule: reports calls of undefined notes, which is what still looks like a call after code and links are
 * parsed. Labels with spaces, which the plugin does not support, are reported too, so that none is published as text.
 */
export const noteUndefined: InlineRule = (state, silent) => {
  if (silent) return false;
  const label = labelAt(state.src, state.pos, state.posMax);
  if (label !== null && !label.includes("[") && !isFace(label))
    reportAt(state, state.pos, "note-undefined", { label });
  return false;
};

/** Whether it is no label but a face: `[^ ^]`. A space at an edge alone may be a slip. */
function isFace(label: string): boolean {
  return label !== label.trim() && !/[\p{L}\p{N}]/u.test(label);
}

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

/** Key of a note by its label in NFC: text pasted from a file name on macOS is in NFD, and looks the same. */
export function noteKey(label: string): string {
  return `:${label.normalize("NFC")}`;
}

/** Looks a label up in the normalization forms in which the definition may be typed, which the plugin keeps. */
function isDefined(env: Env, label: string): boolean {
  const { refs } = (env.footnotes ?? {}) as { refs?: object };
  if (refs === undefined) return false;
  return [label, label.normalize("NFC"), label.normalize("NFD")].some((form) =>
    Object.hasOwn(refs, `:${form}`),
  );
}
