import type { CoreRule, Token } from "markdown-it";

/** Moves the calls of notes that stand in a link right behind it: a link in a link is no HTML. */
export const liftCalls: CoreRule = (state) => {
  for (const token of state.tokens) {
    if (token.children?.some((child) => child.type === "footnote_ref")) token.children = lift(token.children);
  }
};

function lift(children: readonly Token[]): Token[] {
  const out: Token[] = [];
  let held: Token[] = [];
  let depth = 0;
  for (const child of children) {
    if (child.type === "link_open") depth++;
    if (depth > 0 && child.type === "footnote_ref") held.push(child);
    else out.push(child);
    if (child.type === "link_close" && --depth === 0) {
      out.push(...held);
      held = [];
    }
  }
  return out;
}
