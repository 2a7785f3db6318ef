import assert from "node:assert/strict";
import { test } from "node:test";
import { collisions } from "../../../src/host/eleventy/collisions.ts";
import type { PlannedOutput } from "../../../src/outputs/plan.ts";
import { build, md } from "../../kit/sources.ts";

const output = (module: string, path: string) => ({ module, path }) as PlannedOutput;
const { column } = build({ "posts/letter.md": md("title: 편지\ndate: 2024-05-02") });
const PLAN = {
  column,
  outputs: [
    output("feeds", "feed.xml"),
    output("post", "letter/index.html"),
    output("own", "x"),
    output("own", "y/index.html/z"),
  ],
  copies: [{ source: "posts/fog.png", path: "fog.png", picture: null }],
};

/** What is wrong with own pages at these addresses, by their template. */
function told(...urls: readonly (string | false)[]): string[] {
  const inputPathToUrl = Object.fromEntries(urls.map((url, i) => [`./pages/${i}.njk`, [url]]));
  return collisions({ inputPathToUrl }, PLAN, new Set(["own"])).map(
    ({ path, code, facts }) => `${path}: ${code} ${Object.values(facts).join(" ← ")}`,
  );
}

test("pages at addresses of their own are right", () =>
  assert.deepEqual(told("/", "/a/", "/a/b/", "/a.txt", "/letter/more/", "/y/more/", false), []));

for (const [urls, expected] of [
  [["/FEED.xml"], "0.njk: output-equal /FEED.xml ← Yeonjae"],
  [["/letter/"], "0.njk: output-equal /letter/ ← posts/letter.md"],
  [["/fog.png"], "0.njk: output-equal /fog.png ← posts/fog.png"],
  [["/fog.png/"], "0.njk: output-equal /fog.png/ ← posts/fog.png"],
  [["/x/"], "0.njk: output-equal /x/ ← own"],
  [["/y/"], "0.njk: output-equal /y/ ← own"],
  [["/a/", "/A/"], "1.njk: output-equal /A/ ← pages/0.njk"],
  [["/a/", "/a"], "1.njk: output-equal /a ← pages/0.njk"],
  [["/.yeonjae"], "0.njk: output-equal /.yeonjae ← Yeonjae"],
] as const)
  test(`a page at ${urls.at(-1)} wants what another has`, () =>
    assert.deepEqual(told(...urls), [`pages/${expected}`]));
