import type { CoreRule, StateCore, Token } from "markdown-it";

/** Meta of `task_open`. */
export interface TaskMeta {
  readonly isDone: boolean;
}

const BOX = /^\[([ xX])\][ \t]+/;

/**
 * Core rule: `- [ ]` and `- [x]` begin items of a task list, as on GitHub. The text of such an item stands between two
 * tokens, so that a page can make it the label of its check box.
 */
export const taskList: CoreRule = (state) => {
  if (!state.src.includes("] ") && !state.src.includes("]\t")) return;
  const { tokens } = state;
  for (let index = 2; index < tokens.length; index++) {
    const inline = tokens[index] as Token;
    if (tokens[index - 1]?.type !== "paragraph_open" || tokens[index - 2]?.type !== "list_item_open")
      continue;
    const [first, ...rest] = inline.children ?? [];
    const box = first?.type === "text" ? BOX.exec(first.content) : null;
    if (first === undefined || box === null || box[0] === inline.content) continue;
    first.content = first.content.slice(box[0].length);
    inline.children = [open(state, box[1] !== " "), first, ...rest, new state.Token("task_close", "", -1)];
  }
};

function open(state: StateCore, isDone: boolean): Token {
  const token = new state.Token("task_open", "", 1);
  token.meta = { isDone } satisfies TaskMeta;
  return token;
}
