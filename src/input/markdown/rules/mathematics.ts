import type { CoreRule, StateCore, Token } from "markdown-it";
import { parseStateOf, report } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";

const DOLLAR = "$";
const DOLLARS = "$$";
/** What is between two dollars and two dollars: no price in three, nothing escaped. */
const FORMULA = /(?<![\\$])\$\$(?!\$)((?:(?!\$\$)[\s\S])+)\$\$(?!\$)/g;
/** What is between two dollars, with no space at its ends; a digit behind them makes them prices: "$5_a to $6". */
const SINGLE = /(?<![\\$])\$(?![\s$])([^$\n]{0,200}[^$\s\\])\$(?![$\d])/g;
/** A command, a subscript or a superscript. Words of a sentence have none. */
const SURE = /\\[a-z]{2,}|[\^_](?:[{\\*]|[a-z\d](?![a-z]))/i;
const SENTENCE = /[\p{sc=Hang}\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]/u;
/** Dollars at the beginning of a line, whose end Markdown has put into another block. */
const OPENING = /^[ \t]*\$\$(?!\$)(?![\s\S]*\$\$)/m;
const CODE = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
const TEX = /[\\^_{}=]/;
const COMMAND = /\\[a-z]|[\^_]/i;
/** A formula without signs of TeX, `$$a+b$$`; with spaces at its ends it may be prices: "$$ or $$". */
const TIGHT = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
/** How many paragraphs, list items and cells a formula may have become. */
const MAX_BLOCKS = 30;

/**
 * Core rule: reports the first `$$…$$` of a text, which Markdown reads as words: `_` and `\\` mean something else
 * there. Without any, the first `$…$` that is shown otherwise than typed.
 */
export const mathematics: CoreRule = (state) => {
  if (!state.src.includes(DOLLAR)) return;
  if (!state.src.includes(DOLLARS) || !findDisplayed(state)) findDamaged(state);
};

function findDisplayed(state: StateCore): boolean {
  const { tokens } = state;
  for (const [index, token] of tokens.entries()) {
    if (!showsDollars(token)) continue;
    const content = withoutCode(token.content);
    for (const { index: at, 1: inside = "" } of content.matchAll(FORMULA)) {
      if (TEX.test(inside) || (TIGHT.test(inside) && /[a-z0-9]/i.test(inside)))
        return reportAt(state, token, at, DOLLARS);
    }
    const opening = OPENING.exec(content);
    if (opening && isClosedBelow(tokens.slice(index + 1), content.slice(opening.index)))
      return reportAt(state, token, opening.index + opening[0].indexOf(DOLLARS), DOLLARS);
  }
  return false;
}

function findDamaged(state: StateCore): boolean {
  for (const token of state.tokens) {
    if (!showsDollars(token, DOLLAR)) continue;
    let shown: string | null = null;
    for (const { 0: formula, 1: inside = "", index: at } of withoutCode(token.content).matchAll(SINGLE)) {
      if (!SURE.test(inside) || SENTENCE.test(inside)) continue;
      shown ??= (token.children ?? [])
        .map(({ type, content }) => (type === "text" ? content : "\0"))
        .join("");
      if (!shown.includes(formula)) return reportAt(state, token, at, DOLLAR);
    }
  }
  return false;
}

/** Whether dollars are still text: a plugin makes tokens of its own of a formula. */
function showsDollars({ type, content, children }: Token, mark = DOLLARS): boolean {
  if (type !== "inline" || !content.includes(mark)) return false;
  return children?.some((child) => child.type === "text" && child.content.includes(mark)) ?? false;
}

function isClosedBelow(below: readonly Token[], begin: string): boolean {
  let inside = begin;
  let blocks = 0;
  for (const token of below) {
    if (token.type !== "inline") continue;
    if (++blocks > MAX_BLOCKS) return false;
    inside += token.content;
    if (showsDollars(token)) return COMMAND.test(inside);
  }
  return false;
}

/** Code is blanked, so that offsets stay. */
function withoutCode(content: string): string {
  return content.includes("`") ? content.replace(CODE, (code) => " ".repeat(code.length)) : content;
}

function reportAt({ env }: StateCore, inline: Token, at: number, mark: "$" | "$$"): true {
  const parse = parseStateOf(env);
  report(parse, offsetOf(parse.lineIndex, inline, at), "math-markdown", { mark });
  return true;
}
