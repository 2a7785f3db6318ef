import type { Token } from "markdown-it";
import { assignCalls, type List } from "./hand-calls.ts";
import { type HandMark, markOf, matchesSource, opensLine } from "./hand-marks.ts";
import type { Notes } from "./notes.ts";
import type { Bracket, ParseState } from "./parse-state.ts";
import { indentOf, isEmptyLine, type LineIndex, lastUpTo, lineAt, lineOf } from "./source-positions.ts";

/**
 * A list of notes typed by hand, as editors without footnotes require:
 *
 *     안개가 걷힌다.[1]
 *
 *     ## 주석
 *
 *     [1] 이튿날 아침에.
 */
export interface HandNotes {
  /** Line range in the Markdown text, from 0, end exclusive. */
  readonly heading: Lines;
  /** Text of the heading. */
  readonly title: string;
  readonly items: readonly HandMark[];
  /**
   * Line ranges of the blocks from the first item to the end of the last; each belongs to one of the items. What
   * follows the last item is part of it only where it is indented below it: any other block may be the text going on.
   */
  readonly blocks: readonly Lines[];
  readonly calls: readonly HandMark[];
  /** Why no repair can make notes of it; null where one can. */
  readonly obstacle: Obstacle | null;
}

export type Obstacle =
  /** A number that nothing calls: its note would vanish from the page. */
  | { readonly uncalled: number }
  /** What stands between two items may be the text going on, or is an item that the page does not show. */
  | "text-between";

type Lines = readonly [start: number, end: number];

/** Input of a search for lists. */
interface Search {
  readonly main: readonly Token[];
  readonly parse: ParseState;
  readonly brackets: ReadonlyMap<Token, readonly Bracket[]>;
  /** Lines, from 0, on which top-level definitions begin. */
  readonly definitions: readonly number[];
}

/** Matches the whole line, since a repair deletes that line. */
const HEADING = /^(\*{0,3}|_{0,3})((?:주석|각주|미주|notes?|footnotes?|endnotes?) ?[:：]?)\1[:：]?$/i;

/** Finds the lists that have both calls and items, in source order. */
export function findHandNotes({ main, called, dropped }: Notes, parse: ParseState): HandNotes[] {
  if (parse.brackets.length === 0) return [];
  const brackets = new Map<Token, Bracket[]>();
  for (const bracket of parse.brackets) {
    const known = brackets.get(bracket.inline);
    if (known) known.push(bracket);
    else brackets.set(bracket.inline, [bracket]);
  }
  const { lineIndex } = parse;
  const definitions = [...called, ...dropped]
    .filter(({ isTopLevel }) => isTopLevel)
    .map(({ offset }) => lineOf(lineIndex, offset) - lineIndex.firstLine)
    .sort((a, b) => a - b);
  const search: Search = { main, parse, brackets, definitions };
  const lists: List[] = [];
  for (const index of main.keys()) {
    const heading = headingAt(main, index);
    const list = heading && readList(search, index, heading);
    if (list !== null) lists.push(list);
  }
  assignCalls(lists, parse);
  return lists.flatMap((list) => {
    const { numbers, loose, runsOn, ...found } = list;
    return list.calls.length > 0 ? [{ ...found, obstacle: obstacleOf(list, parse) }] : [];
  });
}

function obstacleOf(list: List, { lineIndex }: ParseState): Obstacle | null {
  const { items, calls, loose, runsOn } = list;
  const lines = calls.map(({ offset }) => lineOf(lineIndex, offset) - lineIndex.firstLine);
  const isText = ([from, to]: Lines) =>
    (isEmptyLine(lineIndex, from - 1) && isEmptyLine(lineIndex, from - 2)) ||
    lines.some((line) => line >= from && line < to);
  if (runsOn || loose.some(isText) || hidesItem(list, lineIndex)) return "text-between";
  const called = new Set(calls.flatMap(({ numbers }) => numbers));
  const uncalled = items.find(({ numbers }) => !called.has(numbers[0] as number));
  return uncalled ? { uncalled: uncalled.numbers[0] as number } : null;
}

interface Heading {
  readonly title: string;
  /** Offset of the first item when it is in the same paragraph as the heading; else 0. */
  readonly itemOffset: number;
}

function headingAt(main: readonly Token[], index: number): Heading | null {
  const open = main[index] as Token;
  if (!isBlock(open) || (open.type !== "heading_open" && open.type !== "paragraph_open")) return null;
  const inline = main[index + 1] as Token;
  const below = inline.content.indexOf("\n") + 1;
  // Text typed on macOS may be in NFD.
  const line = (below > 0 ? inline.content.slice(0, below) : inline.content).normalize("NFC");
  if (!HEADING.test(line.trim()) || (below > 0 && open.type === "heading_open")) return null;
  return { title: line.replace(/[*_]/g, "").trim(), itemOffset: below };
}

/** Reads a list up to the next heading, thematic break or HTML block; null unless it begins with an item. */
function readList(search: Search, at: number, { title, itemOffset }: Heading): List | null {
  const { main, parse, brackets, definitions } = search;
  const { map } = main[at] as Block;
  const items: HandMark[] = [];
  const blocks: Lines[] = [];
  const loose: Lines[] = [];
  for (let index = itemOffset > 0 ? at : at + 3; index < main.length; index++) {
    const block = main[index] as Token;
    if (block.type === "heading_open" || block.type === "hr" || block.type === "html_block") break;
    if (!isBlock(block)) continue;
    if (index > at && headingAt(main, index) !== null) break;
    const marks = block.type === "paragraph_open" ? (brackets.get(main[index + 1] as Token) ?? []) : [];
    const starts = marks.filter(opensLine);
    if (items.length === 0 && starts[0]?.at !== itemOffset) return null;
    const lines: Lines = [block.map[0] + (index === at ? 1 : 0), block.map[1]];
    // A definition in between ends the item above it: no later block can belong to that item.
    const label = definitions[lastUpTo(definitions, lines[0])] ?? -1;
    const isSeparated = label >= (blocks.at(-1)?.[1] ?? lines[0]) && label < lines[0];
    if (isSeparated && starts[0]?.at !== 0) break;
    if (items.length > 0 && starts[0]?.at !== 0) loose.push(lines);
    blocks.push(lines);
    for (const bracket of starts) items.push(markOf(bracket, parse));
  }
  const numbers = new Set(items.flatMap((item) => item.numbers));
  const isValid =
    numbers.size === items.length &&
    items.every((item) => item.numbers.length === 1 && matchesSource(item, parse));
  if (items.length === 0 || !isValid) return null;
  const { lineIndex } = parse;
  const last = lineOf(lineIndex, items.at(-1)?.offset ?? 0) - lineIndex.firstLine;
  const isBelow = ([from]: Lines) => indentOf(lineIndex, from) >= indentOf(lineIndex, last) + 2;
  const after = blocks.find((lines) => lines[0] > last && !isBelow(lines))?.[0] ?? Number.POSITIVE_INFINITY;
  return {
    heading: itemOffset > 0 ? [map[0], map[0] + 1] : map,
    title,
    items,
    blocks: blocks.filter(([from]) => from < after),
    loose: loose.filter((lines) => lines[0] < after && !isBelow(lines)),
    runsOn: runsOn(blocks, last, after, lineIndex),
    numbers,
    calls: [],
  };
}

/** `[1]: 하나`, of one word: CommonMark reads it as the definition of a link to "하나", and the page does not show it. */
const HIDDEN = /^ {0,3}\[\d{1,3}\]:[ \t]*[^\s./:#]+\s*$/;

/** Whether an item among the others or right below them is hidden: they would be parted. */
function hidesItem({ heading, blocks }: List, lineIndex: LineIndex): boolean {
  let line = heading[1];
  for (const [from, to] of [...blocks, [Number.POSITIVE_INFINITY, 0]] as readonly Lines[]) {
    for (; line < from; line++) {
      const text = lineAt(lineIndex, line);
      if (HIDDEN.test(text)) return true;
      if (text === "" || (from === Number.POSITIVE_INFINITY && text.trim() !== "")) break;
    }
    line = Math.max(line, to);
  }
  return false;
}

/** The title of a list of earlier episodes, as platforms without one have it: 지난 도시의 안개 연재 */
const EARLIER = /^지난 (?:.* )?연재$/;

/**
 * Whether the text may go on in the paragraph of the last item: below further lines, without an empty one, stands
 * another block, or they hold the title of a list of earlier episodes.
 */
function runsOn(blocks: readonly Lines[], last: number, after: number, lineIndex: LineIndex): boolean {
  const end = blocks.find(([from, to]) => from <= last && to > last)?.[1] ?? last + 1;
  if (end === last + 1) return false;
  const lines = Array.from({ length: end - last - 1 }, (_, nth) => lineAt(lineIndex, last + 1 + nth));
  return after === end || lines.some((line) => EARLIER.test(line.trim().normalize("NFC")));
}

type Block = Token & { map: [number, number] };

function isBlock(token: Token): token is Block {
  return token.level === 0 && token.nesting >= 0 && token.map !== null && token.type !== "inline";
}
