import type { CoreRule, Token } from "markdown-it";
import { type ParseState, parseStateOf, report } from "../parse-state.ts";
import { lineStarts, type Origin, offsetOf } from "../source-positions.ts";
import { escapeBars, splitRow, tornCode, tornLink } from "../table-row.ts";
import { noteKey } from "./note-call.ts";

/** A line, and one of dashes and bars below it. */
const HEAD = /^(.*)\n([ \t|:-]+)$/gm;
const DASHES = /^:?-+:?$/;

/**
 * Core rule: records the source offset of each table cell, since markdown-it has line numbers only, and only of rows;
 * and reports rows with more cells than the head of the table, which GFM does not show.
 */
export const cellOrigins: CoreRule = (state) => {
  let starts: number[] | null = null;
  let row: Row | null = null;
  for (const token of state.tokens) {
    if (token.type === "tr_open" && token.map) {
      starts ??= lineStarts(state.src);
      const offset = starts[token.map[0]] as number;
      const text = state.src.slice(offset, starts[token.map[1]] ?? state.src.length);
      const isPlain = token.map[1] - token.map[0] === 1;
      row = { offset, text, isPlain, isHead: false, columns: 0, end: 0 };
    } else if (row === null) {
      if (token.type === "inline" && token.content.includes("|")) reportHead(token, parseStateOf(state.env));
    } else if (token.type === "tr_close") {
      if (row.isPlain) reportBars(row, parseStateOf(state.env));
      row = null;
    } else if (token.type === "inline") addCell(row, token);
    else if (token.type === "th_open") row.isHead = true;
    // A plugin's cell that spans several columns or rows: what is surplus is the plugin's to say.
    else if (token.attrs?.some(([name]) => name !== "style")) row.isPlain = false;
  }
};

/** A row of a table while its cells are read. */
interface Row {
  readonly offset: number;
  readonly text: string;
  /** Whether it is one line, whose cells have one column and row each. */
  isPlain: boolean;
  isHead: boolean;
  /** Number of cells so far, and the end of the last in `text`. */
  columns: number;
  end: number;
}

function addCell(row: Row, inline: Token): void {
  // Every pipe in a cell was escaped.
  const typed = inline.content.replaceAll("|", "\\|");
  const found = row.text.indexOf(typed, row.end);
  inline.meta = {
    origin: true,
    within: null,
    isCell: true,
    offset: row.offset + Math.max(found, row.end),
  } satisfies Origin;
  if (found >= 0) row.end = found + typed.length;
  row.columns++;
}

/** Reports text of a row that is not shown, else a link by name that a bar tears apart. */
function reportBars({ offset, text, isHead, columns, end }: Row, parse: ParseState): void {
  const torn = tornLink(text);
  const rest = text.slice(end).trim();
  if (!isHead && rest !== "" && rest !== "|") {
    const cells = splitRow(text);
    const [first, ...others] = cells.slice(columns).filter(({ typed }) => typed.trim() !== "");
    if (first) {
      for (const { typed } of [first, ...others]) rememberCalls(typed, parse);
      const example = torn?.typed ?? tornCode(cells);
      const start = first.offset + first.typed.length - first.typed.trimStart().length;
      const cure = example === null ? null : escapeBars(example);
      report(parse, offset + start, "table-surplus", { cells: cells.length, columns, cure });
      return;
    }
  }
  if (torn === null) return;
  const { typed } = torn;
  report(parse, offset + torn.offset, "table-bar", { typed, cure: escapeBars(typed) });
}

/** Reports a head that has other cells than the line below it: the table is shown as a paragraph. */
function reportHead(paragraph: Token, parse: ParseState): void {
  for (const { index, 1: head = "", 2: dashes = "" } of paragraph.content.matchAll(HEAD)) {
    if (!head.includes("|") || !dashes.includes("|") || !dashes.includes("-")) continue;
    const [cells, below] = [splitRow(head), splitRow(dashes)];
    if (cells.length === below.length || !below.every(({ typed }) => DASHES.test(typed.trim()))) continue;
    const example = tornLink(head)?.typed ?? tornCode(cells);
    const facts = {
      cells: cells.length,
      columns: below.length,
      cure: example === null ? null : escapeBars(example),
    };
    report(parse, offsetOf(parse.lineIndex, paragraph, index), "table-head", facts);
  }
}

/** A note called in a cell that is not shown is not reported as never called: the row is. */
function rememberCalls(typed: string, parse: ParseState): void {
  for (const [, label] of typed.matchAll(/\[\^([^\]\s]+)\]/g))
    parse.unshownCalls.add(noteKey(label as string));
}
