import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutputModule } from "../../src/outputs/output.ts";
import type { PlannedOutput } from "../../src/outputs/plan.ts";
import { checkOutputs } from "../../src/plan/check-outputs.ts";

const OWN: readonly OutputModule[] = [
  { name: "humans", list: () => [] },
  { name: "map", list: () => [] },
];
const output = (module: string, path: string) => ({ module, path }) as PlannedOutput;
const ours = output("feeds", "city/feed.xml");
const copy = { source: "posts/fog.png", path: "fog.png" };

/** What is wrong with outputs of the author's, beside one of ours and a picture. */
function told(...paths: readonly string[]) {
  const own = paths.map((path, i) => output(i === 0 ? "humans" : "map", path));
  return checkOutputs([ours, ...own], [copy], OWN, "\noutputs: [],\n").map(
    ({ path, line, code, facts }) => `${path}:${line}: ${code} ${Object.values(facts).join(" ← ")}`,
  );
}

for (const paths of [
  ["humans.txt"],
  ["humans.txt", "humans"],
  ["city/humans.txt", "city/map.svg"],
  ["city/feed.xml.gz", "fog.png.txt"],
  ["..humans", ".well-known/humans.txt"],
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
])
  test(`${JSON.stringify(path)} is no path in the site`, () =>
    assert.deepEqual(told(path), [`.eleventy.ts:2: output-path ${path}`]));

for (const [paths, expected] of [
  [["city/feed.xml"], "city/feed.xml ← Yeonjae"],
  [["City/Feed.xml"], "City/Feed.xml ← Yeonjae"],
  [["city"], "city ← Yeonjae"],
  [["city/feed.xml/a.txt"], "city/feed.xml/a.txt ← Yeonjae"],
  [["fog.png"], "fog.png ← posts/fog.png"],
  [["fog.png/a.txt"], "fog.png/a.txt ← posts/fog.png"],
  [["humans.txt", "HUMANS.txt"], "HUMANS.txt ← humans"],
  [["a/b.txt", "a"], "a ← humans"],
  [["a", "a/b/c.txt"], "a/b/c.txt ← humans"],
] as const)
  test(`${paths.join(" and ")}: two want one path`, () =>
    assert.deepEqual(told(...paths), [`.eleventy.ts:2: output-equal ${expected}`]));
