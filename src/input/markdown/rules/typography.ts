import type { CoreRule, Token } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import type { Change } from "../typography/change.ts";
import { findDashes } from "../typography/dashes.ts";
import { type QuoteMarks, quoteMarksIn } from "../typography/quote-marks.ts";
import { pairQuotes } from "../typography/quotes.ts";

const CANDIDATE = /["']|--|\.{3}/;
const ADDRESS = /(?:https?:\/\/|www\.)(?:[^\s<>"'“”‘’「」『』]|'(?=\w))+/g;
/** Placeholder for text that must not change, such as code; for the quote rules it is a letter. */
const MASK = "\ufffc";

/** Core rule: replaces quotes, dashes and ellipses by those of the page's language; never in code, URLs and HTML. */
export const typography: CoreRule = (state) => {
  const marks = quoteMarksIn(parseStateOf(state.env).lang);
  for (const token of state.tokens) {
    if (token.type === "inline" && token.children && CANDIDATE.test(token.content))
      typesetLine(token.children, marks);
  }
};

function typesetLine(children: readonly Token[], marks: QuoteMarks | null): void {
  const texts: { readonly token: Token; readonly start: number }[] = [];
  const changes: Change[] = [];
  let line = "";
  let inAutolink = false;
  for (const token of children) {
    if (token.type === "link_open") inAutolink = token.info === "auto";
    if (token.type === "link_close") inAutolink = false;
    if (token.type === "text" && !inAutolink) {
      const start = line.length;
      const text = token.content.replace(ADDRESS, mask);
      texts.push({ token, start });
      for (const change of findDashes(text)) changes.push({ ...change, at: start + change.at });
      line += text;
    } else line += asContext(token);
  }
  // No spread: a very long line has more changes than a call can take arguments.
  if (marks) for (const change of pairQuotes(line, marks)) changes.push(change);
  changes.sort((a, b) => a.at - b.at);

  let next = 0;
  for (const { token, start } of texts) {
    let out = "";
    let copied = 0;
    for (let change = changes[next]; change !== undefined; change = changes[++next]) {
      const at = change.at - start;
      if (at >= token.content.length) break;
      out += token.content.slice(copied, at) + change.by;
      copied = at + change.length;
    }
    token.content = out + token.content.slice(copied);
  }
}

/** Stand-in for a token that is not changed, as context for the quotes around it. */
function asContext(token: Token): string {
  if (token.type === "text" || token.type === "text_special" || token.type.startsWith("episode_"))
    return mask(token.content);
  if (token.type === "code_inline" || token.type === "image") return MASK;
  if (token.type === "footnote_ref") return "]";
  if (token.type === "softbreak" || token.type === "hardbreak" || token.tag === "br" || token.tag === "hr")
    return "\n";
  return "";
}

function mask(text: string): string {
  return text.replace(/["'.-]/g, MASK);
}
