import type { BlockRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";

const DEFINITION = /\[\^[^\] \n]+\]:/y;

/**
 * Stands right before the plugin's own rule and writes down where each definition begins, since the plugin's
 * tokens do not say.
 *
 *     > [^tide]: 밀물과 썰물.
 *       ^
 *
 * It also ends a quotation or a table that stands right above, which the plugin forgets.
 */
export const noteDefinition: BlockRule = (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  DEFINITION.lastIndex = start;
  const found = DEFINITION.test(state.src);
  if (silent) return found;
  if (found) parseStateOf(state.env).definitions.push(start);
  return false;
};
