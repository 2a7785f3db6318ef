import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createAddressFixer } from "../../../src/authoring/fix/fix-addresses.ts";
import { read, resolver, SETTINGS } from "../../input/markdown/parse.ts";
import { property } from "../../kit/property.ts";

const fixer = createAddressFixer(SETTINGS);
const HEAD = "\ufeff---\r\ntitle: 안개 [a](02 둘.md)\r\n---\r\n";

function fixed(typed: string): string {
  const { text } = fixer(HEAD + typed.replaceAll("\n", "\r\n"), resolver);
  assert.deepEqual(fixer(text, resolver), { text, repairs: [], left: [] }, "a second time nothing changes");
  assert.ok(text.startsWith(HEAD));
  return text.slice(HEAD.length).replaceAll("\r\n", "\n");
}

const CASES: Readonly<Record<string, readonly [typed: string, fixed: string]>> = {
  "links and pictures, with titles": [
    '![항구](the map.png) [글](02 둘.md "제목") [글]( 02 둘.md )',
    '![항구](<the map.png>) [글](<02 둘.md> "제목") [글]( <02 둘.md> )',
  ],
  "nested, in quotations, lists, tables and notes": [
    "[![a](the map.png)](02 둘.md)\n\n> - [02 둘.md](02 둘.md)\n\n| x | [a](02 둘.md) |\n|-|-|\n\n[^n]\n\n[^n]: [a](02 둘.md)",
    "[![a](<the map.png>)](<02 둘.md>)\n\n> - [02 둘.md](<02 둘.md>)\n\n| x | [a](<02 둘.md>) |\n|-|-|\n\n[^n]\n\n[^n]: [a](<02 둘.md>)",
  ],
  "over two lines, after a character of two code units": [
    "🌊 [다음\n글](02 둘.md)",
    "🌊 [다음\n글](<02 둘.md>)",
  ],
  "a heading typed with spaces": [
    "## 도시의 안개\n\n[a](#도시의 안개) [b](02 둘.md#두 낱말)",
    "## 도시의 안개\n\n[a](#도시의-안개) [b](<02 둘.md#두-낱말>)",
  ],
  "a size behind a picture, and a title in curly quotation marks": [
    '![항구](map.png =200x) ![항구](map.png =200x "제목") [글](25.md “제목”)',
    '![항구](map.png) ![항구](map.png "제목") [글](25.md "제목")',
  ],
  "a space before the parenthesis": [
    '> [글] (25.md) [글]\t(https://a.example) ![항구] (map.png "제목")',
    '> [글](25.md) [글](https://a.example) ![항구](map.png "제목")',
  ],
  "a definition": ["[a]\n\n[a]: 02 둘.md", "[a]\n\n[a]: <02 둘.md>"],
};

for (const [title, [typed, expected]] of Object.entries(CASES)) {
  test(`addresses with spaces are put into angle brackets: ${title}`, () =>
    assert.equal(fixed(typed), expected));
}

test("what is not certain stays as typed", () => {
  const typed =
    "[a](09 없음.md) [b](https://a.example/?q=a b) [c](나중에 고칠 것) [d] (02 둘.md) ![e](없음.png =200x) [f] (나중에)\n\n" +
    "`[f](02 둘.md)` \\[g](02 둘.md) [h](<02 둘.md>)\n\n    [i](02 둘.md)\n";
  assert.equal(fixed(typed), typed);
});

test("repairs tell their line in the file", () => {
  assert.deepEqual(fixer("---\ntitle: x\n---\n\n[a](02 둘.md)\n", resolver).repairs, [
    { line: 5, kind: "address", from: "02 둘.md", to: "<02 둘.md>" },
  ]);
});

const CRUMBS = [
  ...[
    "[글](02 둘.md)",
    "![a](the map.png)",
    "[a]: 02 둘.md",
    "](",
    "02 둘.md",
    ")",
    "[",
    "![",
    "(",
    "]",
    "<",
    ">",
  ],
  ...[
    "`",
    "\\",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "    ",
    "| ",
    "|-|\n",
    "```\n",
    "<!--",
    "-->",
    "안개 ",
    "🌊",
    "\r\n",
    '"제목"',
  ],
];
const soup = fc.array(fc.constantFrom(...CRUMBS), { maxLength: 24 }).map((pieces) => pieces.join(""));

property("addresses in angle brackets change no other byte and make no error", 200, [soup], (typed) => {
  const { text } = fixer(typed, resolver);
  const bare = (each: string) => each.replace(/<(02 둘\.md|the map\.png)>/g, "$1");
  assert.equal(bare(text), bare(typed));
  assert.deepEqual(fixer(text, resolver), { text, repairs: [], left: [] }, "a second time nothing changes");
  const errors = (each: string) =>
    read(each.replace(/\r\n?/g, "\n")).problems.filter(({ severity }) => severity === "error").length;
  assert.ok(errors(text) <= errors(typed));
});
