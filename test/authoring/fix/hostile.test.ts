import assert from "node:assert/strict";
import { test } from "node:test";
import { createNoteFixer } from "../../../src/authoring/fix/fix-notes.ts";
import { SETTINGS } from "../../input/markdown/parse.ts";
import { takesAtMost } from "../../kit/takes.ts";

/** Seconds, generous: quadratic behaviour takes minutes. */
const SECONDS = 10;
const MANY = 20_000;
const LIST = "\n\n## 주석\n\n[1] 하나\n";

const fix = createNoteFixer(SETTINGS);
const FEW = MANY / 4;
const repeat = (times: number, write: (nth: number) => string) =>
  Array.from({ length: times }, (_, nth) => write(nth)).join("");

const HOSTILE: { readonly [name: string]: string } = {
  "calls on one line": "글[1] ".repeat(MANY) + LIST,
  "calls in inline notes": "글^[말[1]] ".repeat(FEW) + LIST,
  "lists that number anew": `# 글\n\n글[1]${LIST}\n`.repeat(MANY / 10),
  "lists with numbers twice": `글[1]${LIST}[1] 둘\n\n`.repeat(MANY / 10),
  "lists that cannot be made": `글[1]${LIST}\`\`\`\n \n\`\`\`\n\n`.repeat(MANY / 100),
  "headings without lists": "글[1]\n\n## 주석\n\n".repeat(MANY / 10),
  "labels that are taken": `${repeat(FEW, (nth) => `글[^1-${nth}]`)} [^1] 글[1]${LIST}`,
  "definitions back to front": `${repeat(FEW, (nth) => `글[^${nth}]`)}\n\n${repeat(FEW, (nth) => `[^${FEW - 1 - nth}]: x\n`)}`,
  "lines that go on": `둘[^b] 하나[^a]\n\n[^a]: A\n    \`\`\`\n${"    A\n".repeat(MANY * 7)}    \`\`\`\n[^b]: B\n`,
};

for (const [name, markdown] of Object.entries(HOSTILE)) {
  test(`${name} take no more than seconds to repair`, () => {
    takesAtMost(SECONDS, () => fix(markdown));
  });
}

test("no length of a list is too much", () => {
  const { text } = fix(
    `${repeat(FEW, (nth) => `글[${nth % 900}]\n`)}\n주석\n\n${repeat(900, (nth) => `[${nth}] 말\n`)}`,
  );
  assert.ok(text.endsWith("[^900]: 말\n"));
});
