import type { Token } from "markdown-it";
import { type HandMark, isCall, isThere, markOf, opensLine } from "./hand-marks.ts";
import type { Notes } from "./notes.ts";
import type { Bracket, ParseState } from "./parse-state.ts";
import { lastUpTo, lineOf } from "./source-positions.ts";

/**
 * Notes as they are typed where nothing else is offered:
 *
 *     안개가 걷힌다.[1]
 *
 *     ## 주석
 *
 *     [1] 이튿날 아침에.
 */
export interface HandNotes {
  /** Lines of the manuscript, from 0, and the line after. */
  readonly heading: Lines;
  /** What the heading says. */
  readonly title: string;
  readonly items: readonly HandMark[];
  /** From the first item to the end of the last; what stands there belongs to one of them. */
  readonly blocks: readonly Lines[];
  readonly calls: readonly HandMark[];
}

type Lines = readonly [first: number, after: number];

/** What a search for lists looks at. */
interface Search {
  readonly main: readonly Token[];
  readonly parse: ParseState;
  readonly brackets: ReadonlyMap<Token, readonly Bracket[]>;
  /** The lines, from 0, on which notes with a label begin. */
  readonly definitions: readonly number[];
}

/** As it is typed, nothing beside: its line will go. */
const HEADING = /^(\*{0,3}|_{0,3})((?:주석|각주|미주|notes?|footnotes?|endnotes?) ?[:：]?)\1[:：]?$/i;

/** The lists of such notes that have both calls and items, as they stand. */
export function findHandNotes({ main, called, dropped }: Notes, parse: ParseState): HandNotes[] {
  if (parse.brackets.length === 0) return [];
  const brackets = new Map<Token, Bracket[]>();
  for (const bracket of parse.brackets) {
    const known = brackets.get(bracket.inline);
    if (known) known.push(bracket);
    else brackets.set(bracket.inline, [bracket]);
  }
  const { places } = parse;
  const definitions = [...called, ...dropped]
    .filter(({ alone }) => alone)
    .map(({ offset }) => lineOf(places, offset) - places.firstLine)
    .sort((a, b) => a - b);
  const search: Search = { main, parse, brackets, definitions };
  const lists: List[] = [];
  for (const index of main.keys()) {
    const heading = headingAt(main, index);
    const list = heading && readList(search, index, heading);
    if (list !== null) lists.push(list);
  }
  shareCalls(lists, parse);
  return lists.filter(({ calls }) => calls.length > 0);
}

interface Heading {
  readonly title: string;
  /** How long its line is when the first item stands right below, in the same paragraph; else 0. */
  readonly glued: number;
}

function headingAt(main: readonly Token[], index: number): Heading | null {
  const open = main[index] as Token;
  if (!isBlock(open) || (open.type !== "heading_open" && open.type !== "paragraph_open")) return null;
  const inline = main[index + 1] as Token;
  const below = inline.content.indexOf("\n") + 1;
  const line = below > 0 ? inline.content.slice(0, below) : inline.content;
  if (!HEADING.test(line.trim()) || (below > 0 && open.type === "heading_open")) return null;
  return { title: line.replace(/[*_]/g, "").trim(), glued: below };
}

/** A list that does not know its calls yet. */
interface List extends HandNotes {
  readonly calls: HandMark[];
}

/** Up to the next heading or rule, if what stands there begins with an item. */
function readList(search: Search, at: number, { title, glued }: Heading): List | null {
  const { main, parse, brackets, definitions } = search;
  const { map } = main[at] as Block;
  const items: HandMark[] = [];
  const blocks: Lines[] = [];
  for (let index = glued > 0 ? at : at + 3; index < main.length; index++) {
    const block = main[index] as Token;
    if (block.type === "heading_open" || block.type === "hr" || block.type === "html_block") break;
    if (!isBlock(block)) continue;
    if (index > at && headingAt(main, index) !== null) break;
    const own = block.type === "paragraph_open" ? (brackets.get(main[index + 1] as Token) ?? []) : [];
    const starts = own.filter(opensLine);
    if (items.length === 0 && starts[0]?.at !== glued) return null;
    const lines: Lines = [block.map[0] + (index === at ? 1 : 0), block.map[1]];
    // Behind a note with a label nothing can belong to the item above it.
    const label = definitions[lastUpTo(definitions, lines[0])] ?? -1;
    const isParted = label >= (blocks.at(-1)?.[1] ?? lines[0]) && label < lines[0];
    if (isParted && starts[0]?.at !== 0) break;
    blocks.push(lines);
    for (const bracket of starts) items.push(markOf(bracket, parse));
  }
  const numbers = new Set(items.map(({ number }) => number));
  const isSound = numbers.size === items.length && items.every((item) => isThere(item, parse));
  if (items.length === 0 || !isSound) return null;
  return {
    heading: glued > 0 ? [map[0], map[0] + 1] : map,
    title,
    items,
    blocks,
    calls: [],
  };
}

/** A call is that of the next list below it that has its number; behind the last of them, of that one. */
function shareCalls(lists: readonly List[], parse: ParseState): void {
  const byNumber = new Map<number, { readonly lists: List[]; next: number }>();
  for (const list of lists) {
    for (const { number } of list.items) {
      const known = byNumber.get(number);
      if (known) known.lists.push(list);
      else byNumber.set(number, { lists: [list], next: 0 });
    }
  }
  const marks = parse.brackets
    .filter((bracket) => byNumber.has(bracket.number) && isCall(bracket))
    .map((bracket) => markOf(bracket, parse))
    .filter((mark) => isThere(mark, parse))
    .sort((a, b) => a.offset - b.offset);
  for (const [index, mark] of marks.entries()) {
    if (mark.offset === marks[index - 1]?.offset) continue;
    const asked = byNumber.get(mark.number) as { readonly lists: List[]; next: number };
    const line = lineOf(parse.places, mark.offset) - parse.places.firstLine;
    while (asked.next < asked.lists.length - 1 && endOf(asked.lists[asked.next] as List) <= line)
      asked.next++;
    asked.lists[asked.next]?.calls.push(mark);
  }
}

function endOf({ blocks, heading }: HandNotes): number {
  return blocks.at(-1)?.[1] ?? heading[1];
}

type Block = Token & { map: [number, number] };

function isBlock(token: Token): token is Block {
  return token.level === 0 && token.nesting >= 0 && token.map !== null && token.type !== "inline";
}
