import type { CoreRule, Token } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import { findDashes } from "../typography/dashes.ts";
import { type QuoteMarks, quoteMarksIn } from "../typography/quote-marks.ts";
import { pairQuotes } from "../typography/quotes.ts";
import type { Change } from "../typography/typeset.ts";

const SOMETHING = /["']|--|\.{3}/;
const ADDRESS = /(?:https?:\/\/|www\.)(?:[^\s<>"'“”‘’「」『』]|'(?=\w))+/g;
/** Stands for what may not change, such as a piece of code: a word like any other. */
const WORD = "\ufffc";

/** Sets quotes, dashes and ellipses as the page's language has them; never in code, addresses and HTML. */
export const typography: CoreRule = (state) => {
  const marks = quoteMarksIn(parseStateOf(state.env).lang);
  for (const token of state.tokens) {
    if (token.type === "inline" && token.children && SOMETHING.test(token.content))
      setLine(token.children, marks);
  }
};

function setLine(children: readonly Token[], marks: QuoteMarks | null): void {
  const texts: { readonly token: Token; readonly start: number }[] = [];
  const changes: Change[] = [];
  let line = "";
  let inAutolink = false;
  for (const token of children) {
    if (token.type === "link_open") inAutolink = token.info === "auto";
    if (token.type === "link_close") inAutolink = false;
    if (token.type === "text" && !inAutolink) {
      const start = line.length;
      const text = token.content.replace(ADDRESS, frozen);
      texts.push({ token, start });
      for (const change of findDashes(text)) changes.push({ ...change, at: start + change.at });
      line += text;
    } else line += asSeen(token);
  }
  // One by one: a very long line has more of them than a call takes arguments.
  if (marks) for (const change of pairQuotes(line, marks)) changes.push(change);
  changes.sort((a, b) => a.at - b.at);

  let next = 0;
  for (const { token, start } of texts) {
    let out = "";
    let done = 0;
    for (let change = changes[next]; change !== undefined; change = changes[++next]) {
      const at = change.at - start;
      if (at >= token.content.length) break;
      out += token.content.slice(done, at) + change.by;
      done = at + change.length;
    }
    token.content = out + token.content.slice(done);
  }
}

/** What the marks around it make of a token that is no text. */
function asSeen(token: Token): string {
  if (token.type === "text" || token.type === "text_special" || token.type === "episode_title")
    return frozen(token.content);
  if (token.type === "code_inline" || token.type === "image") return WORD;
  if (token.type === "footnote_ref") return "]";
  if (token.type === "softbreak" || token.type === "hardbreak" || token.tag === "br") return "\n";
  return "";
}

function frozen(text: string): string {
  return text.replace(/["'.-]/g, WORD);
}
