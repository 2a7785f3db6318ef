import type { BlockRule } from "markdown-it";

const MISLABELLED = /\[\^(?:\\.|[^\]\\\n])*\]:/y;

/**
 * Block rule: a definition with an invalid label (empty, or with a space or bracket) becomes a paragraph of text:
 *
 *     [^두 낱말]: 새벽에.
 *     ^
 *
 * CommonMark would parse it as a link reference definition and drop it silently; in text, `noteUndefined` reports it.
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
