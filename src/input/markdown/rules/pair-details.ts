import type { CoreRule, StateCore, Token } from "markdown-it";
import { reportUnpaired } from "../other-html.ts";
import { parseStateOf } from "../parse-state.ts";
import type { DetailsMeta, SummaryMeta } from "./details.ts";

/** Core rule: matches `<details>` and `</details>` in a container; without a match or a summary they become text. */
export const pairDetails: CoreRule = (state) => {
  const { tokens } = state;
  if (!tokens.some((token) => token.type === "details_mark" || token.type === "summary_open")) return;
  const parse = parseStateOf(state.env);
  const paired = findPairs(tokens);
  const out: Token[] = [];
  let asTyped = false;
  for (const token of tokens) {
    if (token.type === "details_mark") {
      const { opens, offset } = token.meta as DetailsMeta;
      if (paired.has(token)) {
        token.type = opens ? "details_open" : "details_close";
        token.nesting = opens ? 1 : -1;
        out.push(token);
      } else {
        reportUnpaired(parse, opens ? "details" : "/details", offset);
        out.push(...paragraph(state, token.content));
      }
    } else if (token.type === "summary_open" && out.at(-1)?.type !== "details_open") {
      asTyped = true;
      reportUnpaired(parse, "summary", (token.meta as SummaryMeta).offset);
      rename(token, "paragraph_open");
      out.push(token);
    } else if (token.type === "summary_close" && asTyped) {
      asTyped = false;
      rename(token, "paragraph_close");
      out.push(token);
    } else if (asTyped && token.type === "inline") {
      token.children = [text(state, "<summary>"), ...(token.children ?? []), text(state, "</summary>")];
      out.push(token);
    } else out.push(token);
  }
  state.tokens = out;
};

function findPairs(tokens: readonly Token[]): Set<Token> {
  const paired = new Set<Token>();
  const containers: { token: Token; hasSummary: boolean }[][] = [[]];
  tokens.forEach((token, index) => {
    if (token.nesting === 1) containers.push([]);
    else if (token.nesting === -1) containers.pop();
    if (token.type !== "details_mark") return;
    const unclosed = containers.at(-1) ?? [];
    if ((token.meta as DetailsMeta).opens) {
      unclosed.push({ token, hasSummary: tokens[index + 1]?.type === "summary_open" });
      return;
    }
    const opening = unclosed.pop();
    if (opening?.hasSummary) paired.add(opening.token).add(token);
  });
  return paired;
}

function paragraph(state: StateCore, content: string): Token[] {
  const open = new state.Token("paragraph_open", "p", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = close.block = true;
  inline.children = [text(state, content)];
  return [open, inline, close];
}

function text(state: StateCore, content: string): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  return token;
}

function rename(token: Token, type: string): void {
  token.type = type;
  token.tag = "p";
}
