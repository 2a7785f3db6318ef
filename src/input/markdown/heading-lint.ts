import type { Token } from "markdown-it";
import { shortened } from "./definition-lint.ts";
import { type ParseState, report } from "./parse-state.ts";
import { offsetOf } from "./source-positions.ts";

const LINE = /(#+)(.*)/y;

/** Reports lines of paragraphs that would be headings, had they a space behind their "#". */
export function lintHeadings(tokens: readonly Token[], parse: ParseState): void {
  if (parse.tightHeadings.length === 0) return;
  const paragraphs = new Map<Token, Token>();
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type === "paragraph_open" && inline) paragraphs.set(inline, token);
  });
  for (const { inline, at } of parse.tightHeadings) {
    const paragraph = paragraphs.get(inline);
    // An inline note, ^[##제목], begins no line.
    if (paragraph === undefined || (at > 0 && inline.content[at - 1] !== "\n")) continue;
    LINE.lastIndex = at;
    const [, mark = "", words = ""] = LINE.exec(inline.content) ?? [];
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    if (mark === "#" && (paragraph.level > 0 || !isTitle(words, inline.content))) continue;
    const offset = offsetOf(parse.lineIndex, inline, at);
    report(parse, offset, "heading-tight", { mark, words: shortened(words) });
  }
}

/**
 * Whether what follows a single "#" is a title rather than a hashtag: some words without a full stop, which are the
 * whole paragraph.
 */
function isTitle(words: string, paragraph: string): boolean {
  return (
    /^\p{L}\S*\s+\S/u.test(words) && !/[#\n]/.test(paragraph.slice(1)) && !/[.!?…。]["'”’)]*$/.test(words)
  );
}
