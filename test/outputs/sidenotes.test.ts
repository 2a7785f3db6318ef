import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { sidenoteRules } from "../../src/outputs/sidenotes.ts";
import { marginLines } from "../../src/outputs/views/margin-notes.ts";
import { read, view } from "../input/markdown/parse.ts";
import { takesAtMost } from "../kit/takes.ts";

test("every note of the longest list has its rule, and no more than 600 have one", () => {
  assert.equal(count(sidenoteRules(0)), 0);
  assert.equal(count(sidenoteRules(1)), 10);
  assert.equal(count(sidenoteRules(13)), 20);
  assert.equal(count(sidenoteRules(600)), 600);
  assert.equal(sidenoteRules(5000), sidenoteRules(600));
});

test("the rules hold where anchors are known, on wide screens, and leave no empty list behind", () => {
  const rules = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const n = i + 1;
      const lit = `.text:has(.c${n}:is(:hover,:focus))+.notes>ol>&{--ground:var(--raised);--lit:var(--accent)}`;
      return `.c${n}{anchor-name:--c${n}}.notes>ol>:nth-child(${n}){--call:anchor(--c${n} top,-9in);${lit}}\n`;
    }).join("");
  // A list of more than 600 notes is not emptied.
  const emptied = ".notes:not(:has(>ol>:nth-child(601)))";
  for (const [notes, count] of [
    [0, 0],
    [7, 10],
  ] as const)
    assert.equal(
      sidenoteRules(notes),
      `@layer notes{@supports (anchor-name:--a){@media screen and (width>=64rem){
${rules(count)}.notes>ol>:nth-child(-n+${count}){anchor-name:--note;position:absolute}
${emptied}{margin:0}
${emptied}::before{content:none}
${emptied}>h2{clip-path:inset(50%);inline-size:1px;overflow:hidden;position:absolute;white-space:nowrap}
}}}
`,
    );
});

test("one more note rarely changes the style sheet of all pages", () => {
  assert.equal(sidenoteRules(12), sidenoteRules(13));
});

test("each call has a name that its own note asks for", () => {
  const rules = sidenoteRules(30);
  for (let n = 1; n <= 30; n++) {
    assert.ok(rules.includes(`.c${n}{anchor-name:--c${n}}`));
    assert.ok(rules.includes(`>:nth-child(${n}){--call:anchor(--c${n} top,-9in);`));
  }
});

test("the rules of 600 notes weigh little", () => {
  assert.ok(gzipSync(sidenoteRules(600)).length < 9_000);
  assert.ok(gzipSync(sidenoteRules(17)).length < 600);
});

test("only the first call of a note is what the note stands beside", () => {
  const { body } = view(read("하나[^a] 둘[^b] 다시[^a]\n\n[^a]: 가\n[^b]: 나\n").text);
  const classes = [...body.html.matchAll(/class="(call[^"]*)"/g)].map(([, names]) => names);
  assert.deepEqual(classes, ["call c1", "call c2", "call"]);
});

test("the 601st note has no call to stand beside", () => {
  const numbers = Array.from({ length: 601 }, (_, index) => index);
  const calls = numbers.map((number) => `말[^${number}]`).join(" ");
  const notes = numbers.map((number) => `[^${number}]: 짧다.\n`).join("");
  const { body } = view(read(`${calls}\n\n${notes}`).text);
  assert.match(body.html, /class="call c600" id="call-599"/);
  assert.match(body.html, /class="call" id="call-600"/);
});

test("a note over 300 letters is long", () => {
  assert.deepEqual(long(`말[^a] 말[^b]\n\n[^a]: ${letters(320)}\n\n[^b]: ${letters(100)}\n`), [1]);
});

test("Latin letters are half as wide", () => {
  assert.deepEqual(long(`Word[^a]\n\n[^a]: ${"harbour ".repeat(45)}\n`), []);
  assert.deepEqual(long(`Word[^a]\n\n[^a]: ${"harbour ".repeat(80)}\n`), [1]);
});

test("a picture in a note makes it tall", () => {
  assert.deepEqual(long(`말[^a]\n\n[^a]: ${letters(120)} ![지도](map.png)\n`), [1]);
});

test("notes that push others far down are cut, short ones never", () => {
  const crowd = ["a", "b", "c", "d"];
  const notes = crowd.map((label) => `[^${label}]: ${letters(180)}\n`).join("\n");
  assert.deepEqual(
    long(`${crowd.map((label) => `말[^${label}]`).join(" ")} 끝[^e]\n\n${notes}\n[^e]: 짧다.\n`),
    [1, 2, 3, 4],
  );
  const apart = crowd.map((label) => `${letters(400)}[^${label}]`).join(" ");
  assert.deepEqual(long(`${apart}\n\n${notes}`), []);
});

test("where six lines of each are too many, two are left", () => {
  const labels = Array.from({ length: 40 }, (_, index) => `n${index}`);
  const calls = labels.map((label) => `${letters(20)}[^${label}]`).join(" ");
  const notes = labels.map((label) => `[^${label}]: ${letters(80)}\n`).join("\n");
  const lines = [...marginLines(read(`${calls}\n\n${notes}`).text).values()];
  assert.ok(lines.filter((left) => left === 2).length > 20);
});

test("5,000 crowded notes are weighed in no time", () => {
  const labels = Array.from({ length: 5000 }, (_, index) => `n${index}`);
  const { text } = read(
    `${labels.map((label) => `말[^${label}]`).join(" ")}\n\n${labels.map((label) => `[^${label}]: ${letters(80)}\n`).join("\n")}`,
  );
  takesAtMost(0.5, () => assert.equal(marginLines(text).size, 600 - 1));
});

test("a long note has a way to its whole", () => {
  const { notes } = view(read(`말[^a] 말[^b]\n\n[^a]: ${letters(400)}\n\n[^b]: 짧다.\n`).text);
  assert.deepEqual(
    notes.map(({ cut }) => cut),
    [{ lines: 6, whole: "#note-a" }, null],
  );
});

function long(markdown: string): number[] {
  return [...marginLines(read(markdown).text).keys()].sort((a, b) => a - b);
}

/** Hangul with a space after each third. */
function letters(count: number): string {
  return "안개가 ".repeat(count / 4);
}

function count(rules: string): number {
  return rules.split("anchor-name:--c").length - 1;
}
