import type { BlockRule } from "markdown-it";

const LINE = /^<hr[ \t]*\/?>[ \t]*$/i;

/** Block rule: `<hr>` alone on its line is `***`. */
export const hrTag: BlockRule = (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  if (state.src.charCodeAt(start) !== 0x3c /* < */) return false;
  if ((state.sCount[startLine] as number) - state.blkIndent >= 4) return false;
  if (!LINE.test(state.src.slice(start, state.eMarks[startLine]))) return false;
  if (silent) return true;
  state.line = startLine + 1;
  state.push("hr", "hr", 0).map = [startLine, state.line];
  return true;
};
