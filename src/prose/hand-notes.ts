import type { Token } from "markdown-it";
import { offsetOf } from "./places.ts";
import { plainText } from "./plain.ts";
import type { Bracket, Sheet } from "./sheet.ts";

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
  readonly items: readonly Typed[];
  /** From the first item to the end of the last, with everything between. */
  readonly list: Lines;
  /** Paragraphs in which items begin. */
  readonly paragraphs: readonly Lines[];
  readonly calls: readonly Typed[];
}

export interface Typed {
  readonly number: number;
  /** Of the opening bracket, in the manuscript. */
  readonly offset: number;
}

type Lines = readonly [first: number, after: number];

const HEADING = /^(?:주석|각주|미주|notes?|footnotes?|endnotes?) ?[:：]?$/i;

/** The first list of such notes that has both calls and items. */
export function findHandNotes(main: readonly Token[], sheet: Sheet): HandNotes | null {
  if (sheet.brackets.length === 0) return null;
  const byInline = new Map<Token, Bracket[]>();
  for (const bracket of sheet.brackets) {
    const known = byInline.get(bracket.inline);
    if (known) known.push(bracket);
    else byInline.set(bracket.inline, [bracket]);
  }
  for (const [index, open] of main.entries()) {
    if (!isBlock(open) || (open.type !== "heading_open" && open.type !== "paragraph_open")) continue;
    const inline = main[index + 1] as Token;
    const glued = open.type === "paragraph_open" ? gluedHeading(inline) : "";
    if (glued === "" && !HEADING.test(plainText(inline.children ?? []).trim())) continue;
    const list = readList(main, glued === "" ? index + 3 : index, glued.length, byInline, sheet);
    if (list === null) continue;
    const calls = findCalls(list.items, sheet);
    const heading: Lines = glued === "" ? open.map : [open.map[0], open.map[0] + 1];
    if (calls.length > 0) return { heading, ...list, calls };
  }
  return null;
}

/** The first line of a paragraph that goes on with the first item right below; else "". */
function gluedHeading({ content }: Token): string {
  const line = content.slice(0, content.indexOf("\n") + 1);
  return HEADING.test(line.replace(/[*_]/g, "").trim()) ? line : "";
}

/** Up to the next heading or rule, if what stands there begins with an item. */
function readList(
  main: readonly Token[],
  from: number,
  past: number,
  byInline: ReadonlyMap<Token, readonly Bracket[]>,
  sheet: Sheet,
): Omit<HandNotes, "heading" | "calls"> | null {
  const items: Typed[] = [];
  const paragraphs: Lines[] = [];
  let first = -1;
  let after = -1;
  for (let index = from; index < main.length; index++) {
    const block = main[index] as Token;
    if (block.type === "heading_open" || block.type === "hr" || block.type === "html_block") break;
    if (!isBlock(block)) continue;
    const inline = main[index + 1];
    const starts =
      block.type === "paragraph_open" && inline ? (byInline.get(inline) ?? []).filter(opensLine) : [];
    if (items.length === 0 && starts[0]?.at !== past) return null;
    const top = first < 0 && past > 0 ? block.map[0] + 1 : block.map[0];
    if (first < 0) first = top;
    after = block.map[1];
    if (starts.length > 0) paragraphs.push([top, after]);
    items.push(...starts.map((bracket) => typed(bracket, sheet)));
  }
  const numbers = new Set(items.map(({ number }) => number));
  return items.length > 0 && numbers.size === items.length
    ? { items, paragraphs, list: [first, after] }
    : null;
}

/** Listed, and right behind other words on its line, or in a cell of a table. */
function findCalls(items: readonly Typed[], sheet: Sheet): Typed[] {
  const numbers = new Set(items.map(({ number }) => number));
  return sheet.brackets
    .filter((bracket) => numbers.has(bracket.number) && (!opensLine(bracket) || isCell(bracket)))
    .map((bracket) => typed(bracket, sheet))
    .filter(({ number, offset }) => sheet.places.source.startsWith(`[${number}]`, offset));
}

function typed({ inline, at, number }: Bracket, sheet: Sheet): Typed {
  return { number, offset: offsetOf(sheet.places, inline, at) };
}

function opensLine({ inline, at }: Bracket): boolean {
  return inline.content.slice(inline.content.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

function isCell({ inline }: Bracket): boolean {
  return inline.meta !== null;
}

function isBlock(token: Token): token is Token & { map: [number, number] } {
  return token.level === 0 && token.nesting >= 0 && token.map !== null && token.type !== "inline";
}
