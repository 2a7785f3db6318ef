import assert from "node:assert/strict";
import { test } from "node:test";
import { postsOf, textsOf } from "../../src/column/posts.ts";
import { build, type Files, md, weekly } from "../kit/sources.ts";

const FILES: Files = {
  ...weekly("city", [1, 2]),
  "posts/city/index.md": md("title: city", "City."),
  "posts/about.md": md("title: about\nkind: page", "About."),
  "posts/fog.md": md("title: fog\ndate: 2024-01-03", "Fog."),
};

test("all posts, pages and episodes; and all texts, introductions first", () => {
  const all = (files: Files) => {
    const { column } = build(files);
    return [postsOf(column).map(({ title }) => title), textsOf(column).map(({ summary }) => summary)];
  };
  const titles = ["fog", "about", "city 1", "city 2"];
  const summaries = ["City.", "Fog.", "About.", "안개가 걷혔다.", "안개가 걷혔다."];
  assert.deepEqual(all(FILES), [titles, summaries]);
  assert.deepEqual(all({ ...FILES, "posts/index.md": "Welcome." }), [titles, ["Welcome.", ...summaries]]);
});
