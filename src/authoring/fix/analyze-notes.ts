import type { BlockRule, Env, Token } from "markdown-it";
import { type HandMark, markOf } from "../../input/markdown/hand-marks.ts";
import { findHandNotes, type HandNotes } from "../../input/markdown/hand-notes.ts";
import type { Definition } from "../../input/markdown/note-definition.ts";
import { inOrderOfCalls, movable } from "../../input/markdown/note-lint.ts";
import { extractNotes, type Notes } from "../../input/markdown/notes.ts";
import { createParseState } from "../../input/markdown/parse-state.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import { createMarkdown } from "../../input/markdown/parser.ts";
import { lastUpTo, lineOf, lineStarts } from "../../input/markdown/source-positions.ts";
import { isEmpty, type Line, plainLines } from "./lines.ts";

/** What can be repaired in a text; lines are counted from 0. */
export interface NoteAnalysis {
  readonly handNotes: readonly HandNotes[];
  readonly notes: Notes;
  /** Every `[1]` and `[1, 3]` that stands in the text. */
  readonly marks: readonly HandMark[];
  /** Movable definitions in their current order, and sorted by first call. */
  readonly current: readonly Block[];
  readonly sorted: readonly Block[];
  /** The line and the column of an offset. */
  positionOf(offset: number): readonly [line: number, column: number];
}

/** A definition's lines, `to` exclusive, without trailing empty ones. */
export interface Block {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Prepares the analyzer: a Markdown parser that records the first line of every top-level block. */
export function createAnalyzer(settings: MarkdownSettings): (lines: readonly Line[]) => NoteAnalysis {
  // Typography off: quotation marks are compared as typed.
  const md = createMarkdown({ ...settings, typography: false });
  md.block.ruler.before("table", "block_start", blockStart);

  return (lines) => {
    const source = plainLines(lines);
    const parse = createParseState(source, 0);
    const env: Env & { state: unknown; starts: number[] } = { state: parse, starts: [] };
    const tokens = md.parse(source, env);
    const notes = extractNotes(tokens, parse);
    const { called } = notes;
    const blocks = new Map(
      called.map((note) => [note, blockOf(note, lineOf(parse.lineIndex, note.offset), env.starts, lines)]),
    );
    const current = movable(called);
    const starts = lineStarts(source);
    return {
      handNotes: findHandNotes(notes, parse),
      notes,
      marks: [...parse.brackets.map((bracket) => markOf(bracket, parse)), ...marksInHtml(tokens)],
      current: current.map((note) => blocks.get(note) as Block),
      sorted: inOrderOfCalls(current).map((note) => blocks.get(note) as Block),
      positionOf(offset) {
        const line = lineOf(parse.lineIndex, offset);
        return [line, offset - (starts[line] as number)];
      },
    };
  };
}

/** Marks in the author's own HTML, where nothing is parsed: no repair reaches them. */
function marksInHtml(tokens: readonly Token[]): HandMark[] {
  const html = tokens.filter(({ type }) => type === "html_block").map(({ content }) => content);
  return html.flatMap((content) =>
    [...content.matchAll(/\[(\d{1,3})\]/g)].map(([typed, number]) => ({
      typed,
      numbers: [Number(number)],
      offset: -1,
    })),
  );
}

/** First block rule: records the start line of a top-level block, and never matches. */
const blockStart: BlockRule = (state, startLine) => {
  if (state.level === 0) (state.env.starts as number[]).push(startLine);
  return false;
};

function blockOf(
  { label }: Definition,
  from: number,
  starts: readonly number[],
  lines: readonly Line[],
): Block {
  let to = starts[lastUpTo(starts, from) + 1] ?? lines.length;
  while (to > from + 1 && isEmpty(lines[to - 1] as Line)) to--;
  return { label: label ?? "", from, to };
}
