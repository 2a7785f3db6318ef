import type { CoreRule, InlineRule, StateCore, Token } from "markdown-it";
import { parseStateOf } from "../parse-state.ts";
import type { Origin } from "../source-positions.ts";
import type { CallMeta } from "./note-call.ts";

interface InlineNoteMeta extends CallMeta {
  readonly note: Token;
}

/**
 * Inline rule, replaces the plugin's `footnote_inline`, which confuses nested notes: `^[see ^[there]]` renders one
 * note that calls itself. Here the note is kept in the meta of its call.
 */
export const noteInline: InlineRule = (state, silent) => {
  const start = state.pos;
  if (state.src.charCodeAt(start) !== 0x5e /* ^ */ || state.src.charCodeAt(start + 1) !== 0x5b /* [ */)
    return false;
  const end = state.md.helpers.parseLinkLabel(state, start + 1);
  if (end < 0) return false;
  if (!silent) {
    const parse = parseStateOf(state.env);
    const note = new state.Token("inline", "", 0);
    note.content = state.src.slice(start + 2, end);
    note.children = [];
    // `at` of its tokens counts in the content of the paragraph.
    note.meta = { origin: true, within: parse.inline, offset: 0 } satisfies Origin;
    const key = `^${parse.inlineNotes++}`;
    state.md.inline.parse(note.content, state.md, state.env, note.children);
    const call = state.push("footnote_ref", "", 0);
    call.content = "^[…]";
    call.meta = { key, note } satisfies InlineNoteMeta;
  }
  state.pos = end + 1;
  return true;
};

/**
 * Core rule, replaces the plugin's `footnote_tail`: appends each inline note as a definition, so that later passes
 * treat all notes alike. Also visits the appended tokens, for nested notes.
 */
export const noteTail: CoreRule = (state) => {
  for (let index = 0; index < state.tokens.length; index++) {
    for (const child of state.tokens[index]?.children ?? []) {
      if (isInlineNote(child)) state.tokens.push(...definition(state, child));
    }
  }
};

function isInlineNote(token: Token): token is Token & { meta: InlineNoteMeta } {
  return token.type === "footnote_ref" && "note" in (token.meta as CallMeta);
}

function definition(state: StateCore, call: Token & { meta: InlineNoteMeta }): Token[] {
  const open = new state.Token("footnote_reference_open", "", 1);
  open.meta = { call } satisfies InlineDefinitionMeta;
  const paragraph = new state.Token("paragraph_open", "p", 1);
  const paragraphEnd = new state.Token("paragraph_close", "p", -1);
  paragraph.block = paragraphEnd.block = true;
  const close = new state.Token("footnote_reference_close", "", -1);
  return [open, paragraph, call.meta.note, paragraphEnd, close];
}

export interface InlineDefinitionMeta {
  readonly call: Token & { meta: InlineNoteMeta };
}
