import type { BlockRule } from "markdown-it";

const MISLABELLED = /\[\^(?:\\.|[^\]\\\n])*\]:/y;

/**
 * A definition whose label can be none, since it is empty or holds a space or a bracket, is text as typed:
 *
 *     [^두 낱말]: 새벽에.
 *     ^
 *
 * To CommonMark it would be the name of a link, and the note would go without a word. In text `noteUndefined` sees it.
 */
export const noteMislabelled: BlockRule = (state, startLine) => {
  if ((state.sCount[startLine] as number) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  MISLABELLED.lastIndex = start;
  if (!MISLABELLED.test(state.src)) return false;
  state.line = startLine + 1;
  const open = state.push("paragraph_open", "p", 1);
  const inline = state.push("inline", "", 0);
  open.map = inline.map = [startLine, state.line];
  inline.content = state.src.slice(start, state.eMarks[startLine]).trim();
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  return true;
};
