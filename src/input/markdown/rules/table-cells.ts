import type { CoreRule } from "markdown-it";
import { lineStarts, type Origin } from "../source-positions.ts";

/** Core rule: records the source offset of each table cell; markdown-it has line numbers only, and only of rows. */
export const cellOrigins: CoreRule = (state) => {
  let starts: number[] | null = null;
  let row = "";
  let rowStart = 0;
  let cursor = 0;
  let inRow = false;
  for (const token of state.tokens) {
    if (token.type === "tr_open" && token.map) {
      starts ??= lineStarts(state.src);
      rowStart = starts[token.map[0]] as number;
      row = state.src.slice(rowStart, starts[token.map[1]] ?? state.src.length);
      cursor = 0;
      inRow = true;
    } else if (token.type === "tr_close") inRow = false;
    else if (inRow && token.type === "inline") {
      // Every pipe in a cell was escaped.
      const typed = token.content.replaceAll("|", "\\|");
      const found = row.indexOf(typed, cursor);
      token.meta = {
        origin: true,
        within: null,
        isCell: true,
        offset: rowStart + Math.max(found, cursor),
      } satisfies Origin;
      if (found >= 0) cursor = found + typed.length;
    }
  }
};
