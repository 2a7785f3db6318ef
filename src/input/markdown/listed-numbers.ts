import type { Token } from "markdown-it";
import { opensLine } from "./hand-marks.ts";
import type { ParseState } from "./parse-state.ts";

/** The numbers of a list that looks like one of notes, and the lines of its section, from 0, `to` exclusive. */
export interface ListedNumbers {
  readonly numbers: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
}

/** Part of a text, from a heading or rule to the next. */
interface Section {
  readonly from: number;
  readonly below: "heading of notes" | "other heading" | "rule";
  /** What stands below the heading. */
  readonly tokens: Token[];
}

const HEADING = new RegExp(
  "^[*_]{0,3}(?:주석|각주|미주|후주|역주|참고|참고 ?문헌|참고 ?자료|참조|출처|인용|" +
    "notes?|footnotes?|endnotes?|references?|sources?|bibliography|works cited|citations?) ?[:：]?[*_]{0,3}[:：]?$",
  "i",
);

/**
 * Lists that no repair makes notes of, but that number notes all the same: below a heading such as 참고, or below the
 * last rule of a text; `[1] …`, `- [1] …` or, below a heading, `1. …`:
 *
 *     ---
 *
 *     - [1] 이튿날 아침에.
 */
export function listedNumbers(main: readonly Token[], parse: ParseState): ListedNumbers[] {
  const items = itemsByInline(parse);
  const sections = sectionsOf(main);
  return sections.flatMap(({ from, below, tokens }, index) => {
    if (below === "other heading") return [];
    const next = sections[index + 1];
    const isCounted = below !== "rule" && tokens[0]?.type === "ordered_list_open";
    const first = tokens.find(({ type }) => type === "inline");
    if (!isCounted && !(first && items.has(first))) return [];
    const numbers = new Set(
      isCounted ? countedBy(tokens) : tokens.flatMap((token) => items.get(token) ?? []),
    );
    // Parts that are numbered `[1]`, `[2]` may have rules between them.
    if (below === "rule" && (next || !numbers.has(1))) return [];
    return [{ numbers, from, to: next?.from ?? Number.POSITIVE_INFINITY }];
  });
}

/** Numbers that begin a line, by the inline token that holds them. */
function itemsByInline({ brackets }: ParseState): ReadonlyMap<Token, number[]> {
  const items = new Map<Token, number[]>();
  for (const bracket of brackets) {
    const { inline, inAlt, numbers } = bracket;
    if (inAlt || inline.meta !== null || numbers.length > 1 || !opensLine(bracket)) continue;
    const known = items.get(inline);
    if (known) known.push(...numbers);
    else items.set(inline, [...numbers]);
  }
  return items;
}

function sectionsOf(main: readonly Token[]): Section[] {
  const sections: Section[] = [];
  for (let index = 0; index < main.length; index++) {
    const token = main[index] as Token;
    const { type, level, map } = token;
    const opens = level === 0 && (type === "heading_open" || type === "paragraph_open");
    const isOfNotes = opens && HEADING.test((main[index + 1]?.content ?? "").trim().normalize("NFC"));
    const below = isOfNotes ? "heading of notes" : type === "heading_open" ? "other heading" : "rule";
    if (level === 0 && map !== null && (isOfNotes || type === "heading_open" || type === "hr")) {
      sections.push({ from: map[0], below, tokens: [] });
      if (opens) index += 2;
    } else sections.at(-1)?.tokens.push(token);
  }
  return sections;
}

/** The numbers that the items of an ordered list show. */
function countedBy(tokens: readonly Token[]): number[] {
  const start = Number(tokens[0]?.attrGet("start") ?? 1);
  const end = tokens.findIndex(({ type, level }) => type === "ordered_list_close" && level === 0);
  const items = tokens.slice(0, end).filter(({ type, level }) => type === "list_item_open" && level === 1);
  return items.map((_, nth) => start + nth);
}
