import type { InlineRule, StateInline } from "markdown-it";
import { bracketAt } from "../bracket-numbers.ts";
import { parseStateOf } from "../parse-state.ts";
import { currentPosition, isInAlt } from "./track-positions.ts";

/** Maximum length of a name in `[[…]]`. */
const NAME = 200;

/** Inline rule: records every `[1]` and `[1, 3]` that is neither link nor code, for `findHandNotes`. */
export const numberInBrackets: InlineRule = (state, silent) => {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b /* [ */) return false;
  const found = bracketAt(state.src, state.pos);
  if (found === null || isInName(state)) return false;
  const position = currentPosition(state);
  if (position) parseStateOf(state.env).brackets.push({ ...position, ...found, inAlt: isInAlt(state) });
  return false;
};

/** Whether it is inside `[[…]]`, the name of another post, which the fixer does not resolve. */
function isInName({ src, pos }: StateInline): boolean {
  const before = src.slice(Math.max(0, pos - NAME), pos + 1);
  const open = before.lastIndexOf("[[");
  if (open < 0) return false;
  const from = pos - (before.length - 1 - open);
  return src.slice(from, pos + NAME).indexOf("]]") > pos - from;
}
