import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { noteMarks } from "../../../src/input/markdown/note-mark.ts";
import { property } from "../../kit/property.ts";
import { read, view } from "./parse.ts";

const TEXT = "가^[인라인] 나[^1] 다[^2] 라^[또].\n\n[^1]: 하나\n[^2]: 둘\n";

test("with labels kept, a note without one takes a number that no label has, in the text and its list", () => {
  const { body, notes } = view(read(TEXT).text, "brackets", "keep");
  const calls = [...body.html.matchAll(/role="doc-noteref" aria-label="([^"]*)">([^<]*)</g)];
  assert.deepEqual(
    calls.map(([, name, shown]) => `${name} ${shown}`),
    ["Note 3 [3]", "Note 1 [1]", "Note 2 [2]", "Note 4 [4]"],
  );
  assert.deepEqual(
    notes.map(({ mark }) => mark),
    ["3", "1", "2", "4"],
  );
});

test("with labels kept, a note without one keeps its number where it is free", () => {
  const { notes } = view(
    read("가[^안개] 나^[둘] 다[^강] 라^[넷]\n\n[^안개]: 1\n[^강]: 3").text,
    "brackets",
    "keep",
  );
  assert.deepEqual(
    notes.map(({ mark }) => mark),
    ["안개", "2", "강", "4"],
  );
});

const label = fc.option(fc.constantFrom("1", "2", "3", "4", "5", "안개", "01"));

property("no two notes of a text show one mark", 500, [fc.array(label, { maxLength: 8 })], (drawn) => {
  const labels = drawn.filter((each, index) => each === null || drawn.indexOf(each) === index);
  const notes = labels.map((each, index) => ({ number: index + 1, label: each }));
  const marks = noteMarks(notes, "keep");
  assert.equal(new Set(marks).size, marks.length);
  for (const [index, each] of labels.entries()) if (each !== null) assert.equal(marks[index], each);
});
