import { splitFrontMatter } from "../../input/front-matter/split.ts";
import type { HandNotes } from "../../input/markdown/hand-notes.ts";
import { type LinkResolver, NO_LINKS } from "../../input/markdown/link-resolver.ts";
import { createTextParser, type MarkdownSettings, type ParsedText } from "../../input/markdown/parse-text.ts";
import { type Made, makeNotes } from "./hand-typed-notes.ts";
import { wordsIn } from "./inventory.ts";
import { joinLines, type Line, plainLines, splitLines } from "./lines.ts";
import { reorder } from "./reorder.ts";
import { createStudy, type Study } from "./study.ts";

/** One thing that was repaired, at its line in the file as it was found. */
export type Repair =
  /** `[1]` in the text has become `[^label]`. */
  | { readonly line: number; readonly kind: "call"; readonly number: number; readonly label: string }
  /** `[1] …` in the list has become `[^label]: …`. */
  | { readonly line: number; readonly kind: "item"; readonly number: number; readonly label: string }
  /** The heading above that list has gone. */
  | { readonly line: number; readonly kind: "heading"; readonly words: string }
  /** Definitions stand in order of their calls now; `labels` in that order. */
  | { readonly line: number; readonly kind: "order"; readonly labels: readonly string[] };

export interface Fixed {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/**
 * Prepares the repair of notes: definitions come into order of first call, and notes typed by hand become real ones.
 * Not a byte changes beside, and a second time nothing at all. What would read differently afterwards is left.
 */
export function createFixer(settings: MarkdownSettings): (text: string) => Fixed {
  const study = createStudy(settings);
  const read = createTextParser(settings);
  const reading = (lines: readonly Line[]) =>
    read({ source: "", markdown: plainLines(lines), line: 1, lang: "ko" }, NOWHERE);

  function convert(lines: readonly Line[], repairs: Repair[]): readonly Line[] {
    const before = study(lines);
    if (before.hand.length === 0) return lines;
    const known = reading(lines);
    const make = (lists: readonly HandNotes[]): Made | null => {
      const made = makeNotes(lines, lists, before.place);
      const isMade = isSound(known, reading(made.lines), made.labels);
      return isMade && keepsAll(before, study(made.lines), lists) ? made : null;
    };
    const made = make(before.hand) ?? make(oneByOne(before.hand, make));
    if (made === null) return lines;
    for (const repair of made.repairs) repairs.push(repair);
    return made.lines;
  }

  function arrange(lines: readonly Line[], repairs: Repair[]): readonly Line[] {
    const found = study(lines);
    const arranged = reorder(lines, found);
    if (arranged === null || !readsTheSame(reading(lines), reading(arranged))) return lines;
    const first = found.found.find((block, index) => block !== found.wanted[index]);
    const line = lines[first?.from ?? 0]?.number ?? 1;
    repairs.push({ line, kind: "order", labels: found.wanted.map(({ label }) => label) });
    return arranged;
  }

  return (text) => {
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    const lines = splitLines(text.slice(mark.length));
    const { bodyLine, unclosed } = splitFrontMatter(plainLines(lines));
    if (unclosed) return { text, repairs: [] };
    const head = lines.slice(0, bodyLine - 1);
    const repairs: Repair[] = [];
    const body = arrange(convert(lines.slice(bodyLine - 1), repairs), repairs);
    if (repairs.length === 0) return { text, repairs };
    return {
      text: mark + joinLines([...head, ...body]),
      repairs: repairs.sort((a, b) => a.line - b.line),
    };
  };
}

/** Each trial reads the whole text. A post with more lists than this has all of them made, or none. */
const MOST_TRIED = 16;

/** Links and pictures are as good as they were: here they all stay. */
const NOWHERE: LinkResolver = {
  ...NO_LINKS,
  link: () => ({ to: "outside" }),
  picture: (target) => ({
    to: "picture",
    picture: { source: target, address: target, type: "", bytes: 0, width: null, height: null },
  }),
};

function readsTheSame(before: ParsedText, after: ParsedText): boolean {
  return fingerprint(before) === fingerprint(after);
}

function fingerprint({ text, problems }: ParsedText): string {
  const notes = text.notes.map(({ line: _, ...note }) => note);
  const codes = problems.map(({ code }) => code).filter((code) => code !== "note-order");
  return JSON.stringify([{ ...text, notes }, codes.sort()]);
}

/** The lists that can be made: one that cannot keeps none of the others back. */
function oneByOne(
  lists: readonly HandNotes[],
  make: (lists: readonly HandNotes[]) => Made | null,
): readonly HandNotes[] {
  return lists.length > MOST_TRIED ? [] : lists.filter((list) => make([list]) !== null);
}

/** Every new note is there and nothing that was good is amiss. */
function isSound(before: ParsedText, after: ParsedText, labels: Made["labels"]): boolean {
  const amiss = ({ problems }: ParsedText) =>
    problems.filter(({ code }) => code === "note-undefined" || code === "note-duplicate").length;
  const known = new Set(after.text.notes.map(({ label }) => label));
  const old = before.text.notes.every(({ label }) => known.has(label));
  const each = labels.every((list) => list.some((label) => known.has(label)));
  return old && each && amiss(before) === amiss(after);
}

/** Nothing has gone but the headings, and nothing reads as something else. */
function keepsAll(before: Study, after: Study, lists: readonly HandNotes[]): boolean {
  const titles = lists.flatMap(({ title }) => wordsIn(title));
  return JSON.stringify([...after.inventory, ...titles].sort()) === JSON.stringify(before.inventory);
}
