import type { CoreRule, StateCore, Token } from "markdown-it";

/**
 * Core rule: moves note calls out of links, to right after them, and out of a `summary`, into a paragraph below it.
 * Nested links are invalid HTML, and links in a button are not accessible to screen readers.
 */
export const liftCalls: CoreRule = (state) => {
  const below = new Map<Token, Token[]>();
  state.tokens.forEach((token, index) => {
    if (!token.children?.some(isCall)) return;
    const close = state.tokens[index + 1];
    if (close?.type === "summary_close") {
      below.set(close, paragraph(state, token.children.filter(isCall)));
      token.children = token.children.filter((child) => !isCall(child));
    } else token.children = lift(token.children);
  });
  if (below.size > 0) state.tokens = state.tokens.flatMap((token) => [token, ...(below.get(token) ?? [])]);
};

function lift(children: readonly Token[]): Token[] {
  const out: Token[] = [];
  let pending: Token[] = [];
  let depth = 0;
  for (const child of children) {
    if (child.type === "link_open") depth++;
    if (depth > 0 && isCall(child)) pending.push(child);
    else out.push(child);
    if (child.type === "link_close" && --depth === 0) {
      out.push(...pending);
      pending = [];
    }
  }
  return out;
}

function paragraph(state: StateCore, children: Token[]): Token[] {
  const open = new state.Token("paragraph_open", "p", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = close.block = true;
  inline.children = children;
  return [open, inline, close];
}

function isCall(token: Token): boolean {
  return token.type === "footnote_ref";
}
