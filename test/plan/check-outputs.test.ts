import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlannedOutput } from "../../src/outputs/plan.ts";
import { checkOutputs } from "../../src/plan/check-outputs.ts";
import { build, md, weekly } from "../kit/sources.ts";

const OWN = new Set(["humans", "map"]);
const output = (module: string, path: string) => ({ module, path }) as PlannedOutput;
const ours = output("feeds", "city/feed.xml");
const letter = output("post", "letter/index.html");
const tides = output("series", "tides/index.html");
const { column } = build({
  ...weekly("tides", [1]),
  "posts/letter.md": md("title: 편지\ndate: 2024-05-02"),
});
const copy = { source: "posts/fog.png", path: "fog.png", picture: null };

/** What is wrong with outputs of the author's, beside some of ours and a picture. */
function told(...paths: readonly string[]) {
  const own = paths.map((path, i) => output(i === 0 ? "humans" : "map", path));
  const plan = { column, outputs: [ours, letter, tides, ...own], copies: [copy] };
  return checkOutputs(plan, OWN, "\noutputs: [],\n").map(
    ({ path, line, code, facts }) => `${path}:${line}: ${code} ${Object.values(facts).join(" ← ")}`,
  );
}

for (const paths of [
  ["humans.txt"],
  ["humans.txt", "humans"],
  ["city/humans.txt", "city/map.svg"],
  ["city/feed.xml.gz", "fog.png.txt"],
  ["..humans", ".well-known/humans.txt"],
  [".yeonjae.txt", ".github/a.txt"],
  ["tides/map.svg", "letter/notes.txt"],
  [`a/${"가".repeat(83)}.txt`],
])
  test(`${paths.join(" and ")}: nothing is wrong`, () => assert.deepEqual(told(...paths), []));

for (const path of [
  "../humans.txt",
  "a/../humans.txt",
  "/humans.txt",
  "a//b",
  "",
  ".",
  "a/.",
  "a\\b",
  "a\0b",
  "a\nb",
  "a\x7f",
  `a/${"가".repeat(84)}.txt`,
])
  test(`${JSON.stringify(path)} is no path in the site`, () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a message is one line
    const shown = path.replace(/[\0-\x1f\x7f]/g, "\ufffd");
    assert.deepEqual(told(path), [`.eleventy.ts:2: output-path ${shown}`]);
  });

for (const [paths, expected] of [
  [["city/feed.xml"], "city/feed.xml ← Yeonjae"],
  [["City/Feed.xml"], "City/Feed.xml ← Yeonjae"],
  [["city"], "city ← Yeonjae"],
  [["city/feed.xml/a.txt"], "city/feed.xml/a.txt ← Yeonjae"],
  [["letter/index.html"], "letter/index.html ← posts/letter.md"],
  [["letter/index.html/a"], "letter/index.html/a ← posts/letter.md"],
  [["tides"], "tides ← posts/tides/index.md"],
  [[".yeonjae"], ".yeonjae ← Yeonjae"],
  [[".yeonjae/a.txt"], ".yeonjae/a.txt ← Yeonjae"],
  [[".yeonjae-next/a.txt"], ".yeonjae-next/a.txt ← Yeonjae"],
  [[".git"], ".git ← Yeonjae"],
  [["fog.png"], "fog.png ← posts/fog.png"],
  [["fog.png/a.txt"], "fog.png/a.txt ← posts/fog.png"],
  [["humans.txt", "HUMANS.txt"], "HUMANS.txt ← humans"],
  [["a/b.txt", "a"], "a ← humans"],
  [["a", "a/b/c.txt"], "a/b/c.txt ← humans"],
] as const)
  test(`${paths.join(" and ")}: two want one path`, () =>
    assert.deepEqual(told(...paths), [`.eleventy.ts:2: output-equal ${expected}`]));
