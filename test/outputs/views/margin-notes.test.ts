import assert from "node:assert/strict";
import { test } from "node:test";
import type { Hole, Note, Prose, Text } from "../../../src/core/model.ts";
import { marginLines } from "../../../src/outputs/views/margin-notes.ts";
import { read } from "../../input/markdown/parse.ts";

/** Letters as wide as a Hangul syllable, of which a line of the margin holds 17. */
const lines = (count: number) => "글".repeat(17 * count);

/** A note of one paragraph, or with the given body. */
function note(plain: string, body: Prose = [`<p>${plain}</p>`]): Omit<Note, "number"> {
  return { label: "a", anchor: "note-a", calls: 1, body, plain, line: 1 };
}

/** The notes that are truncated, each with the lines that are left of it. */
function truncated(body: Prose, ...notes: readonly Omit<Note, "number">[]): Record<string, number> {
  const text: Text = {
    ...read("").text,
    body,
    notes: notes.map((each, at) => ({ ...each, number: at + 1 })),
  };
  return Object.fromEntries(marginLines(text));
}

const call = (number: number, nth = 1): Hole => ({ hole: "call", note: number, nth });
/** Calls that stand side by side at the beginning of a text. */
const calls = (count: number): Prose => Array.from({ length: count }, (_, at) => call(at + 1));
/** Notes of so many lines, all called at the beginning of a text. */
const crowd = (...heights: readonly number[]) =>
  truncated(calls(heights.length), ...heights.map((height) => note(lines(height))));

for (const [what, fits, longer] of [
  ["Hangul", "글".repeat(14 * 17), "글"],
  ["the first letters as wide as Hangul", "\u1100".repeat(14 * 17), "\u1100"],
  ["the last letters that are half as wide", "\u10ff".repeat(2 * 14 * 17), "\u10ff"],
  ["Latin and Hangul", "글a ".repeat(7 * 17), "a"],
] as const) {
  test(`a note of fourteen lines stays whole, and one of a letter more keeps six: ${what}`, () => {
    assert.deepEqual(truncated([call(1)], note(fits)), {});
    assert.deepEqual(truncated([call(1)], note(fits + longer)), { 1: 6 });
  });
}

for (const tag of ["p", "li", "pre", "h3", "tr"]) {
  test(`each <${tag}> but the first of a note takes a part of a line`, () => {
    const blocks = (count: number) => [`<ul><${tag}>`.repeat(count), { hole: "back", note: 1 } as const];
    assert.deepEqual(truncated([call(1)], note(lines(13), blocks(2))), {}, "13.8 lines");
    assert.deepEqual(truncated([call(1)], note(lines(13), blocks(3))), { 1: 6 }, "14.6 lines");
  });
}

test("a picture in a note takes eight lines", () => {
  const body = [
    '<p>글 <img src="',
    { hole: "address", address: "/a.png", fragment: null },
    '"></p>',
  ] as const;
  assert.deepEqual(truncated([call(1)], note(lines(6), body)), {});
  assert.deepEqual(truncated([call(1)], note(lines(7), body)), { 1: 6 });
});

/** Whether the second note, called after some text, stands more than ten lines below its call. */
const displaced = (...between: Prose) =>
  truncated([call(1), ...between, call(2)], note(lines(14)), note("짧다."))[1] === 6;

for (const [near, far, what] of [
  [["글자글자"], ["글자글자글"], "letters"],
  [["narrow it"], ["narrow it "], "narrow letters"],
  [['<em class="long long">글자글자</em>'], ["<em>글자글자글</em>"], "letters, without tags"],
  [["<em></em>"], ["<p></p>"], "blocks"],
  [
    ["글자", { hole: "id", id: "a", text: "" }, "글자"],
    ["글자글", { hole: "id", id: "a", text: "" }, "글자"],
    "several parts",
  ],
  [
    ["글자", '<a href="', { hole: "address", address: "/long/", fragment: null }, '">글</a>'],
    ["글자글", '<a href="', { hole: "address", address: "/long/", fragment: null }, '">글</a>'],
    "a tag in two parts",
  ],
  [["글자글자", call(2), lines(20)], ["글자글자글", call(2)], "the text before the first call"],
] as const satisfies readonly (readonly [Prose, Prose, string])[]) {
  test(`how far a note is below its call depends on the text between the calls: ${what}`, () => {
    assert.deepEqual([displaced(...near), displaced(...far)], [true, false]);
  });
}

test("the notes above one that is more than ten lines below its call keep six lines, shorter ones all", () => {
  assert.deepEqual(crowd(12, 1), {}, "8.78 lines of the text");
  assert.deepEqual(crowd(12, 12), {}, "nothing stands below the second");
  assert.deepEqual(crowd(12, 12, 1), { 1: 6, 2: 6 });
  assert.deepEqual(crowd(6, 12, 12, 1), { 2: 6, 3: 6 });
  assert.deepEqual(crowd(12, 12, 1, 1), { 1: 6, 2: 6 }, "no further");
});

test("the notes above one that is still more than twenty lines below its call keep two", () => {
  assert.deepEqual(crowd(7, 7, 7, 7, 7, 7, 7, 7), { 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 6, 7: 6 });
  assert.deepEqual(crowd(2, 2, 2, 2, 2, 3, 2, 2, 2, 2, 2, 1), { 6: 2 });
});

test("notes that end above a call do not displace its note, and stay whole", () => {
  const heights = [12, 12, 12, 1].map((height) => note(lines(height)));
  const far = [call(1), "글".repeat(30 * 20), call(2), call(3), call(4)];
  assert.deepEqual(truncated(far, ...heights), { 2: 6, 3: 6 });
});

test("a note that only another note calls stands below the one before it", () => {
  const heights = [14, 8, 7, 1].map((height) => note(lines(height)));
  assert.deepEqual(truncated([call(1), call(3), call(4)], ...heights), { 2: 6, 3: 6 });
});

test("a note beyond the 600th stands in no margin, so it stays whole", () => {
  const short = Array.from({ length: 599 }, () => note("짧다."));
  const long = note(lines(20));
  const body = Array.from({ length: 601 }, (_, at) => ["글".repeat(60), call(at + 1)]).flat();
  assert.deepEqual(truncated(body, ...short, long, long), { 600: 6 });
});
