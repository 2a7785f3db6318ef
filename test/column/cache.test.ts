import assert from "node:assert/strict";
import { test } from "node:test";
import { buildColumn, createColumnCache } from "../../src/column/build-column.ts";
import { createTextParser } from "../../src/input/markdown/parse-text.ts";
import { readSettings } from "../../src/input/settings/settings.ts";
import { type Files, label, md, NOON, reservedIn, sourcesOf, wednesday, weekly } from "../kit/sources.ts";

const { site } = readSettings({ title: "도시 산책", url: "https://example.org/" });

/** Which texts are parsed again when a column is built a second time. */
function parsedAgain(first: Files, then: Files): string[] {
  const parse = createTextParser({
    html: false,
    markdown: null,
    typography: false,
    labels: "number",
    titles: true,
  });
  const options = {
    now: NOON,
    includeDrafts: false,
    reserved: reservedIn(site),
    linkTargets: () => [],
    hasOwnPages: false,
    label,
  };
  const cache = createColumnCache();
  const before = sourcesOf(first);
  buildColumn(before, site, parse, options, cache);
  const again: string[] = [];
  const recording: typeof parse = (text, resolver) => {
    again.push(text.source);
    return parse(text, resolver);
  };
  buildColumn(sourcesOf(then, before), site, recording, options, cache);
  return again;
}

const first = weekly("city", [1, 2, 3], {
  "posts/city/3.md": md("title: three\nepisode: 3\ndate: 2024-01-17", "[앞](2.md) ![지도](map.png)"),
  "posts/city/map.png": { bytes: 1 },
});

test("nothing is parsed again when nothing has changed", () => {
  assert.deepEqual(parsedAgain(first, first), []);
});

test("an edited text is parsed again, and no other", () => {
  const edited = md("title: one\nepisode: 1\ndate: 2024-01-03", "새 글.");
  assert.deepEqual(parsedAgain(first, { ...first, "posts/city/1.md": edited }), ["posts/city/1.md"]);
});

test("a text is parsed again when a place that it links to has moved or gone", () => {
  const moved = md("title: two\nslug: new\nepisode: 2\ndate: 2024-01-10");
  assert.deepEqual(
    parsedAgain(first, { ...first, "posts/city/2.md": moved }),
    ["posts/city/3.md", "posts/city/2.md"].sort(),
  );
  const { "posts/city/map.png": _, ...without } = first;
  assert.deepEqual(parsedAgain(first, without), ["posts/city/3.md"]);
});

test("a new title causes a parse where the post is cited by name, and nowhere else", () => {
  const citing: Files = {
    ...first,
    "posts/city/4.md": md("title: four\nepisode: 4\ndate: 2024-01-24", "[[1]]에서."),
    "posts/city/5.md": md("title: five\nepisode: 5\ndate: 2024-01-31", "[[2]] [[1|말]] <two>"),
    "posts/city/6.md": md("title: six\nepisode: 6\ndate: 2024-02-07", "[[5]]와 [[1#]]"),
  };
  const retitled = (number: number, title: string) =>
    md(`title: ${title}\nepisode: ${number}\ndate: ${wednesday(number)}`);
  const again = (path: string, text: string) => parsedAgain(citing, { ...citing, [path]: text }).sort();
  assert.deepEqual(again("posts/city/1.md", retitled(1, "하나")), [
    "posts/city/1.md",
    "posts/city/4.md",
    "posts/city/5.md",
    "posts/city/6.md",
  ]);
  assert.deepEqual(again("posts/city/2.md", retitled(2, "둘")), ["posts/city/2.md", "posts/city/5.md"]);
});

test("a text is parsed again when a post that it names comes out", () => {
  const files: Files = {
    ...first,
    "posts/city/4.md": md("title: four\nepisode: 4\ndate: 2024-01-24", "[[5]]에서."),
    "posts/city/5.md": md("title: five\nepisode: 5\ndate: 2024-01-31\ndraft: true"),
  };
  const out = md("title: five\nepisode: 5\ndate: 2024-01-31");
  assert.deepEqual(parsedAgain(files, { ...files, "posts/city/5.md": out }), [
    "posts/city/4.md",
    "posts/city/5.md",
  ]);
});

test("texts are parsed again when their series has another language", () => {
  const card = md("title: city\nlang: en");
  const again = parsedAgain(first, { ...first, "posts/city/index.md": card });
  assert.deepEqual(
    again.sort(),
    Object.keys(first)
      .filter((path) => path.endsWith(".md"))
      .sort(),
  );
});
