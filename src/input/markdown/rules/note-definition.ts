import type { BlockRule } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";

const DEFINITION = /\[\^[^\] \n]+\]:/y;

/**
 * Block rule: runs before the plugin's own and records the offset of each definition, which the plugin's tokens do
 * not contain.
 *
 *     > [^tide]: 밀물과 썰물.
 *       ^
 *
 * It also makes a definition interrupt a quotation or table above it, which the plugin does not.
 */
export const noteDefinition: BlockRule = (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  DEFINITION.lastIndex = start;
  const found = DEFINITION.test(state.src);
  if (silent) return found;
  if (found) parseStateOf(state.env).definitions.push(start);
  return false;
};
