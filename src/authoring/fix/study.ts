import type { BlockRule, Env } from "markdown-it";
import { findHandNotes, type HandNotes } from "../../input/markdown/hand-notes.ts";
import { inOrderOfCalls, movable } from "../../input/markdown/note-lint.ts";
import { type Definition, takeNotes } from "../../input/markdown/notes.ts";
import { createParseState } from "../../input/markdown/parse-state.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import { createMarkdown } from "../../input/markdown/parser.ts";
import { lastUpTo, lineOf, lineStarts } from "../../input/markdown/source-positions.ts";
import { inventory } from "./inventory.ts";
import { isEmpty, type Line, plainLines } from "./lines.ts";

/** What there is to repair in a manuscript; lines are counted from 0. */
export interface Study {
  readonly hand: readonly HandNotes[];
  /** What the text is made of, wherever it stands. */
  readonly inventory: readonly string[];
  /** Definitions that can change places, as they stand and as they are called. */
  readonly found: readonly Block[];
  readonly wanted: readonly Block[];
  /** The line and the column of an offset. */
  place(offset: number): readonly [line: number, column: number];
}

/** A definition and its lines, without the empty ones behind it. */
export interface Block {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Prepares a reader that knows where every block begins. */
export function createStudy(settings: MarkdownSettings): (lines: readonly Line[]) => Study {
  // Quotation marks are compared as they were typed.
  const md = createMarkdown({ ...settings, typography: false });
  md.block.ruler.before("table", "block_start", blockStart);

  return (lines) => {
    const source = plainLines(lines);
    const parse = createParseState(source, 0);
    const env: Env & { state: unknown; starts: number[] } = { state: parse, starts: [] };
    const tokens = md.parse(source, env);
    const notes = takeNotes(tokens, parse);
    const { called } = notes;
    const blocks = new Map(
      called.map((note) => [note, blockOf(note, lineOf(parse.places, note.offset), env.starts, lines)]),
    );
    const found = movable(called);
    const starts = lineStarts(source);
    return {
      hand: findHandNotes(notes, parse),
      inventory: inventory(tokens),
      found: found.map((note) => blocks.get(note) as Block),
      wanted: inOrderOfCalls(found).map((note) => blocks.get(note) as Block),
      place(offset) {
        const line = lineOf(parse.places, offset);
        return [line, offset - (starts[line] as number)];
      },
    };
  };
}

/** The first of all rules: writes down where a block that stands in no other begins. */
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
