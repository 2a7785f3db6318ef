import type { Token } from "markdown-it";
import { lintNotes } from "./note-lint.ts";
import { type ParseState, slip } from "./parse-state.ts";
import { plainBlocks } from "./plain-text.ts";
import type { BackMeta, CallNumber } from "./render.ts";
import { type CallMeta, noteKey } from "./rules/note-call.ts";
import type { InlineDefinitionMeta } from "./rules/note-inline.ts";
import { lineOf, offsetOf } from "./source-positions.ts";

/** A note as it was defined, called or not. */
export interface Definition {
  readonly key: string;
  /** Null for an inline note. */
  readonly label: string | null;
  readonly offset: number;
  /** Stands in no quotation, list or other note. */
  readonly alone: boolean;
  readonly tokens: Token[];
  plain: string;
  /** 0 as long as nobody has called it. */
  number: number;
  calls: number;
  /** Defined once more further down: which one counts hangs on where they stand. */
  twice: boolean;
}

export interface Notes {
  readonly main: Token[];
  /** In order of first call. */
  readonly called: readonly Definition[];
  /** Never called, or defined a second time: not printed. */
  readonly dropped: readonly Definition[];
}

/** Takes the definitions out of the text, numbers them as a reader meets their calls, and reports what is amiss. */
export function takeNotes(tokens: readonly Token[], parse: ParseState): Notes {
  const { main, definitions } = split(tokens, parse);
  const byKey = new Map<string, Definition>();
  for (const definition of definitions) {
    const { key, offset } = definition;
    const label = definition.label ?? "";
    const first = byKey.get(key);
    if (first) {
      first.twice = true;
      slip(parse, offset, "note-duplicate", { label, firstLine: lineOf(parse.places, first.offset) });
    } else byKey.set(key, definition);
    if (isEmpty(definition)) slip(parse, offset, "note-empty", { label });
  }
  const called = numberNotes(main, byKey);
  for (const { number, label, offset } of byKey.values()) {
    if (number === 0 && label !== null) slip(parse, offset, "note-unused", { label });
  }
  lintNotes(definitions, parse);
  return { main, called, dropped: definitions.filter((definition) => definition.number === 0) };
}

function split(tokens: readonly Token[], parse: ParseState): { main: Token[]; definitions: Definition[] } {
  const main: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  let labelled = 0;
  for (const token of tokens) {
    const current = open.at(-1);
    if (token.type === "footnote_reference_open") {
      const definition = begin(token, parse, labelled);
      if (definition.label !== null) labelled++;
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") {
      // One definition may hold another: its own words are complete only now.
      if (current) current.plain = plainBlocks(current.tokens);
      open.pop();
    } else if (current) current.tokens.push(token);
    else main.push(token);
  }
  return { main, definitions };
}

type DefinitionMeta = { readonly label: string } | InlineDefinitionMeta;

function begin(open: Token, parse: ParseState, nth: number): Definition {
  const meta = open.meta as DefinitionMeta;
  if ("label" in meta) {
    const { label } = meta;
    return {
      key: noteKey(label),
      label,
      offset: parse.definitions[nth] ?? 0,
      alone: open.level === 0,
      tokens: [],
      plain: "",
      number: 0,
      calls: 0,
      twice: false,
    };
  }
  const { key, note } = meta.call.meta;
  const offset = offsetOf(parse.places, note, meta.call.at ?? 0);
  return { key, label: null, offset, alone: false, tokens: [], plain: "", number: 0, calls: 0, twice: false };
}

/**
 * Main text first, then the notes in order of their numbers. The order of calls is the order of print: what is
 * called only from a note that nobody calls is never reached.
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

/** The calls in a picture's alternative text are not among them: nobody sees those. */
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
        // Its definition lay too deep in other blocks for markdown-it to keep it.
        child.type = "text";
        continue;
      }
      if (definition.number === 0) definition.number = called.push(definition);
      child.meta = { note: definition.number, nth: ++definition.calls } satisfies CallNumber;
    }
  }
}

function isEmpty(definition: Definition): boolean {
  return definition.plain === "" && !definition.tokens.some(isSeen);
}

/** Shows something that is not text. */
function isSeen(token: Token): boolean {
  const types = ["hr", "html_block", "html_inline", "image", "footnote_ref"];
  return types.includes(token.type) || (token.children?.some(isSeen) ?? false);
}
