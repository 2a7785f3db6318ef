import { splitFrontMatter } from "../../input/front-matter/split.ts";
import type { HandNotes } from "../../input/markdown/hand-notes.ts";
import { type LinkResolver, NO_LINKS } from "../../input/markdown/link-resolver.ts";
import { createTextParser, type MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { ParsedText } from "../../input/markdown/parsed-text.ts";
import { createAnalyzer, type NoteAnalysis } from "./analyze-notes.ts";
import { type Conversion, convertNotes, renumberLabels } from "./hand-typed-notes.ts";
import { joinLines, type Line, plainLines, splitLines } from "./lines.ts";
import { outlineAfter, outlineBefore } from "./outline.ts";
import { reorder } from "./reorder.ts";
import type { Fixed, Left, Repair } from "./repair.ts";
import { keepsMarks } from "./stray-marks.ts";

/**
 * Prepares the fixer of notes: sorts definitions by first call and converts hand-typed notes to footnotes. It changes
 * no other byte, is idempotent, and leaves a list after whose conversion the page would show something else, or
 * elsewhere.
 */
export function createNoteFixer(settings: MarkdownSettings): (text: string) => Fixed {
  const analyze = createAnalyzer(settings);
  const parseText = createTextParser(settings);
  const parse = (lines: readonly Line[]) =>
    parseText({ source: "", markdown: plainLines(lines), line: 1, lang: "ko" }, RESOLVE_ALL);

  function convertLists(lines: readonly Line[], repairs: Repair[], left: Left[]): readonly Line[] {
    const before = analyze(lines);
    if (before.handNotes.length === 0) return lines;
    const known = parse(lines);
    const tryConvert = (lists: readonly HandNotes[]): Conversion | null => {
      if (lists.length === 0) return null;
      const asTyped = validated(convertNotes(lines, lists, before.positionOf), lists);
      if (asTyped === null || settings.labels === "keep") return asTyped?.conversion ?? null;
      const { conversion, after } = asTyped;
      const labels = renumberLabels(conversion, after.notes.called, plainLines(lines));
      if (labels === null) return conversion;
      return (
        validated(convertNotes(lines, lists, before.positionOf, labels), lists)?.conversion ?? conversion
      );
    };
    const validated = (conversion: Conversion, lists: readonly HandNotes[]) => {
      const isValid = isValidConversion(known, parse(conversion.lines), conversion.labels);
      if (!isValid) return null;
      const after = analyze(conversion.lines);
      const isKept =
        keepsContent(before, after, lists, conversion) && keepsMarks(after, conversion, settings);
      return isKept ? { conversion, after } : null;
    };
    const fixable = before.handNotes.filter(({ obstacle }) => obstacle === null);
    const all = tryConvert(fixable);
    const done = all ? fixable : convertible(fixable, tryConvert);
    const conversion = all ?? tryConvert(done);
    for (const list of before.handNotes) {
      const [call] = list.calls;
      if (call === undefined || (conversion !== null && done.includes(list))) continue;
      left.push({ line: lines[before.positionOf(call.offset)[0]]?.number ?? 1, typed: call.typed });
    }
    if (conversion === null) return lines;
    for (const repair of conversion.repairs) repairs.push(repair);
    return conversion.lines;
  }

  function reorderDefinitions(lines: readonly Line[], repairs: Repair[]): readonly Line[] {
    const analysis = analyze(lines);
    const reordered = reorder(lines, analysis);
    if (reordered === null || !isSameText(parse(lines), parse(reordered))) return lines;
    const first = analysis.current.find((block, index) => block !== analysis.sorted[index]);
    const line = lines[first?.from ?? 0]?.number ?? 1;
    repairs.push({ line, kind: "order", labels: analysis.sorted.map(({ label }) => label) });
    return reordered;
  }

  return (text) => {
    const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
    const lines = splitLines(text.slice(bom.length));
    const { bodyLine, unclosed } = splitFrontMatter(plainLines(lines));
    if (unclosed) return { text, repairs: [], left: [] };
    const head = lines.slice(0, bodyLine - 1);
    const repairs: Repair[] = [];
    const left: Left[] = [];
    const body = reorderDefinitions(convertLists(lines.slice(bodyLine - 1), repairs, left), repairs);
    if (repairs.length === 0) return { text, repairs, left };
    return {
      text: bom + joinLines([...head, ...body]),
      repairs: repairs.sort((a, b) => a.line - b.line),
      left,
    };
  };
}

/** Limit of lists tried one by one: each trial parses the whole text. Above it, all are converted or none. */
const MAX_TRIALS = 16;

/** Stub resolver that finds every target: repairs do not depend on links and pictures. */
const RESOLVE_ALL: LinkResolver = {
  ...NO_LINKS,
  link: (address) => ({ to: "outside", address }),
  picture: (target) => ({
    to: "picture",
    picture: { source: target, address: target, type: "", bytes: 0, width: null, height: null },
  }),
};

function isSameText(before: ParsedText, after: ParsedText): boolean {
  return fingerprint(before) === fingerprint(after);
}

function fingerprint({ text, problems }: ParsedText): string {
  const notes = text.notes.map(({ line: _, ...note }) => note);
  const codes = problems.map(({ code }) => code).filter((code) => code !== "note-order");
  return JSON.stringify([{ ...text, notes }, codes.sort()]);
}

/** The lists that can be converted on their own: one that can't does not prevent the others. */
function convertible(
  lists: readonly HandNotes[],
  tryConvert: (lists: readonly HandNotes[]) => Conversion | null,
): readonly HandNotes[] {
  return lists.length > MAX_TRIALS ? [] : lists.filter((list) => tryConvert([list]) !== null);
}

/** Whether every old note and every note of every list is shown, with no new undefined or duplicate labels. */
function isValidConversion(before: ParsedText, after: ParsedText, labels: Conversion["labels"]): boolean {
  const countErrors = ({ problems }: ParsedText) =>
    problems.filter(({ code }) => code === "note-undefined" || code === "note-duplicate").length;
  const known = new Set(after.text.notes.map(({ label }) => label));
  const hasOldNotes = before.text.notes.every(({ label }) => known.has(label));
  const hasNewNotes = labels.every((list) => [...list.values()].every((label) => known.has(label)));
  return hasOldNotes && hasNewNotes && countErrors(before) === countErrors(after);
}

/** Whether the page shows the same in the same places, but for the removed headings. */
function keepsContent(
  before: NoteAnalysis,
  after: NoteAnalysis,
  lists: readonly HandNotes[],
  { labels }: Conversion,
): boolean {
  const shown = outlineBefore(before.notes, lists);
  return JSON.stringify(shown) === JSON.stringify(outlineAfter(after.notes, labels));
}
