import type { InlineRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import { currentPosition } from "./track-positions.ts";

const CLOSE = 0x5d;
/** What a link goes on with, and what stands where a blank has come between: `](`, `][`, `]:`, `] (`. */
const NEXT = /[([:]|[ \t]+\(/y;

/** Inline rule: records every `]` that may have been meant to end the text of a link, for `lintLinks`. */
export const looseEnd: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (silent || src.charCodeAt(pos) !== CLOSE) return false;
  NEXT.lastIndex = pos + 1;
  if (!NEXT.test(src)) return false;
  const position = currentPosition(state);
  if (position) parseStateOf(state.env).looseEnds.push(position);
  return false;
};
