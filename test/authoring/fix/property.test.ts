import assert from "node:assert/strict";
import { createNoteFixer } from "../../../src/authoring/fix/fix-notes.ts";
import type { Repair } from "../../../src/authoring/fix/repair.ts";
import type { Prose } from "../../../src/core/model.ts";
import { renderProse } from "../../../src/input/markdown/render-prose.ts";
import { page, read, SETTINGS } from "../../input/markdown/parse.ts";
import { asHtml } from "../../kit/as-html.ts";
import { property } from "../../kit/property.ts";
import { anyFile, labelled } from "./arbitrary-files.ts";

const RUNS = 200;
const fix = createNoteFixer(SETTINGS);

property("a second repair changes nothing", RUNS, [anyFile], (text) => {
  const once = fix(text);
  const twice = fix(once.text);
  assert.deepEqual([twice.text, twice.repairs], [once.text, []]);
  assert.equal(once.text === text, once.repairs.length === 0);
});

property("sorting notes only moves lines, and parses the same", RUNS, [labelled], (text) => {
  const fixed = fix(text).text;
  assert.deepEqual(linesOf(fixed), linesOf(text));
  assert.equal(firstCharacters(fixed), firstCharacters(text));
  assert.deepEqual(ends(fixed), ends(text));
  const before = read(withoutHead(text)).text;
  const after = read(withoutHead(fixed)).text;
  assert.equal(page(after), page(before));
  assert.deepEqual(after.headings, before.headings);
});

property(
  "notes typed by hand keep their words, and every other line is as it was",
  RUNS,
  [anyFile],
  (text) => {
    const fixed = fix(text);
    const lines = text.split(/\r\n|\r|\n/);
    const touched = new Set(fixed.repairs.flatMap((repair) => touchedBy(repair, lines)));
    const rest = lines.filter((line, index) => !touched.has(index + 1) && line.trim() !== "");
    const left = new Map<string, number>();
    for (const line of fixed.text.split(/\r\n|\r|\n/))
      left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
    for (const line of rest) {
      const count = left.get(line.trim()) ?? 0;
      assert.ok(count > 0, line);
      left.set(line.trim(), count - 1);
    }
  },
);

property("no label that exists is renamed", RUNS, [anyFile], (text) => {
  const left = labelsOf(fix(text).text);
  for (const label of labelsOf(text)) {
    const at = left.indexOf(label);
    assert.ok(at >= 0, label);
    left.splice(at, 1);
  }
});

property("a page shows what it showed, and where it did", RUNS, [anyFile], (text) => {
  const fixed = fix(text);
  const before = shownBy(text);
  const after = shownBy(fixed.text);
  const labels = fixed.repairs.flatMap((repair) => (repair.kind === "item" ? [repair.label] : []));
  const headings = fixed.repairs.flatMap((repair) => (repair.kind === "heading" ? words(repair.words) : []));
  const moved = labels.flatMap((label) => after.notes.get(label) ?? []);
  // What has left the text are the headings and the notes, which stand in it as they stood.
  const gone = missingFrom(before.text, after.text);
  assert.deepEqual([...gone].sort(), [...headings, ...moved].sort());
  for (const label of labels) {
    const note = after.notes.get(label);
    assert.ok(note !== undefined, `[^${label}] is not shown`);
    assert.ok(` ${before.text.join(" ")} `.includes(` ${[...note, ""].join(" ")}`), note.join(" "));
  }
  const old = [...after.notes].filter(([label]) => !labels.includes(label));
  assert.deepEqual(new Map(old), before.notes);
});

property("no note holds what follows it", RUNS, [anyFile], (text) => {
  const fixed = fix(text);
  const lines = text.split(/\r\n|\r|\n/);
  const { notes } = shownBy(fixed.text);
  const items = fixed.repairs.filter((repair) => repair.kind === "item" || repair.kind === "heading");
  for (const [index, item] of items.entries()) {
    if (item.kind !== "item" || items[index + 1]?.kind === "item") continue;
    const own = bare(ownLines(lines, item.line - 1).join("\n"));
    for (const word of notes.get(item.label) ?? [])
      assert.ok(own.includes(bare(word)), `“${word}” in [^${item.label}]`);
  }
});

property("a mark that stays names no other note", RUNS, [anyFile], (text) => {
  const fixed = fix(text);
  const items = fixed.repairs.flatMap((repair) => (repair.kind === "item" ? [repair] : []));
  if (items.length === 0 || new Set(items.map(({ typed }) => typed)).size < items.length) return;
  const { body, notes } = read(withoutHead(fixed.text)).text;
  if (fixed.left.length > 0) return;
  const shown = new Map(notes.map(({ number, label }) => [`[${number}]`, label]));
  const alternatives =
    JSON.stringify(body)
      .match(/alt=\\"[^"]*/g)
      ?.join(" ") ?? "";
  for (const { typed, label } of items)
    if (alternatives.includes(typed)) assert.equal(shown.get(typed), label);
});

property("notes in order alone leave a page as it was", RUNS, [anyFile], (text) => {
  const fixed = fix(text);
  if (fixed.repairs.some(({ kind }) => kind !== "order")) return;
  assert.equal(page(read(plain(fixed.text)).text), page(read(plain(text)).text));
});

/** The words that a page shows in its text and in each note, without marks of notes. */
function shownBy(text: string): { text: string[]; notes: ReadonlyMap<string, string[]> } {
  const { body, notes } = read(withoutHead(text), { typography: false }).text;
  const shown = (prose: Prose) => words(asHtml(renderProse(prose, () => "")));
  return {
    text: shown(body),
    notes: new Map(notes.map(({ label, body }) => [label ?? `^${shown(body)}`, shown(body)])),
  };
}

function words(shown: string): string[] {
  const unmarked = shown.replace(/\[\d{1,3}(?: ?[,;–~] ?\d{1,3})*\]:?/g, "").replace(/[*_#:]/g, "");
  return unmarked.split(/\s+/).filter(Boolean);
}

/** Letters alone, whatever Markdown or numbers stand between. */
function bare(text: string): string {
  return text.replace(/\P{L}/gu, "");
}

/** The lines of the last note of a list: up to an empty one, and what is indented below it. */
function ownLines(lines: readonly string[], first: number): string[] {
  const indent = indentOf(lines[first] ?? "") + 2;
  let end = first;
  while ((lines[end] ?? "").trim() !== "") end++;
  while (end < lines.length && (lines[end]?.trim() === "" || indentOf(lines[end] ?? "") >= indent)) {
    end++;
    // Lines right below an indented one belong to its paragraph.
    if (lines[end - 1]?.trim() !== "") while ((lines[end] ?? "").trim() !== "") end++;
  }
  return lines.slice(first, end);
}

function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ").length;
}

/** The words of one list that another, which has to be a part of it, lacks. */
function missingFrom(whole: readonly string[], part: readonly string[]): string[] {
  let next = 0;
  const missing = whole.filter((word) => word !== part[next] || !++next);
  assert.equal(part[next], undefined, "shown elsewhere than before, or not before");
  return missing;
}

function withoutHead(text: string): string {
  return plain(text).replace(/^---\n(?:[\s\S]*?\n)?---\n/, "");
}

/** Lines that are rewritten or removed: a setext heading goes with its underline. Sorted definitions stay whole. */
function touchedBy({ kind, line }: Repair, lines: readonly string[]): number[] {
  if (kind === "order") return [];
  const isUnderlined = kind === "heading" && /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[line] ?? "");
  return isUnderlined ? [line, line + 1] : [line];
}

function labelsOf(text: string): string[] {
  return text.match(/\[\^[^\][\r\n]*\]/g) ?? [];
}

/** Sorted, without line endings: those stay in their positions. */
function linesOf(text: string): string[] {
  return plain(text).split("\n").sort();
}

function ends(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function firstCharacters(text: string): string {
  return /^\ufeff?(?:---\r?\n)?/.exec(text)?.[0] ?? "";
}

/** Normalized as posts are read: without byte order mark, with LF. */
function plain(text: string): string {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}
