import assert from "node:assert/strict";
import { test } from "node:test";
import { problem } from "../../src/core/problems/problem.ts";
import type { Sources } from "../../src/input/files/sources.ts";
import { type Copies, copiesOf } from "../../src/plan/copies.ts";
import { buildSources, contextOf, md, sourcesOf } from "../kit/sources.ts";

const PICTURE = { bytes: 10 };

function copied(sources: Sources): Copies {
  const built = buildSources(sources);
  return copiesOf(built.column, [], sources, contextOf(built));
}

test("pictures and attachments of published texts are copied, each once, in order of path", () => {
  const sources = sourcesOf({
    "posts/index.md": "[표](표.ods)를 본다.\n",
    "posts/city/index.md": md("title: 도시\ncover: cover.png\ncoverAlt: 다리"),
    "posts/city/1.md": md("title: 안개\nepisode: 1\ndate: 2024-05-01", "![다리](b.png)와 ![다리](cover.png)"),
    "posts/city/2.md": md(
      "title: 비\nepisode: 2\ndate: 2024-05-08\nwithdrawn: true\ncover: gone.png\ncoverAlt: 비",
      "![비](gone.png)",
    ),
    "posts/city/3.md": md("title: 눈\nepisode: 3\ndate: 2024-05-15\ndraft: true", "![눈](draft.png)"),
    "posts/fog.md": md("title: 편지\ndate: 2024-05-02", "![다리](city/b.png)[^a]\n\n[^a]: ![점](a.png)"),
    ...Object.fromEntries(
      ["city/b", "city/cover", "city/gone", "city/draft", "a", "unused"].map((name) => [
        `posts/${name}.png`,
        PICTURE,
      ]),
    ),
    "posts/표.ods": PICTURE,
  });
  assert.deepEqual(copied(sources).copies, [
    { source: "posts/a.png", path: "a.png", picture: null },
    { source: "posts/city/b.png", path: "city/b.png", picture: null },
    { source: "posts/city/cover.png", path: "city/cover.png", picture: null },
    { source: "posts/표.ods", path: "표.ods", picture: null },
  ]);
});

test("a path is in NFC below the site, whatever the file system has", () => {
  const name = "표.png".normalize("NFD");
  const sources = sourcesOf({
    "posts/fog.md": md("title: 편지\ndate: 2024-05-02", "![표](표.png)"),
    [`posts/${name}`]: PICTURE,
  });
  assert.deepEqual(copied(sources).copies, [{ source: `posts/${name}`, path: "표.png", picture: null }]);
});

test("a picture is copied as its file was read, and left out with a warning where that is unsafe", () => {
  const { attachments, ...rest } = sourcesOf({
    "posts/fog.md": md("title: 편지\ndate: 2024-05-02", "![다리](a.png) [지도](b.png)"),
    "posts/a.png": PICTURE,
    "posts/b.png": PICTURE,
  });
  const picture = { stripped: [[0, 5]], fingerprint: "1" } as const;
  const sources = {
    ...rest,
    attachments: attachments.map((each) => ({
      ...each,
      picture: {
        type: "image/png",
        size: null,
        copy: each.path === "posts/a.png" ? picture : ({ stripped: "unsafe", fingerprint: "2" } as const),
      },
    })),
  };
  const { copies, problems } = copied(sources);
  assert.deepEqual(copies, [{ source: "posts/a.png", path: "a.png", picture }]);
  assert.deepEqual(problems, [problem("picture-private", { path: "posts/b.png", line: 1 }, {})]);
});
