import assert from "node:assert/strict";
import { test } from "node:test";
import { createFixer } from "../../src/fix/fix-notes.ts";
import { SETTINGS } from "../prose/desk.ts";

/** Of this process alone. Generous: what is quadratic takes minutes. */
const SECONDS = 10;
const MANY = 20_000;
const LIST = "\n\n## 주석\n\n[1] 하나\n";

const fix = createFixer(SETTINGS);
const repeat = (write: (nth: number) => string, times = MANY) =>
  Array.from({ length: times }, (_, nth) => write(nth));

const HOSTILE: { readonly [name: string]: string } = {
  "calls on one line": "글[1] ".repeat(MANY) + LIST,
  "calls, a line each": "글[1]\n".repeat(MANY) + LIST,
  "calls in inline notes": "글^[말[1]] ".repeat(MANY) + LIST,
  "lists that number anew": `# 글\n\n글[1]${LIST}\n`.repeat(MANY / 10),
  "lists with numbers twice": `글[1]${LIST}[1] 둘\n\n`.repeat(MANY / 10),
  "lists that cannot be made": `글[1]${LIST}\`\`\`\n \n\`\`\`\n\n`.repeat(MANY / 100),
  "headings without lists": "글[1]\n\n## 주석\n\n".repeat(MANY / 10),
  "labels that are taken": `${repeat((nth) => `글[^1-${nth}]`).join("")} [^1] 글[1]${LIST}`,
  "definitions back to front": `${repeat((nth) => `글[^${nth}]`).join("")}\n\n${repeat(
    (nth) => `[^${nth}]: x\n`,
  )
    .reverse()
    .join("")}`,
  "lines that go on": `둘[^b] 하나[^a]\n\n[^a]: A\n${"A\n".repeat(MANY * 10)}\n[^b]: B\n`,
};

for (const [name, markdown] of Object.entries(HOSTILE)) {
  test(`${name} take no more than seconds to repair`, () => {
    const before = process.cpuUsage();
    fix(markdown);
    const { user } = process.cpuUsage(before);
    assert.ok(user < SECONDS * 1e6, `${Math.round(user / 1000)} ms`);
  });
}

test("no length of a list is too much", () => {
  const { text } = fix(
    repeat((nth) => `글[${nth % 900}]`).join("\n") +
      "\n\n주석\n\n" +
      repeat((nth) => `[${nth}] 말\n`, 900).join(""),
  );
  assert.ok(text.endsWith("[^899]: 말\n"));
});
