import assert from "node:assert/strict";
import { test } from "node:test";
import { buildColumn, freshMemory } from "../../src/column/build.ts";
import { createReader } from "../../src/prose/prose.ts";
import { readSettings } from "../../src/site/settings.ts";
import { type Files, label, md, NOON, sourcesOf, weekly } from "../kit/sources.ts";

const { site } = readSettings({ title: "도시 산책", url: "https://example.org/" });

/** Which texts are read again when a column is built a second time. */
function readAgain(first: Files, then: Files): string[] {
  const read = createReader({
    html: false,
    markdown: null,
    typography: false,
    labels: "number",
    titles: true,
  });
  const given = { now: NOON, drafts: false, own: new Set<string>(), open: false, label };
  const memory = freshMemory();
  const before = sourcesOf(first);
  buildColumn(before, site, read, given, memory);
  const again: string[] = [];
  const watched: typeof read = (manuscript, around) => {
    again.push(manuscript.source);
    return read(manuscript, around);
  };
  buildColumn(sourcesOf(then, before), site, watched, given, memory);
  return again;
}

const first = weekly("city", [1, 2, 3], {
  "posts/city/3.md": md("title: three\nepisode: 3\ndate: 2024-01-17", "[앞](2.md) ![지도](map.png)"),
  "posts/city/map.png": { bytes: 1 },
});

test("nothing is read twice when nothing has changed", () => {
  assert.deepEqual(readAgain(first, first), []);
});

test("an edited text is read again, and no other", () => {
  const edited = md("title: one\nepisode: 1\ndate: 2024-01-03", "새 글.");
  assert.deepEqual(readAgain(first, { ...first, "posts/city/1.md": edited }), ["posts/city/1.md"]);
});

test("a text is read again when a place that it links to has moved or gone", () => {
  const moved = md("title: two\nslug: new\nepisode: 2\ndate: 2024-01-10");
  assert.deepEqual(
    readAgain(first, { ...first, "posts/city/2.md": moved }),
    ["posts/city/3.md", "posts/city/2.md"].sort(),
  );
  const { "posts/city/map.png": _, ...without } = first;
  assert.deepEqual(readAgain(first, without), ["posts/city/3.md"]);
});

test("texts are read again when their series says another language", () => {
  const card = md("title: city\nlang: en");
  const again = readAgain(first, { ...first, "posts/city/index.md": card });
  assert.deepEqual(
    again.sort(),
    Object.keys(first)
      .filter((path) => path.endsWith(".md"))
      .sort(),
  );
});
