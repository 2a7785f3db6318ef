import type { CoreRule, StateCore, Token } from "markdown-it";

/** Core rule: adds a token for the back links to every note: in its last paragraph, or in a paragraph of its own. */
export const noteBacklinks: CoreRule = (state) => {
  const out: Token[] = [];
  /** Stack of open definitions, which can be nested: index of the last token of each. */
  const ends: number[] = [];
  for (const token of state.tokens) {
    if (token.type === "footnote_reference_close") {
      const end = ends.pop() ?? out.length - 1;
      if (out[end]?.type === "paragraph_close") out.splice(end, 0, anchor(state));
      else out.push(...paragraph(state));
    }
    out.push(token);
    if (token.type === "footnote_reference_open") ends.push(out.length - 1);
    else if (token.type !== "footnote_reference_close" && ends.length > 0)
      ends[ends.length - 1] = out.length - 1;
  }
  state.tokens = out;
};

function anchor(state: StateCore): Token {
  return new state.Token("footnote_anchor", "", 0);
}

function paragraph(state: StateCore): Token[] {
  const open = new state.Token("paragraph_open", "p", 1);
  // Prevents markdown-it from rendering a line feed before the back links.
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = close.block = true;
  inline.children = [];
  return [open, inline, anchor(state), close];
}
