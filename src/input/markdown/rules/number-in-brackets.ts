import type { InlineRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import { currentPosition } from "./track-positions.ts";

const NUMBER = /\[(\d{1,3})\]/y;

/** Inline rule: records every `[1]` that is neither link nor code, for `findHandNotes`. */
export const numberInBrackets: InlineRule = (state, silent) => {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b /* [ */) return false;
  NUMBER.lastIndex = state.pos;
  const found = NUMBER.exec(state.src);
  if (found === null) return false;
  const position = currentPosition(state);
  if (position) parseStateOf(state.env).brackets.push({ ...position, number: Number(found[1]) });
  return false;
};
