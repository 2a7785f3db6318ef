import type { Token } from "markdown-it";
import { expandMarks } from "../../input/markdown/bracket-numbers.ts";
import type { HandNotes } from "../../input/markdown/hand-notes.ts";
import type { Definition } from "../../input/markdown/note-definition.ts";
import type { Notes } from "../../input/markdown/notes.ts";

/** What a page shows, and where: in order, without positions in the source. */
export interface Outline {
  readonly text: readonly string[];
  /** Notes with labels, in source order. */
  readonly notes: readonly string[];
  /** The items of each list of notes typed by hand, or the notes that have come of it: the same either way. */
  readonly lists: readonly string[];
}

/** Outline of a text in which `lists` are typed by hand. */
export function outlineBefore(notes: Notes, lists: readonly HandNotes[]): Outline {
  const write = createWriter(notes, new Map());
  const text: string[] = [];
  const items = lists.map((): string[] => []);
  const regions = regionsOf(lists);
  let region: Region | undefined;
  for (const [index, token] of notes.main.entries()) {
    const opens = token.level === 0 && token.nesting >= 0 && token.type !== "inline" && token.map !== null;
    if (opens) region = regions.get(token.map?.[0] ?? -1);
    const into = region ? items[region.list] : text;
    const written = write.block(notes.main, index);
    if (region === undefined || into === undefined) text.push(...written);
    else if (region.hasHeading) {
      // The heading is the first line of the paragraph of items; a heading alone has no second.
      if (token.type === "inline") into.push(...written.map((line) => line.replace(/^[^\n]*\n?/, "")));
    } else into.push(...written);
  }
  return { text, notes: write.notes(() => true), lists: items.map(asList) };
}

/** Outline of a text in which the lists have become notes with these labels. */
export function outlineAfter(notes: Notes, lists: readonly ReadonlyMap<number, string>[]): Outline {
  const numbers = new Map(lists.flatMap((list) => [...list].map(([number, label]) => [label, number])));
  const write = createWriter(notes, numbers);
  const text = notes.main.flatMap((_, index) => write.block(notes.main, index));
  const byLabel = new Map(notes.called.map((definition) => [definition.label, definition]));
  const items = lists.map((list) =>
    asList(
      [...list].flatMap(([number, label]) => [
        `[${number}]`,
        ...(byLabel.get(label)?.tokens ?? []).flatMap((_, index, tokens) => write.block(tokens, index)),
      ]),
    ),
  );
  return { text, notes: write.notes((label) => !numbers.has(label)), lists: items };
}

interface Region {
  readonly list: number;
  /** Whether the block is the heading, or begins with it. */
  readonly hasHeading: boolean;
}

/** Regions by the first line of their blocks. */
function regionsOf(lists: readonly HandNotes[]): Map<number, Region> {
  const regions = new Map<number, Region>();
  for (const [list, { heading, blocks }] of lists.entries()) {
    for (const [from] of blocks) regions.set(from, { list, hasHeading: false });
    regions.set(heading[0], { list, hasHeading: true });
  }
  return regions;
}

/** In a list a line break and a paragraph's end are alike, as are the marks `[1]`, `[1]:`. */
function asList(written: readonly string[]): string {
  return written
    .filter((line) => !line.startsWith('["paragraph_'))
    .join("\n")
    .replace(/^[ \t]*(\[\d+\]):?[ \t]*/gm, "$1\n")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
}

interface Writer {
  block(tokens: readonly Token[], index: number): string[];
  notes(isOld: (label: string) => boolean): string[];
}

/** @param numbers of the notes that were typed by hand, by label: their calls are written as they were */
function createWriter({ called, dropped }: Notes, numbers: ReadonlyMap<string, number>): Writer {
  function block(tokens: readonly Token[], index: number): string[] {
    const token = tokens[index] as Token;
    if (token.type === "footnote_anchor") return [];
    if (token.children === null) {
      const written = asJson(token);
      if (token.type !== "summary_close") return [written];
      const { marks } = inline(tokens[index - 1]?.children ?? []);
      return marks === "" ? [written] : [written, ...PARAGRAPH.slice(0, 1), marks, ...PARAGRAPH.slice(1)];
    }
    const { text } = inline(token.children);
    return [tokens[index + 1]?.type === "summary_close" ? text.replace(MARK, "") : text];
  }

  function inline(children: readonly Token[]): { text: string; marks: string } {
    const text = expandMarks(children.map(piece).join("")).replace(LINK, liftMarks);
    return { text, marks: (text.match(MARK) ?? []).join("") };
  }

  function piece(token: Token): string {
    const { type, content, children } = token;
    if (type.startsWith("text")) return content;
    if (type === "softbreak") return "\n";
    if (type === "hardbreak") return "\\\n";
    if (type === "footnote_ref") return call(token);
    if (type === "link_open") return LINK_START + asJson(token);
    if (type === "link_close") return LINK_END;
    return asJson(token) + (children ?? []).map(piece).join("");
  }

  function call({ content, meta }: Token): string {
    const { note } = meta as { readonly note?: unknown };
    const definition = typeof note === "number" ? called[note - 1] : undefined;
    if (definition === undefined) return content;
    if (definition.label === null) return `^[${blocks(definition).join("\n")}]`;
    const number = numbers.get(definition.label);
    return number === undefined ? content : `[${number}]`;
  }

  function blocks({ tokens }: Definition): string[] {
    return tokens.flatMap((_, index) => block(tokens, index));
  }

  return {
    block,
    notes: (isOld) =>
      [...called, ...dropped]
        .sort((a, b) => a.offset - b.offset)
        .filter(({ label }) => label !== null && isOld(label))
        .flatMap((definition) => [`[^${definition.label}]:`, ...blocks(definition)]),
  };
}

function asJson({ type, hidden, content, info, attrs }: Token): string {
  return JSON.stringify([type, hidden, content, info, attrs]);
}

const MARK = /\[\d{1,3}\]/g;
const PARAGRAPH = ["paragraph_open", "paragraph_close"].map((type) =>
  JSON.stringify([type, false, "", "", null]),
);
/** No text holds NUL. */
const LINK_START = "\0<";
const LINK_END = "\0>";
const LINK = /\0<([^\0]*)\0>/g;

/** Calls in the words of a link stand after it, and calls in a summary in a paragraph below it: see `liftCalls`. */
function liftMarks(_: string, inside: string): string {
  return `${LINK_START}${inside.replace(MARK, "")}${LINK_END}${(inside.match(MARK) ?? []).join("")}`;
}
