import type { InlineRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import { placeHere } from "./track-positions.ts";

const NUMBER = /\[(\d{1,3})\]/y;

/** Writes down every `[1]` that has become neither link nor code, for whoever looks for notes typed by hand. */
export const numberInBrackets: InlineRule = (state, silent) => {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b /* [ */) return false;
  NUMBER.lastIndex = state.pos;
  const found = NUMBER.exec(state.src);
  if (found === null) return false;
  const place = placeHere(state);
  if (place) parseStateOf(state.env).brackets.push({ ...place, number: Number(found[1]) });
  return false;
};
