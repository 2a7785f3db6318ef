import type { BlockRule, CoreRule, InlineRule, StateBlock, Token } from "markdown-it";
import { type CommentSearch, parseStateOf } from "../parse-state.ts";
import { reportAt } from "./track-positions.ts";

/** Inline rule for `<!-- … -->`. An unclosed comment stays text. */
export const commentInline: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (!src.startsWith("<!--", pos)) return false;
  const end = state.skipHtmlSpecial ? -1 : commentEnd(src, pos);
  if (end < 0) {
    state.skipHtmlSpecial = true;
    if (!silent) reportAt(state, pos, "html-unpaired", { tag: "!--" });
    return false;
  }
  if (!silent) state.push("comment", "", 0);
  state.pos = end;
  return true;
};

/** Block rule for a comment at the start of a line, which may contain blank lines. */
export const commentBlock: BlockRule = (state, startLine, endLine, silent) => {
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  if (!state.src.startsWith("<!--", start) || isCode(state, startLine)) return false;
  const search = parseStateOf(state.env).comment;
  const end = findEnd(state.src, start, search);
  const line = end < 0 ? -1 : lineOf(state, end, startLine, endLine, search);
  if (line < 0) return false;
  const rest = state.src.slice(end, state.eMarks[line]);
  if (rest.trim() === "") {
    state.line = line + 1;
    return true;
  }
  if (line === startLine) return false; // A paragraph that begins with a comment: left to the inline rule.
  if (silent) return true;
  // <!-- …
  // … --> 본문이 이어진다
  //      ^ new start of this line
  state.bMarks[line] = end;
  state.tShift[line] = rest.length - rest.trimStart().length;
  state.sCount[line] = state.blkIndent;
  state.line = line;
  return true;
};

/** Line of an offset, or -1 when the container ends before it. */
function lineOf(
  state: StateBlock,
  offset: number,
  startLine: number,
  endLine: number,
  search: CommentSearch,
): number {
  if (offset > (state.eMarks[endLine - 1] as number)) return -1;
  const { from, before, indent } = search.none;
  if (startLine >= from && startLine < before && state.blkIndent >= indent) return -1;
  let line = startLine;
  while ((state.eMarks[line] as number) < offset) {
    line++;
    if ((state.sCount[line] as number) < state.blkIndent && !state.isEmpty(line)) {
      search.none = { from: startLine, before: line, indent: state.blkIndent };
      return -1;
    }
  }
  return line;
}

/** `commentEnd`, cached in `search`. */
function findEnd(src: string, start: number, search: CommentSearch): number {
  if (src.startsWith(">", start + 4) || src.startsWith("->", start + 4)) return commentEnd(src, start);
  if (start < search.from || (search.end >= 0 && search.end < start + "<!---->".length)) {
    search.from = start;
    search.end = commentEnd(src, start);
  }
  return search.end;
}

function isCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] as number) - state.blkIndent >= 4;
}

/** Offset after the comment, -1 if unclosed; `<!-->` and `<!--->` are complete comments, as in CommonMark. */
function commentEnd(src: string, start: number): number {
  if (src.startsWith(">", start + 4)) return start + 5;
  if (src.startsWith("->", start + 4)) return start + 6;
  const end = src.indexOf("-->", start + 4);
  return end < 0 ? -1 : end + 3;
}

/** Core rule: removes comments, and paragraphs that contain nothing else. */
export const dropComments: CoreRule = (state) => {
  const empty = new Set<Token>();
  for (const token of state.tokens) {
    if (!token.children?.some(isComment)) continue;
    token.children = token.children.filter((child) => !isComment(child));
    if (token.children.every(isBlank)) empty.add(token);
  }
  if (empty.size === 0) return;
  state.tokens = state.tokens.filter((token, index, all) => {
    const inline = token.type === "paragraph_open" ? all[index + 1] : all[index - 1];
    if (token.type === "paragraph_open" || token.type === "paragraph_close")
      return !empty.has(inline as Token);
    return !empty.has(token) || all[index - 1]?.type !== "paragraph_open";
  });
};

function isComment(token: Token): boolean {
  return token.type === "comment";
}

/** Whether a token renders nothing visible. */
export function isBlank(token: Token): boolean {
  return (
    token.type === "softbreak" ||
    token.type === "comment" ||
    (token.type === "text" && token.content.trim() === "")
  );
}
