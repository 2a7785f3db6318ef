import type { CoreRule, StateCore, Token } from "markdown-it";
import { countOtherHtml } from "../other-html.ts";
import { parseStateOf } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";
import { isBlank } from "./html-comment.ts";
import type { TagMeta } from "./html-tag.ts";

/**
 * Core rule: an `<hr>` among words divides their paragraph, in which HTML allows none. In a cell or a tight list it
 * stays where it is; inside emphasis, a heading and the like it becomes text.
 */
export const hrInline: CoreRule = (state) => {
  if (!parseStateOf(state.env).hasHr) return;
  const out: Token[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index] as Token;
    const open = state.tokens[index - 1];
    const close = state.tokens[index + 1];
    const parts = token.children?.some(isHr) ? divide(token, open, state) : [];
    if (parts.length < 2 || !open || !close || open.type !== "paragraph_open" || open.hidden) {
      out.push(token);
      continue;
    }
    out.pop();
    parts.forEach((children, nth) => {
      if (nth > 0) out.push(Object.assign(new state.Token("hr", "hr", 0), { block: true }));
      if (children.every(isBlank)) return;
      out.push(copyOf(open, state), Object.assign(copyOf(token, state), { children }), copyOf(close, state));
    });
    index++;
  }
  state.tokens = out;
};

/** The words between those rules that may stand here; the others become text. */
function divide(inline: Token, container: Token | undefined, state: StateCore): Token[][] {
  const parse = parseStateOf(state.env);
  const isFlow = /^(?:paragraph|td|th)_open$/.test(container?.type ?? "");
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const child of inline.children ?? []) {
    const kind = child.type === "html_tag" ? (child.meta as TagMeta).kind : null;
    depth += child.nesting + (kind === "open" ? 1 : kind === "close" ? -1 : 0);
    if (isHr(child) && isFlow && depth === 0) {
      parts.push([]);
      continue;
    }
    if (isHr(child)) {
      countOtherHtml(parse, "hr", () => offsetOf(parse.lineIndex, inline, child.at ?? 0));
      child.type = "text";
      child.tag = "";
    }
    parts.at(-1)?.push(child);
  }
  return parts;
}

function copyOf(token: Token, state: StateCore): Token {
  return Object.assign(new state.Token(token.type, token.tag, token.nesting), token);
}

function isHr(token: Token): boolean {
  return token.type === "html_tag" && token.tag === "hr";
}
