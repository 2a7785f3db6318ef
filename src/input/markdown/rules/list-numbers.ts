import type { CoreRule } from "markdown-it";
import { findMisread, markerColumn } from "../list-numbers.ts";
import { parseStateOf, report } from "../parse-state.ts";
import { lineStarts } from "../source-positions.ts";

/** Core rule: reports numbers that were typed and are not shown, and dates that are read as lists. */
export const listNumbers: CoreRule = ({ src, tokens, env }) => {
  if (!tokens.some(({ type }) => type === "ordered_list_open")) return;
  const misread = findMisread(tokens);
  if (misread.length === 0) return;
  const starts = lineStarts(src);
  for (const { item, typed, shown } of misread) {
    const [line] = item.map;
    const start = starts[line] as number;
    const column = markerColumn(item, src.slice(start, (starts[line + 1] ?? src.length + 1) - 1)) ?? 0;
    const written = typed.replace(/(?=[.)])/, "\\");
    report(parseStateOf(env), start + column, "list-number", { typed, shown, written });
  }
};
