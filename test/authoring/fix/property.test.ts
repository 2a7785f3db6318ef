import assert from "node:assert/strict";
import { createFixer } from "../../../src/authoring/fix/fix-notes.ts";
import type { Repair } from "../../../src/authoring/fix/repair.ts";
import { page, read, SETTINGS } from "../../input/markdown/parse.ts";
import { property } from "../../kit/property.ts";
import { anyFile, labelled } from "./arbitrary-files.ts";

const RUNS = 200;
const fix = createFixer(SETTINGS);

property("a second repair changes nothing", RUNS, [anyFile], (text) => {
  const once = fix(text);
  assert.deepEqual(fix(once.text), { text: once.text, repairs: [] });
  assert.equal(once.text === text, once.repairs.length === 0);
});

property("sorting notes only moves lines, and parses the same", RUNS, [labelled], (text) => {
  const fixed = fix(text).text;
  assert.deepEqual(linesOf(fixed), linesOf(text));
  assert.equal(firstCharacters(fixed), firstCharacters(text));
  assert.deepEqual(ends(fixed), ends(text));
  const before = read(plain(text)).text;
  const after = read(plain(fixed)).text;
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

property("notes in order alone leave a page as it was", RUNS, [anyFile], (text) => {
  const fixed = fix(text);
  if (fixed.repairs.some(({ kind }) => kind !== "order")) return;
  assert.equal(page(read(plain(fixed.text)).text), page(read(plain(text)).text));
});

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
