import assert from "node:assert/strict";
import fc from "fast-check";
import { createFixer } from "../../src/fix/fix-notes.ts";
import { property } from "../kit/property.ts";
import { page, read, SETTINGS } from "../prose/desk.ts";

const RUNS = 500;
const fix = createFixer(SETTINGS);

const BLOCKS = [
  "글[^a]과 [^b], [^c]",
  "[^c] 먼저 [^a]",
  "[^a]: 하나",
  "[^b]: 둘[^c]  ",
  "[^b]: 다시 둘",
  "[^c]: 셋\n\n    둘째 문단\n",
  "[^c]: 셋\n    ```\n    [^a]: 코드\n    ```",
  "  [^Ⓐ]: 이름 [x]",
  "[^a]:\n    다음 줄",
  "[^b]:\t탭",
  "> [^a]: 인용 속",
  "- 목록[^b]\n  [^c]: 목록 속",
  "[x]: https://example.org/",
  "문단\n이어지는 줄  ",
  "    들여 쓴 줄",
  "## 제목[^a]",
  "<!-- 말\n\n-->",
  "```\n[^a]: 코드\n```",
  "^[속[^c]]",
  "---",
  "",
  "\t",
];
const HAND = [
  "글[1]과 강[2].[3]",
  "`a[1]` [1][2]",
  "## 주석",
  "**Notes**",
  "[1] 하나",
  "[2] 둘[1]\n[3]: 셋",
  "[3]셋",
  "[4]\n넷",
];
const ENDS = ["\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n    "];

function fileOf(blocks: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.tuple(fc.constantFrom(...blocks), fc.constantFrom(...ENDS)).map((pair) => pair.join(""));
  const head = fc.constantFrom(
    "",
    "",
    "\ufeff",
    "---\ntitle: [^a]\n---\n",
    "\ufeff---\r\ntitle: x\r\n---\r\n",
    "---\n",
  );
  const tail = fc.constantFrom("", "글[^a]", "[^a]: 끝", "[^c]: 끝  ");
  return fc.tuple(head, fc.array(piece, { maxLength: 14 }), tail).map(([a, b, c]) => a + b.join("") + c);
}

const ordered = fileOf(BLOCKS);
const any = fc.oneof(ordered, fileOf([...BLOCKS, ...HAND]), fileOf(HAND));

property("a second repair changes nothing", RUNS, [any], (text) => {
  const once = fix(text);
  assert.deepEqual(fix(once.text), { text: once.text, repairs: [] });
  assert.equal(once.text === text, once.repairs.length === 0);
});

property("putting notes in order only moves lines, and reads the same", RUNS, [ordered], (text) => {
  const fixed = fix(text).text;
  assert.deepEqual(linesOf(fixed), linesOf(text));
  assert.equal(firstCharacters(fixed), firstCharacters(text));
  assert.deepEqual(ends(fixed), ends(text));
  const before = read(plain(text)).text;
  const after = read(plain(fixed)).text;
  assert.equal(page(after), page(before));
  assert.deepEqual(after.headings, before.headings);
});

property("notes typed by hand keep their words, and every other line is as it was", RUNS, [any], (text) => {
  const fixed = fix(text);
  const touched = new Set(fixed.repairs.map(({ line }) => line));
  const rest = text
    .split(/\r\n|\r|\n/)
    .filter((line, index) => !touched.has(index + 1) && line.trim() !== "");
  const left = new Map<string, number>();
  for (const line of fixed.text.split(/\r\n|\r|\n/)) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  for (const line of rest) {
    const count = left.get(line.trim()) ?? 0;
    assert.ok(count > 0, line);
    left.set(line.trim(), count - 1);
  }
});

/** Sorted, without their ends: which line ends which place is told by the places. */
function linesOf(text: string): string[] {
  return plain(text).split("\n").sort();
}

function ends(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function firstCharacters(text: string): string {
  return /^\ufeff?(?:---\r?\n)?/.exec(text)?.[0] ?? "";
}

/** As the reader of posts hands it on. */
function plain(text: string): string {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}
