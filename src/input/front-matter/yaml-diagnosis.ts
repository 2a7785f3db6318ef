/** The first slip in a front matter that is no YAML, or uses more of it than plain data. */
export interface Slip {
  /** From 0. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly cause: SlipCause;
  /** What to write instead, on one line: `title: "[연재] 제목"`; "" where that can't be said. */
  readonly cure: string;
}

export type SlipCause =
  /** Text that begins with a character of YAML's own, or continues behind a closing quotation mark or bracket. */
  | "text"
  /** A quotation mark or bracket without its end. */
  | "unclosed"
  /** "#" within brackets, where it begins a comment. */
  | "hash"
  | "colon"
  /** A backslash in double quotation marks that is no escape of YAML's. */
  | "escape"
  /** A field that is indented below the text of another. */
  | "indent"
  /** No space behind the colon, or a fullwidth colon. */
  | "colon-space"
  /** A line at the margin that is no field. */
  | "no-field";

//  ⎵⎵- key: value
//  ^indent  ^value
const FIELD = /^(\s*(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*|"[^"]*"|'[^']*') *:(?:[ \t]+(.*))?$/u;
const ITEM = /^(\s*(?:- +)+)(.*)$/;
/** `date:2024-03-27` or `제목： 안개`, at the margin; an address has a colon without a space too. */
const NO_SPACE = /^([\p{L}_][\p{L}\p{N}_-]*) ?(?::(?!\/\/)|：)\s*(\S.*)$/u;
const BLOCK = /^[|>][-+0-9]*(?:\s+#.*)?$/;
/** Characters that begin something else than text. `-`, `?` and `:` do only before a space. */
const RESERVED = /^(?:[&*!@`%,\]}|>]|[-?:](?:\s|$))/;
const BAD_ESCAPE = /(?<!\\)(?:\\\\)*\\[^\\0abtnvfreN_LPxuU "/\n\t]/;

/**
 * Finds the slip behind an error of the parser, whose own messages speak of YAML's grammar, and often of a later line.
 * Reads rows, not grammar: it is asked only when the parser has found something to refuse.
 */
export function findSlip(yaml: string): Slip | null {
  const rows = yaml.split("\n");
  for (let row = 0; row < rows.length; row++) {
    const text = rows[row] as string;
    if (/^\s*(?:#|$)/.test(text)) continue;
    const field = FIELD.exec(text);
    const [, indent = "", value] = field ? [field[0], field[1], field[3] ?? ""] : (ITEM.exec(text) ?? []);
    if (value === undefined) {
      if (/^\s/.test(text)) continue;
      const [, key, rest] = NO_SPACE.exec(text) ?? [];
      return key === undefined || rest === undefined
        ? { row, column: 1, cause: "no-field", cure: "" }
        : { row, column: 1, cause: "colon-space", cure: `${key}: ${rest}` };
    }
    const start = field ? text.length - value.length : indent.length;
    const before = field ? text.slice(indent.length, start) : "";
    const depth = field ? indent.length : (/^\s*/.exec(text)?.[0].length ?? 0);
    const last = lastRowOf(rows, row, depth);
    const cause = causeIn(value, rows.slice(row + 1, last + 1), field !== null);
    if (cause !== null) {
      const cure = cause === "hash" ? before + withoutHashes(value) : before + quoted(value);
      return { row, column: start + 1, cause, cure };
    }
    if (value === "") continue;
    const isPlain = !BLOCK.test(value) && !/^["'[{]/.test(value);
    const nested = isPlain ? rows.findIndex((each, at) => at > row && at <= last && FIELD.test(each)) : -1;
    if (nested >= 0) return { row: nested, column: 1, cause: "indent", cure: "" };
    // The rows below are text of this value, whatever they look like.
    row = last;
  }
  return null;
}

/** The last of the rows that continue a value: indented deeper than its key, or blank. */
function lastRowOf(rows: readonly string[], row: number, depth: number): number {
  let last = row;
  for (let next = row + 1; next < rows.length; next++) {
    const text = rows[next] as string;
    if (text.trim() === "") continue;
    const isDeeper = (/^\s*/.exec(text)?.[0].length ?? 0) > depth;
    if (!isDeeper && !/^\s*[\]}]\s*(?:#.*)?$/.test(text)) break;
    last = next;
  }
  return last;
}

function causeIn(value: string, more: readonly string[], isField: boolean): SlipCause | null {
  const typed = value.trimEnd();
  if (typed === "" || BLOCK.test(typed)) return null;
  if (/^["']/.test(typed) || /^[[{]/.test(typed)) {
    const whole = [typed, ...more].join("\n");
    const end = endOf(whole);
    if (end === null) return /[[,{]\s*#|\s#/.test(typed) && !/^["']/.test(typed) ? "hash" : "unclosed";
    if (typed.startsWith('"') && BAD_ESCAPE.test(whole.slice(0, end))) return "escape";
    const rest = (whole.slice(end).split("\n")[0] as string).trimEnd();
    return rest === "" || /^\s+#/.test(rest) ? null : "text";
  }
  if (isField ? RESERVED.test(typed) : /^[&*!@`%,\]}]/.test(typed)) return "text";
  const plain = typed.replace(/\s#.*$/, "");
  return isField && /:(?:\s|$)/.test(plain) ? "colon" : null;
}

/** Where a quoted text or a flow collection at the beginning ends; null when it does not. */
function endOf(whole: string): number | null {
  let depth = 0;
  for (let at = 0; at < whole.length; at++) {
    const character = whole[at] as string;
    if (character === '"' || character === "'") {
      const isQuote = depth === 0 || /[[{,:\s]/.test(whole[at - 1] as string);
      if (!isQuote) continue;
      const end = endOfQuote(whole, at);
      if (end === null) return null;
      if (depth === 0) return end;
      at = end - 1;
    } else if (character === "#" && /[[{,\s]/.test(whole[at - 1] ?? " ")) {
      const newline = whole.indexOf("\n", at);
      if (newline < 0) return null;
      at = newline;
    } else if (character === "[" || character === "{") depth++;
    else if ((character === "]" || character === "}") && --depth === 0) return at + 1;
  }
  return null;
}

function endOfQuote(whole: string, from: number): number | null {
  const mark = whole[from] as string;
  for (let at = from + 1; at < whole.length; at++) {
    if (mark === '"' && whole[at] === "\\") at++;
    else if (whole[at] === mark) {
      if (mark === '"' || whole[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return null;
}

/** A text in quotation marks that YAML reads as that text: double ones where it holds none itself. */
export function quoted(typed: string): string {
  const text = withoutMarks(typed.trim());
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Takes off the marks around `'It's fine'` and `"say "hi" now"`; those of `"안개" 속으로` are part of the text. */
function withoutMarks(typed: string): string {
  const [, mark, inner] = /^(["'])(.+)\1$/s.exec(typed) ?? [];
  if (mark === undefined || inner === undefined) return typed;
  const first = inner.indexOf(mark);
  const isOdd = typed.split(mark).length % 2 === 0;
  return first < 0 || isOdd || inner[first - 1] === " " ? inner : typed;
}

/** `[#안개, #바다]` as a list of words without the marks. */
export function withoutHashes(typed: string): string {
  const words = typed.replace(/^\[|\]\s*$/g, "").split(/,|\s(?=#)/);
  return `[${words
    .map((word) => word.trim().replace(/^#+/, ""))
    .filter(Boolean)
    .join(", ")}]`;
}
