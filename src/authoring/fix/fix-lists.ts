import type { Env, Token } from "markdown-it";
import { splitFrontMatter } from "../../input/front-matter/split.ts";
import {
  chainOf,
  findMisread,
  markerColumn,
  type OrderedItem,
  type OrderedList,
} from "../../input/markdown/list-numbers.ts";
import { createParseState } from "../../input/markdown/parse-state.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import { createMarkdown } from "../../input/markdown/parser.ts";
import { isEmpty, joinLines, type Line, plainLines, splitLines } from "./lines.ts";
import type { Fixed, Repair } from "./repair.ts";

/** Limit of lists tried one by one: each trial parses the whole text. Above it, all are repaired or none. */
const MAX_TRIALS = 16;

/**
 * Prepares the fixer of lists whose typed numbers are not the ones shown: a backslash makes text of every number of
 * such a list, and an empty line separates what were items.
 *
 *     1986. A great year.      1986\. A great year.
 *     1999. A worse one.
 *                              1999\. A worse one.
 *
 * It is idempotent, and skips a list after whose repair anything else would parse differently.
 */
export function createListFixer(settings: MarkdownSettings): (text: string) => Fixed {
  // Typography off: words are compared as typed.
  const md = createMarkdown({ ...settings, typography: false });
  const parse = (lines: readonly Line[]) => {
    const source = plainLines(lines);
    const env: Env = { state: createParseState(source, 0) };
    return md.parse(source, env);
  };

  function fixBody(lines: readonly Line[]): { lines: readonly Line[]; repairs: readonly Repair[] } {
    const before = parse(lines);
    const lists = listsToRepair(before);
    const attempt = (chosen: readonly OrderedList[]) => {
      const result = chosen.length === 0 ? null : escapeNumbers(lines, chosen, before);
      return result && shownAs(parse(result.lines), []) === shownAs(before, chosen) ? result : null;
    };
    const whole = attempt(lists);
    if (whole !== null) return whole;
    const single =
      lists.length > 1 && lists.length <= MAX_TRIALS ? lists.filter((list) => attempt([list])) : [];
    return attempt(single) ?? { lines, repairs: [] };
  }

  return (text) => {
    const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
    const lines = splitLines(text.slice(bom.length));
    const { bodyLine, unclosed } = splitFrontMatter(plainLines(lines));
    if (unclosed || !MARKER.test(text)) return { text, repairs: [], left: [] };
    let body: readonly Line[] = lines.slice(bodyLine - 1);
    const repairs: Repair[] = [];
    // A list within an item of another is repaired after that one.
    for (let fixed = fixBody(body); fixed.repairs.length > 0; fixed = fixBody(body)) {
      body = fixed.lines;
      repairs.push(...fixed.repairs);
    }
    if (repairs.length === 0) return { text, repairs, left: [] };
    return {
      text: bom + joinLines([...lines.slice(0, bodyLine - 1), ...body]),
      repairs: repairs.sort((a, b) => a.line - b.line),
      left: [],
    };
  };
}

/** Cheap test: without a marker there is no list. */
const MARKER = /\d[.)][ \t]/;

/** The lists with numbers that are not shown, but those that begin on the line of another's item. */
function listsToRepair(tokens: readonly Token[]): OrderedList[] {
  const lists = new Set(findMisread(tokens).map(({ item }) => item.list));
  const inner = new Set([...lists].flatMap(innerItems));
  return [...lists].filter(({ items }) => !items.some((item) => inner.has(item))).sort((a, b) => a.at - b.at);
}

/** Items of lists that begin on the lines of a list's items. */
function innerItems({ items }: OrderedList): OrderedItem[] {
  return items.flatMap((item) => chainOf(item).slice(1));
}

/** The lists that become text: the chosen ones, and those that begin on the lines of their items. */
function dissolved(lists: readonly OrderedList[]): ReadonlySet<Token> {
  return new Set(lists.flatMap(({ items }) => items.flatMap(chainOf)).map(({ list }) => list.open));
}

function escapeNumbers(
  lines: readonly Line[],
  lists: readonly OrderedList[],
  tokens: readonly Token[],
): { lines: Line[]; repairs: Repair[] } | null {
  const out = lines.map((line) => ({ ...line }));
  const emptyBefore = new Set<number>();
  const repairs: Repair[] = [];
  for (const list of lists) {
    for (const item of list.items) {
      const [first] = item.map;
      const line = out[first] as Line;
      const column = markerColumn(item, (lines[first] as Line).text);
      if (column === null) return null;
      const delimiter =
        line.text.length - (lines[first] as Line).text.length + column + item.marker.length - 1;
      out[first] = { ...line, text: `${line.text.slice(0, delimiter)}\\${line.text.slice(delimiter)}` };
      repairs.push({
        line: line.number,
        kind: "number",
        typed: item.marker,
        written: item.marker.replace(/(?=.$)/, "\\"),
      });
      for (let at = first + 1; at < item.map[1]; at++) out[at] = outdent(out[at] as Line, at, item, lines);
      const above = first > 0 && !isBlank(lines[first - 1] as Line);
      if (above && (item !== list.items[0] || followsParagraph(list, tokens))) emptyBefore.add(first);
    }
  }
  const spaced = out.flatMap((line, at) => {
    if (!emptyBefore.has(at)) return [line];
    const text = /^[ \t>]*/.exec(line.text)?.[0].trimEnd() ?? "";
    return [{ ...line, text, end: (lines[at - 1] as Line).end }, line];
  });
  return { lines: spaced, repairs };
}

/** Moves a line of an item to the left, to where its text will be. Quotation marks before it stay. */
function outdent(line: Line, at: number, item: OrderedItem, lines: readonly Line[]): Line {
  const head = (lines[item.map[0]] as Line).text;
  const column = markerColumn(item, head) ?? 0;
  const indent = head.slice(0, column).replace(/[^>]/g, " ");
  if (!line.text.startsWith(indent)) return line;
  const rest = line.text.slice(column);
  const owner = chainOf(item).findLast(({ map }) => at < map[1]) ?? item;
  const end = (markerColumn(owner, head) ?? 0) + owner.marker.length;
  const gap = head.length - end - head.slice(end).trimStart().length;
  const depth = end - column + (gap < 1 || gap > 4 ? 1 : gap);
  // A lazy line of a paragraph may be indented less.
  const spaces = rest.length - rest.trimStart().length;
  return { ...line, text: line.text.slice(0, column) + rest.slice(Math.min(depth, spaces)) };
}

function isBlank(line: Line): boolean {
  return isEmpty({ ...line, text: line.text.replace(/^[ \t>]*/, "") });
}

function followsParagraph({ at, open }: OrderedList, tokens: readonly Token[]): boolean {
  const before = tokens[at - 1];
  if (before?.type !== "paragraph_close") return false;
  const paragraph = tokens.slice(0, at).findLast(({ type }) => type === "paragraph_open");
  return paragraph?.map?.[1] === open.map?.[0];
}

/** What a page shows, in order: blocks, and words as typed. The numbers of lists that become text are words. */
function shownAs(tokens: readonly Token[], lists: readonly OrderedList[]): string {
  const textual = dissolved(lists);
  const escaped = new Set(lists.map(({ open }) => open));
  const shown: string[] = [];
  const open: Token[] = [];
  let pending = "";
  let isGenerated = false;
  const flush = () => {
    if (pending !== "") shown.push("paragraph_open", pending.trim(), "paragraph_close");
    pending = "";
  };
  for (const token of tokens) {
    const { type, info, markup, content, tag, map } = token;
    // The paragraph of a note's back links, which is in no source.
    if (type === "paragraph_open") isGenerated = map === null;
    const isSkipped = isGenerated || type === "footnote_anchor";
    if (type === "paragraph_close") isGenerated = false;
    if (isSkipped) continue;
    if (/^(?:ordered|bullet)_list_open$/.test(type)) open.push(token);
    const list = open.at(-1);
    if (/^(?:ordered|bullet)_list_close$/.test(type)) open.pop();
    const isTextual = list !== undefined && textual.has(list);
    if (isTextual && type === "list_item_open")
      pending += `${info}${escaped.has(list) ? "\\" : ""}${markup} `;
    else if (isTextual && type === "list_item_close") flush();
    else if (isTextual && /^ordered_list_/.test(type)) continue;
    else if (type === "paragraph_open" || type === "paragraph_close") shown.push(type);
    else if (type === "inline") {
      shown.push((pending + content).replace(/[ \t]+/g, " ").replaceAll("\n ", "\n"));
      pending = "";
    } else {
      if (pending !== "") flush();
      shown.push(JSON.stringify([type, tag, info, content]));
    }
  }
  return JSON.stringify(shown);
}
