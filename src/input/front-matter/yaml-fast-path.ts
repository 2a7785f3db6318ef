import type { Entry, Mapping, Scalar, Value } from "./value.ts";

/**
 * Reads the front matter that most posts have, one `key: plain value` or `key: [plain, plain]` a line, some fifteen
 * times faster than a parser of all of YAML. Anything else is null, and the parser's to judge; a property test holds
 * the two to the same answers.
 */
export function readPlainYaml(yaml: string, firstLine: number): Mapping | null {
  const entries = new Map<string, Entry>();
  let line = firstLine;
  for (const row of yaml.split("\n")) {
    if (row !== "") {
      const match = ROW.exec(row);
      const [, key, gap, typed] = match ?? [];
      if (key === undefined || gap === undefined || typed === undefined) return null;
      if (entries.has(key)) return null;
      const value = readValue(typed, line, key.length + 1 + gap.length + 1);
      if (value === null) return null;
      entries.set(key, { key, line, column: 1, value });
    }
    line++;
  }
  return entries.size > 0 ? entries : null;
}

//  title:  안개가 걷히면
//  ^key  ^gap ^typed
const ROW = /^([a-z]+):( +)(\S(?:.*\S)?)$/;
const LIST = /^\[ *([^[\]]+?) *\]$/;
/** Begins with a letter or digit and holds nothing that YAML could take for its own. */
const PLAIN = /^[\p{L}\p{N}“‘《〈「『](?:(?!: |:$| #)[^\t\u0085\u00a0\u2028\u2029])*$/u;
/** Inside `[ ]` also brackets and commas are YAML's. */
const PLAIN_IN_LIST = /^[\p{L}\p{N}](?:(?!: |:$| #)[^\t[\]{},\u0085\u00a0\u2028\u2029])*$/u;
const WORD_WITH_MEANING = /^(?:null|true|false)$/i;

function readValue(typed: string, line: number, column: number): Value | null {
  const list = LIST.exec(typed);
  if (!list) {
    const is = PLAIN.test(typed) ? readScalar(typed) : undefined;
    return is === undefined ? null : { line, column, is, typed };
  }
  const items: Value[] = [];
  let at = typed.indexOf(list[1] as string);
  for (const part of (list[1] as string).split(",")) {
    const word = part.replace(/^ +| +$/g, "");
    const is = PLAIN_IN_LIST.test(word) ? readScalar(word) : undefined;
    if (is === undefined) return null;
    items.push({ line, column: column + at + part.indexOf(word), is, typed: word });
    at += part.length + 1;
  }
  return { line, column, is: items, typed: "" };
}

/** Text or a short whole number; undefined for what only the parser should judge (0x1f, 1e3, true). */
function readScalar(typed: string): Scalar | undefined {
  if (/^[0-9]/.test(typed)) {
    if (/^[0-9]{1,15}$/.test(typed)) return Number(typed);
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(typed) && !/[^0-9a-fA-Fox.+_-]/.test(typed)) return undefined;
    return typed;
  }
  return WORD_WITH_MEANING.test(typed) ? undefined : typed;
}
