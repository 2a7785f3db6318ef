import { suggest } from "../../core/suggest.ts";
import { shortened } from "./definition-lint.ts";
import type { LinkDefinition } from "./link-definition.ts";
import { type LooseBrackets, opensLine, reportBrackets } from "./loose-brackets.ts";
import type { ParseState } from "./parse-state.ts";

const LABEL = /\[((?:\\.|[^\\[\]])*)\]/y;
const DESTINATION = /^[ \t]*(\S+)[ \t]*(.*)/;
const LETTER = /\p{L}/u;
const IDENTIFIER = /^\w+$/;
/** A short word before a headline: 속보, 단독, 3보. */
const TAG = /^[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{N}]{1,4}$/u;

/** Definitions, and lines of text that look like some, by their folded label. */
export interface KnownDefinitions {
  readonly defined: ReadonlyMap<string, LinkDefinition>;
  readonly stray: Map<string, LooseBrackets>;
  /** Labels whose definitions are reported already. */
  readonly reported: Set<string>;
}

/**
 * Reports `[text][label]` and `[text][]` whose label is not defined, unless brackets in a row are what is meant.
 * Where a line was meant to define it, that line is reported instead, once.
 */
export function lintReference(
  brackets: LooseBrackets,
  parse: ParseState,
  { defined, stray, reported }: KnownDefinitions,
): void {
  const { content, close, text } = brackets;
  LABEL.lastIndex = close + 1;
  const found = LABEL.exec(content);
  if (found === null || !LETTER.test(text)) return;
  const typed = found[1] as string;
  if (typed.startsWith("^") || (typed !== "" && typed.trim() === "")) return;
  const label = typed === "" ? text : typed;
  const key = fold(label);
  if (reported.has(key)) return;
  const line = stray.get(key);
  if (line && reportStray(line, parse)) {
    reported.add(key);
    return;
  }
  if (defined.has(key) || areBracketsMeant(brackets, typed, LABEL.lastIndex, parse)) return;
  const nearest = defined.get(suggest(key, defined.keys()) ?? "");
  // One cause, one problem: that no link uses it follows from the slip.
  if (nearest) nearest.isUsed = true;
  reportBrackets(brackets, parse, "definition-missing", {
    text: shortened(text),
    label: shortened(label),
    suggestion: nearest ? shortened(nearest.label) : null,
  });
}

/** Reports a definition that is none: it belongs to the paragraph above it, or something follows its address. */
function reportStray(brackets: LooseBrackets, parse: ParseState): boolean {
  const { content, open, close, text } = brackets;
  const [, address = "", rest = ""] = DESTINATION.exec(content.slice(close + 2)) ?? [];
  if (!/[./#]/.test(address)) return false;
  const label = shortened(text);
  if (content.slice(0, open).trim() !== "") reportBrackets(brackets, parse, "definition-glued", { label });
  else
    reportBrackets(brackets, parse, "address-rest", { rest, instead: `[${label}]: ${address}`, typed: null });
  return true;
}

/** Whether brackets stand in a row for another reason than a link. */
function areBracketsMeant(brackets: LooseBrackets, label: string, after: number, parse: ParseState): boolean {
  const { content, open, close, text, isPicture, end } = brackets;
  if (isPicture) return false;
  const before = content[open - 1] ?? "";
  // Mathematics: [1 \le j][j \le k]
  if (/\\[a-z]{2,}/.test(text) && /\\[a-z]{2,}/.test(label)) return true;
  // [10:32][길드][민수], or the second part is a link of its own: [속보][안개](25.md)
  if (before === "]" || content[after] === "[" || content[after] === "(") return true;
  // 값[i][j]
  if (/[\w)]/.test(before) && IDENTIFIER.test(text) && /^\w*$/.test(label)) return true;
  if (label !== "" && !LETTER.test(label)) {
    // [편집자 주][1] before a note typed by hand
    if (!/^\d+$/.test(label)) return true;
    const number = Number(label);
    const isMark = parse.brackets.some(
      (mark) => mark.numbers.includes(number) && (mark.inline !== end.inline || mark.at !== close + 1),
    );
    if (isMark) return true;
  }
  const rest = content.slice(after);
  // [길드][민수]: 출발했어?
  if (opensLine(brackets) && rest.startsWith(":")) return true;
  if (parse.linkDefinitions.length > 0) return false;
  // 모음 [a][i]
  if (/^\w$/.test(text) && /^\w$/.test(label)) return true;
  // [속보][단독] 안개 걷히다
  return opensLine(brackets) && /^[ \t]+\S/.test(rest) && TAG.test(text) && TAG.test(label);
}

/** As CommonMark compares labels. */
export function fold(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
