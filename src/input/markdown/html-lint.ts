import type { Token } from "markdown-it";
import { type ParseState, report } from "./parse-state.ts";
import { offsetOf } from "./source-positions.ts";

const COMMENT = /<!--[\s\S]*?-->/g;
/** What browsers read as text up to the closing tag. */
const RAW = /(<(script|style|textarea|title|iframe|xmp)\b[^>]*>)[\s\S]*?(?=<\/\2)/gi;
const TAG = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Elements that end by themselves where another one begins or their parent ends. */
const ENDS_ITSELF = /^(?:p|li|d[td]|t[rdh]|thead|tbody|tfoot|colgroup|caption|opt(?:ion|group)|r[tpb]|rtc)$/;
/** Elements of another language than HTML, where `/>` closes. */
const XML = /^(?:svg|math)$/;

interface Open {
  readonly tag: string;
  readonly token: Token;
  readonly at: number;
}

/** Reports the first tag or comment of the author's own HTML (`html: true`) that is never closed, and takes in the rest. */
export function lintHtml(tokens: readonly Token[], parse: ParseState): void {
  const open: Open[] = [];
  for (const token of tokens) {
    if (token.type === "html_block") readTags(token.content, token, 0, open);
    for (const child of token.children ?? [])
      if (child.type === "html_inline") readTags(child.content, token, child.at ?? 0, open);
  }
  const [first] = open;
  if (first === undefined) return;
  const { tag, token, at } = first;
  report(parse, offsetOf(parse.lineIndex, token, at), "html-unclosed", { tag });
}

/** Pushes what the HTML opens, and pops what it closes. */
function readTags(html: string, token: Token, base: number, open: Open[]): void {
  const read = html
    .replace(COMMENT, blank)
    .replace(RAW, (raw, tag: string) => tag + blank(raw.slice(tag.length)));
  const comment = read.indexOf("<!--");
  for (const { 1: slash, 2: name = "", 3: end, index } of read.matchAll(TAG)) {
    if (comment >= 0 && index > comment) break;
    const tag = name.toLowerCase();
    if (VOID.test(tag) || ENDS_ITSELF.test(tag)) continue;
    if (slash) {
      const at = open.findLastIndex((each) => each.tag === tag);
      if (at >= 0) open.length = at;
    } else if (end === "" || !(XML.test(tag) || open.some((each) => XML.test(each.tag)))) {
      open.push({ tag, token, at: base + index });
    }
  }
  if (comment >= 0) open.push({ tag: "!--", token, at: base + comment });
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
