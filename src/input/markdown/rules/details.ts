import type { BlockRule } from "markdown-it";
import type { Origin } from "../source-positions.ts";

/** Meta of `details_mark`: a line that opens or closes `<details>`, before `pairDetails` matches them. */
export interface DetailsMeta {
  readonly opens: boolean;
  /** Offset in the Markdown text. */
  readonly offset: number;
}

/** Meta of `summary_open`. */
export interface SummaryMeta {
  /** Offset of the tag in the Markdown text. */
  readonly offset: number;
}

/** One line: `</details>`, or `<details>` and `<summary>…</summary>`, either or both. */
const LINE = /^(?:<(\/)details>|(<details>)?[ \t]*(?:<summary>(.*)<\/summary>)?)[ \t]*$/i;
const SUMMARY = "<summary>".length;

/**
 * Block rule, replaces markdown-it's `html_block`: `<details>` and its `<summary>` contain Markdown. This rule parses
 * single lines; `pairDetails` matches them after block parsing, so that a `</details>` in code closes nothing.
 */
export const details: BlockRule = (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  if (state.src.charCodeAt(start) !== 0x3c /* < */) return false;
  if ((state.sCount[startLine] as number) - state.blkIndent >= 4) return false;
  const text = state.src.slice(start, state.eMarks[startLine]);
  const found = LINE.exec(text);
  if (found === null) return false;
  if (silent) return true;

  state.line = startLine + 1;
  const [, closes, opens, summary] = found;
  if (closes || opens) {
    const mark = state.push("details_mark", "details", 0);
    mark.content = closes ? "</details>" : "<details>";
    mark.map = [startLine, state.line];
    mark.meta = { opens: !closes, offset: start } satisfies DetailsMeta;
  }
  if (summary !== undefined) {
    const tag = start + text.search(/<summary>/i);
    const open = state.push("summary_open", "summary", 1);
    open.meta = { offset: tag } satisfies SummaryMeta;
    open.map = [startLine, state.line];
    const inline = state.push("inline", "", 0);
    inline.content = summary.trim();
    inline.map = [startLine, state.line];
    inline.children = [];
    const offset = tag + SUMMARY + summary.length - summary.trimStart().length;
    inline.meta = { origin: true, within: null, offset } satisfies Origin;
    state.push("summary_close", "summary", -1);
  }
  return true;
};
