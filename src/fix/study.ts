import type { BlockRule, Env } from "markdown-it";
import { findHandNotes, type HandNotes } from "../prose/hand-notes.ts";
import { createMarkdown } from "../prose/markdown.ts";
import { inOrderOfCalls, movable } from "../prose/note-lint.ts";
import { type Definition, takeNotes } from "../prose/notes.ts";
import { lastUpTo, lineOf, lineStarts } from "../prose/places.ts";
import type { ProseSettings } from "../prose/prose.ts";
import { blankSheet } from "../prose/sheet.ts";
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
export function createStudy(settings: ProseSettings): (lines: readonly Line[]) => Study {
  // Quotation marks are compared as they were typed.
  const md = createMarkdown({ ...settings, typography: false });
  md.block.ruler.before("table", "block_start", blockStart);

  return (lines) => {
    const source = plainLines(lines);
    const sheet = blankSheet(source, 0);
    const env: Env & { sheet: unknown; starts: number[] } = { sheet, starts: [] };
    const tokens = md.parse(source, env);
    const notes = takeNotes(tokens, sheet);
    const { called } = notes;
    const blocks = new Map(
      called.map((note) => [note, blockOf(note, lineOf(sheet.places, note.offset), env.starts, lines)]),
    );
    const found = movable(called);
    const starts = lineStarts(source);
    return {
      hand: findHandNotes(notes, sheet),
      inventory: inventory(tokens),
      found: found.map((note) => blocks.get(note) as Block),
      wanted: inOrderOfCalls(found).map((note) => blocks.get(note) as Block),
      place(offset) {
        const line = lineOf(sheet.places, offset);
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
