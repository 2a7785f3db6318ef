import assert from "node:assert/strict";
import { test } from "node:test";
import { episodesFile } from "../../../src/outputs/series/episodes-file.ts";
import { series as module } from "../../../src/outputs/series/output.ts";
import { build, contextOf, type Files, md } from "../../kit/sources.ts";

const FILES: Files = {
  "posts/city/index.md": md("title: 도시\nlang: ko"),
  "posts/city/0.md": md("title: 고개를 들기 전에\nepisode: 0\ndate: 2024-01-01", "본문"),
  "posts/city/1.md": md("title: 안개\nepisode: 1\ndate: 2024-01-03", "본문"),
  "posts/city/rest.md": md("title: 쉽니다\nkind: notice\ndate: 2024-01-10", "본문"),
  "posts/city/2.md": md("title: 비\nepisode: 2\ndate: 2024-01-17\nwithdrawn: true", "본문"),
  "posts/city/more.md": md("title: 독자의 편지\nkind: special\ndate: 2024-01-24", "본문"),
};

test("a script is told what can be read on in, in reading order, in the words of the series", () => {
  const ctx = contextOf(build(FILES));
  const [city] = ctx.column.series;
  assert.ok(city);
  assert.deepEqual(JSON.parse(episodesFile(city, ctx)), {
    episodes: [
      ["0/", "프롤로그", "2024-01-01T00:00:00+09:00"],
      ["1/", "1화", "2024-01-03T00:00:00+09:00"],
      ["more/", "번외", "2024-01-24T00:00:00+09:00"],
    ],
  });
});

test("it stands beside the page of the series, and no post takes its address", () => {
  const ctx = contextOf(build(FILES));
  assert.deepEqual(
    module.list(ctx).map(({ path }) => path),
    ["city/index.html", "city/episodes.json"],
  );
  assert.deepEqual(module.reserves?.(ctx.column.site), ["/:series/index.html", "/:series/episodes.json"]);
});
