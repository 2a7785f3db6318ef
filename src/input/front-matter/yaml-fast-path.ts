import type { Entry, Mapping, Scalar, Value } from "./value.ts";

/**
 * Fast path for the front matter of most posts, which is one `key: value` or `key: [item, item]` per line, or a list of
 * `- item` lines below its key: some fifteen times faster than the YAML parser. Values are plain or in quotation marks.
 * Null for anything else, which is left to that parser; a property test checks that both give the same result.
 */
export function readPlainYaml(yaml: string, firstLine: number): Mapping | null {
  if (yaml.length > LONGEST && /["']|^ *-/m.test(yaml)) return null;
  const entries = new Map<string, Entry>();
  const rows = yaml.split("\n");
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as string;
    if (row === "") continue;
    const [, key, gap = "", typed] = ROW.exec(row) ?? [];
    if (key === undefined || entries.has(key)) return null;
    const line = firstLine + at;
    if (typed === undefined) {
      const list = readRows(rows, at + 1, firstLine);
      if (list === null) return null;
      entries.set(key, { key, line, column: 1, value: list.value });
      at = list.last;
    } else {
      const value = readValue(typed, line, key.length + gap.length + 2);
      if (value === null) return null;
      entries.set(key, { key, line, column: 1, value });
    }
  }
  return entries.size > 0 ? entries : null;
}

//  title:  안개가 걷히면
//  ^key  ^gap ^typed
const ROW = /^([a-z]+):(?:( +)(\S(?:.*\S)?))? *$/;
//  ⎵⎵-  도시
const ITEM_ROW = /^( *)(- +)(\S(?:.*\S)?) *$/;
const LIST = /^\[ *([^[\]]+?) *\]$/;
/** An item of a list in brackets, from one comma to the next. */
const ITEM = /( *)("[^"]*"|'[^']*'|[^ ,"'][^,]*?) *(?:,|$)/y;
/** How plain scalars begin: with a letter or digit, in lists too, or in texts with one of these marks. */
const COMMON = /^[a-zA-Z0-9가-힣]/;
const LETTER = /^[\p{L}\p{N}]/u;
const MARK = /^[“‘《〈「『]/;
/** What ends a plain scalar, or is read in another way by parsers of YAML 1.1. */
const SYNTAX = /: |:$| #|[\t\u0085\u00a0\u2028\u2029]/;
const SYNTAX_IN_LIST = /: |:$| #|[\t[\]{},\u0085\u00a0\u2028\u2029]/;
/** Text in quotation marks without escapes. */
const QUOTED = /^(?:"[^"\\\t\u0085\u00a0\u2028\u2029]*"|'[^'\t\u0085\u00a0\u2028\u2029]*')$/;
const KEYWORD = /^(?:null|true|false)$/i;
/** In characters, for lists of rows or quoted texts: longer ones may hold more values than the parser takes. */
const LONGEST = 10_000;

function readValue(typed: string, line: number, column: number): Value | null {
  const list = LIST.exec(typed);
  if (!list) return readText(typed, line, column, SYNTAX);
  const inner = list[1] as string;
  const from = column + typed.indexOf(inner);
  const items: Value[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inner.length) {
    const at = ITEM.lastIndex;
    const [, gap = "", text] = ITEM.exec(inner) ?? [];
    const item = text === undefined ? null : readText(text, line, from + at + gap.length, SYNTAX_IN_LIST);
    if (item === null) return null;
    items.push(item);
  }
  return inner.endsWith(",") ? null : { line, column, is: items, typed: "" };
}

/** The list in rows from one on, all with the same indentation, and its last row; null when there is none. */
function readRows(
  rows: readonly string[],
  from: number,
  firstLine: number,
): { readonly value: Value; readonly last: number } | null {
  const items: Value[] = [];
  let start: { readonly line: number; readonly indent: number } | null = null;
  let last = from;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] as string;
    if (row === "") continue;
    const [, { length: indent } = "", mark = "", typed] = ITEM_ROW.exec(row) ?? [];
    if (typed === undefined) break;
    start ??= { line: firstLine + at, indent };
    const item = readText(typed, firstLine + at, indent + mark.length + 1, SYNTAX);
    if (item === null || indent !== start.indent) return null;
    items.push(item);
    last = at;
  }
  return start && { value: { line: start.line, column: start.indent + 1, is: items, typed: "" }, last };
}

/** A plain or quoted scalar. */
function readText(typed: string, line: number, column: number, syntax: RegExp): Value | null {
  if (/^["']/.test(typed)) {
    if (!QUOTED.test(typed)) return null;
    const text = typed.slice(1, -1);
    return { line, column, is: text, typed: text, quoted: true };
  }
  const begins = COMMON.test(typed) || LETTER.test(typed) || (syntax === SYNTAX && MARK.test(typed));
  const is = begins && !syntax.test(typed) ? readScalar(typed) : undefined;
  return is === undefined ? null : { line, column, is, typed };
}

/** A string or a short decimal integer; undefined for what is left to the parser (0x1f, 1e3, true). */
function readScalar(typed: string): Scalar | undefined {
  if (/^[0-9]/.test(typed)) {
    if (/^[0-9]{1,15}$/.test(typed)) return Number(typed);
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(typed) && !/[^0-9a-fA-Fox.+_-]/.test(typed)) return undefined;
    return typed;
  }
  return KEYWORD.test(typed) ? undefined : typed;
}
