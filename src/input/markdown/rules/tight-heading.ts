import type { InlineRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import { currentPosition } from "./track-positions.ts";

const HASH = 0x23;
const LINE_FEED = 0x0a;
const MARK = /#{1,6}(?=[^\s#])/y;

/** Inline rule: records every `##제목`, with no space, that begins a line, for `lintHeadings`. */
export const tightHeading: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (silent || src.charCodeAt(pos) !== HASH) return false;
  if (pos > 0 && src.charCodeAt(pos - 1) !== LINE_FEED) return false;
  MARK.lastIndex = pos;
  if (!MARK.test(src)) return false;
  const position = currentPosition(state);
  if (position) parseStateOf(state.env).tightHeadings.push(position);
  return false;
};
