import type { Token } from "markdown-it";
import type { Definition } from "./note-definition.ts";
import { lintNotes } from "./note-lint.ts";
import { type ParseState, report } from "./parse-state.ts";
import { plainBlocks } from "./plain-text.ts";
import type { BackMeta, CallNumber } from "./render.ts";
import { type CallMeta, noteKey } from "./rules/note-call.ts";
import type { InlineDefinitionMeta } from "./rules/note-inline.ts";
import { lineOf, offsetOf } from "./source-positions.ts";

export interface Notes {
  readonly main: Token[];
  /** In order of first call. */
  readonly called: readonly Definition[];
  /** Never called, or a duplicate: not rendered. */
  readonly dropped: readonly Definition[];
}

/** Separates definitions from the main text, numbers them in order of first call, and reports problems with them. */
export function extractNotes(tokens: readonly Token[], parse: ParseState): Notes {
  const { main, definitions } = split(tokens, parse);
  const byKey = new Map<string, Definition>();
  for (const definition of definitions) {
    const { key, offset } = definition;
    const label = definition.label ?? "";
    const first = byKey.get(key);
    if (first) {
      first.isRedefined = true;
      report(parse, offset, "note-duplicate", { label, firstLine: lineOf(parse.lineIndex, first.offset) });
    } else byKey.set(key, definition);
    if (isEmpty(definition)) report(parse, offset, "note-empty", { label });
  }
  const called = numberNotes(main, byKey);
  const unshown = calledUnshown(byKey, parse.unshownCalls);
  for (const { key, number, label, offset } of byKey.values()) {
    if (number === 0 && label !== null && !unshown.has(key)) report(parse, offset, "note-unused", { label });
  }
  lintNotes(definitions, parse);
  return { main, called, dropped: definitions.filter((definition) => definition.number === 0) };
}

function split(tokens: readonly Token[], parse: ParseState): { main: Token[]; definitions: Definition[] } {
  const main: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  let labelCount = 0;
  for (const token of tokens) {
    const current = open.at(-1);
    if (token.type === "footnote_reference_open") {
      const definition = createDefinition(token, parse, labelCount);
      if (definition.label !== null) labelCount++;
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") {
      // Definitions can be nested: the text of this one is complete only at its end.
      if (current) current.plain = plainBlocks(current.tokens);
      open.pop();
    } else if (current) current.tokens.push(token);
    else main.push(token);
  }
  return { main, definitions };
}

type DefinitionMeta = { readonly label: string } | InlineDefinitionMeta;

function createDefinition(open: Token, parse: ParseState, nth: number): Definition {
  const meta = open.meta as DefinitionMeta;
  if ("label" in meta) {
    const { label } = meta;
    return {
      key: noteKey(label),
      label,
      offset: parse.definitions[nth] ?? 0,
      isTopLevel: open.level === 0,
      tokens: [],
      plain: "",
      number: 0,
      calls: 0,
      isRedefined: false,
    };
  }
  const { key, note } = meta.call.meta;
  const offset = offsetOf(parse.lineIndex, note, meta.call.at ?? 0);
  return {
    key,
    label: null,
    offset,
    isTopLevel: false,
    tokens: [],
    plain: "",
    number: 0,
    calls: 0,
    isRedefined: false,
  };
}

/**
 * Numbers notes breadth-first: the calls of the main text, then those of each note in order of its number, which is the
 * order of reading. A note called only from uncalled notes is never reached, and stays uncalled.
 */
function numberNotes(main: readonly Token[], byKey: ReadonlyMap<string, Definition>): Definition[] {
  const called: Definition[] = [];
  numberCalls(main, byKey, called);
  for (const definition of called) {
    numberCalls(definition.tokens, byKey, called);
    for (const token of definition.tokens) {
      if (token.type === "footnote_anchor") token.meta = { note: definition.number } satisfies BackMeta;
    }
  }
  return called;
}

/** Does not descend into a picture's alternative text, whose calls are not rendered. */
function numberCalls(
  tokens: readonly Token[],
  byKey: ReadonlyMap<string, Definition>,
  called: Definition[],
): void {
  for (const token of tokens) {
    if (token.children === null) continue;
    for (const child of token.children) {
      if (child.type !== "footnote_ref") continue;
      const definition = byKey.get((child.meta as CallMeta).key);
      if (definition === undefined) {
        // markdown-it drops definitions that are nested too deeply.
        child.type = "text";
        continue;
      }
      if (definition.number === 0) definition.number = called.push(definition);
      child.meta = { note: definition.number, nth: ++definition.calls } satisfies CallNumber;
    }
  }
}

/** Keys of the notes that are called in text which is not shown, or in the notes that are called there. */
function calledUnshown(
  byKey: ReadonlyMap<string, Definition>,
  calls: ReadonlySet<string>,
): ReadonlySet<string> {
  const reached = new Set(calls);
  // A set that grows is iterated to its new end.
  for (const key of reached) {
    for (const { children } of byKey.get(key)?.tokens ?? []) {
      for (const { type, meta } of children ?? []) {
        if (type === "footnote_ref" && meta !== null && "key" in (meta as object))
          reached.add((meta as CallMeta).key);
      }
    }
  }
  return reached;
}

function isEmpty(definition: Definition): boolean {
  return definition.plain === "" && !definition.tokens.some(isVisible);
}

/** Whether a token renders something other than text. */
function isVisible(token: Token): boolean {
  const types = ["hr", "ordered_list_open", "html_block", "html_inline", "image", "footnote_ref"];
  return types.includes(token.type) || (token.children?.some(isVisible) ?? false);
}
