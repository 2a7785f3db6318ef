import assert from "node:assert/strict";
import { test } from "node:test";
import { takesAtMost } from "../../kit/takes.ts";
import { page, read } from "./parse.ts";

/** Generous: what is quadratic takes minutes. */
const SECONDS = 10;
const MANY = 20_000;

const HOSTILE: { readonly [name: string]: string } = {
  "opening brackets": "[".repeat(MANY),
  "pairs of brackets": "[".repeat(MANY) + "]".repeat(MANY),
  "opening calls": `${"[^".repeat(MANY)}\n\n[^a]: x`,
  "inline notes in inline notes": "^[".repeat(MANY) + "]".repeat(MANY),
  "pictures in pictures": "![".repeat(MANY) + "](a)".repeat(MANY),
  "targets without end": "]:".repeat(MANY),
  "quotations in quotations": `${">".repeat(MANY)} a`,
  "lists in lists": `${"- ".repeat(MANY)}a`,
  "definitions in definitions": `${"[^a]: ".repeat(MANY)}x`,
  "tags that never close": "<sub>".repeat(MANY),
  "tags that close others": "<sub>".repeat(MANY) + "</sup>".repeat(MANY),
  "attributes that never close": '<a x="'.repeat(MANY),
  "comments that never close": "<!-- a\n\n".repeat(MANY),
  "comments that end outside": `${"> <!--\n".repeat(MANY)}\n-->`,
  "comments that end outside a list": `- <!--\n${"  <!--\n".repeat(MANY)}\nx\n-->`,
  "details that never close": "<details>\n<summary>a</summary>\n\n".repeat(MANY / 10),
  "calls without notes": "문장[^없음]\n".repeat(MANY),
  "calls without notes, on one line": "문장[^없음]".repeat(MANY),
  "a wide table": `${"|a".repeat(5000)}|\n${"|-".repeat(5000)}|\n${"|[^x]".repeat(5000)}|`,
  "equal headings": "# a\n".repeat(MANY),
  "equal inline notes": "a^[b] ".repeat(5000),
  "emphasis without end": "**가(".repeat(MANY),
  "quotation marks without end": "\"'".repeat(MANY),
  "quotation marks between words": "가\"나'".repeat(MANY),
  "numbers in brackets above a list": `가${"[1]".repeat(MANY)}\n\n## 주석\n\n[1] 나`,
  "links without a definition": "[글][나] [a][1], ".repeat(MANY),
  "definitions that nobody uses": Array.from({ length: MANY }, (_, index) => `[가${index}]: 나\n`).join(""),
  "definitions of one label": "[가]: 나\n".repeat(MANY),
  "lines that are no definitions": "[글][나]\n[나]: a.md 다\n".repeat(MANY),
  "addresses with spaces": "[글](가 나.md) [글] (a.md) ".repeat(MANY),
  "headings without a space": "##가\n".repeat(MANY),
  "fences in a fence": `\`\`\`\n${"``` 가 나\n".repeat(MANY)}`,
  "unsafe links": "](javascript:x)".repeat(MANY / 10),
};

for (const [name, markdown] of Object.entries(HOSTILE)) {
  test(`${name} take no more than seconds`, () => {
    takesAtMost(SECONDS, () => page(read(markdown).text));
  });
}

test("5,000 notes in one post take a second, more or less", () => {
  const calls = Array.from({ length: 5000 }, (_, index) => `문장 하나[^n${index}].\n\n`).join("");
  const notes = Array.from({ length: 5000 }, (_, index) => `[^n${index}]: 주석 ${index}번.\n`).join("");
  takesAtMost(5, () => {
    const { text } = read(calls + notes);
    page(text);
    assert.equal(text.notes.length, 5000);
  });
});
