import type { Code, Facts } from "../../core/problems/problem.ts";
import { type InlinePosition, type ParseState, report } from "./parse-state.ts";
import { offsetOf } from "./source-positions.ts";

/** Text in brackets that has become no link. Offsets count in `content`, that of the `inline` token. */
export interface LooseBrackets {
  readonly end: InlinePosition;
  readonly content: string;
  readonly open: number;
  readonly close: number;
  /** What stands between the brackets. */
  readonly text: string;
  /** Whether they would be a picture: `![text]`. */
  readonly isPicture: boolean;
}

/** Maximum length of a text between brackets that is inspected. */
const LONGEST = 1000;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;

/** The brackets that end at a `]`; null where none opens, or where the text is the label of a note. */
export function bracketsAt(end: InlinePosition): LooseBrackets | null {
  const { content } = end.inline;
  const close = end.at;
  const open = openingBracket(content, close);
  if (open < 0) return null;
  const text = content.slice(open + 1, close);
  if (text.startsWith("^")) return null;
  const isPicture = content[open - 1] === "!" && !isEscaped(content, open - 1);
  return { end, content, open, close, text, isPicture };
}

/** Whether only white space precedes the brackets on their line. */
export function opensLine({ content, open, isPicture }: LooseBrackets): boolean {
  let at = (isPicture ? open - 1 : open) - 1;
  while (at >= 0 && content[at] !== "\n" && content.charAt(at).trim() === "") at--;
  return at < 0 || content[at] === "\n";
}

/** Reports a problem at the opening bracket, or the "!" before it. */
export function reportBrackets<C extends Code>(
  { end, open, isPicture }: LooseBrackets,
  parse: ParseState,
  code: C,
  facts: Facts[C],
): void {
  report(parse, offsetOf(parse.lineIndex, end.inline, isPicture ? open - 1 : open), code, facts);
}

function openingBracket(content: string, close: number): number {
  let depth = 0;
  for (let at = close - 1; at >= 0 && close - at <= LONGEST; at--) {
    const code = content.charCodeAt(at);
    if ((code !== OPEN && code !== CLOSE) || isEscaped(content, at)) continue;
    if (code === CLOSE) depth++;
    else if (depth === 0) return at;
    else depth--;
  }
  return -1;
}

function isEscaped(content: string, at: number): boolean {
  let slashes = 0;
  while (content.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}
