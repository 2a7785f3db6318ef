import assert from "node:assert/strict";
import { test } from "node:test";
import type { Hole } from "../../src/core/model.ts";
import { build, type Files, md, postIn, weekly } from "../kit/sources.ts";

const others: Files = weekly("city", [1], {
  "posts/index.md": "처음.\n",
  "posts/city/2.md": md("title: later\nepisode: 2\ndate: 2030-01-09\naliases: /soon/"),
  "posts/city/3.md": md("title: draft\nepisode: 3\ndate: 2024-01-17\ndraft: true"),
  "posts/fog.md": md(
    "title: fog\ndate: 2024-01-01\ntags: [안개]\naliases: /old/",
    "## 새벽\n\n글[^tide]\n\n[^tide]: 밀물",
  ),
  "posts/map.png": { bytes: 1 },
  "posts/city/paper.pdf": { bytes: 1 },
  "posts/city/run.html": { bytes: 1 },
});

/** The target of a link in `posts/city/x.md`, and the problems. */
function follow(target: string, options: { hasOwnPages?: boolean; includeDrafts?: boolean } = {}): string {
  const from = md("title: x\nkind: special\ndate: 2024-02-01", `[말](<${target}>)`);
  const built = build({ ...others, "posts/city/x.md": from }, options);
  const holes = postIn(built, "x").text.body.filter((part): part is Hole => typeof part !== "string");
  const to = holes.flatMap((hole) =>
    hole.hole === "address" ? [hole.address + (hole.fragment === null ? "" : `#${hole.fragment}`)] : [],
  );
  const slips = built.problems.map(
    ({ code, severity, facts }) =>
      `${severity} ${code} ${(facts as { suggestion?: string }).suggestion ?? "-"}`,
  );
  return [...to, ...slips].join("; ") || "words";
}

for (const [target, result] of [
  ["1.md", "/city/1/"],
  ["./1.md", "/city/1/"],
  ["../city/1.md", "/city/1/"],
  ["../fog.md", "/fog/"],
  ["../fog.md#새벽", "/fog/#새벽"],
  ["../fog.md#%EC%83%88%EB%B2%BD", "/fog/#새벽"],
  ["../fog.md#note-tide", "/fog/#note-tide"],
  ["../fog.md#top", "/fog/#top"],
  ["index.md", "/city/"],
  ["../city/", "/city/"],
  ["../index.md", "/"],
  ["/", "/"],
  ["/city/1/", "/city/1/"],
  ["/city/1", "/city/1/"],
  ["/old/", "/fog/"],
  ["/archive/", "/archive/"],
  ["/feed.xml", "/feed.xml"],
  ["/city/feed.xml", "/city/feed.xml"],
  ["/tags/안개/", "/tags/안개/"],
  ["paper.pdf", "/city/paper.pdf"],
  ["/city/paper.pdf", "/city/paper.pdf"],
  ["../map.png", "/map.png"],
  ["/city/1/index.html", "/city/1/"],
  ["https://example.org/column/city/1/", "/city/1/"],
  ["https://example.org/column/city/1", "/city/1/"],
  ["http://EXAMPLE.org/column/fog/#새벽", "/fog/#새벽"],
  ["//example.org/column/old/", "/fog/"],
  ["https://example.org/column/", "/"],
  ["https://example.org/column", "/"],
  ["https://example.org/column/city/feed.xml", "/city/feed.xml"],
  ["https://example.org/column/tags/%EC%95%88%EA%B0%9C/", "/tags/안개/"],
  ["https://example.org/column/city/paper.pdf", "/city/paper.pdf"],
  ["/column/city/1/", "/city/1/"],
  ["/column/", "/"],
  ["/column/map.png", "/map.png"],
] as const) {
  test(`${target} leads to ${result}`, () => assert.equal(follow(target), result));
}

const HIDDEN = ["2.md", "3.md", "/city/2/", "/soon/", "2.md#anything", "/column/city/2/"];
for (const target of [...HIDDEN, "https://example.org/column/city/3/?from=mail"]) {
  test(`${target} is not published yet: text without a link`, () => {
    assert.equal(follow(target), "words");
    assert.equal(follow(target, { hasOwnPages: true }), "words");
  });
}

test("where drafts are shown, they are linked", () => {
  assert.equal(follow("2.md", { includeDrafts: true }), "/city/2/");
  assert.equal(follow("/soon/", { includeDrafts: true }), "/city/2/");
});

for (const [target, reported] of [
  ["01.md", "error link-nowhere 1.md"],
  ["../city/fog.md", "error link-nowhere ../fog.md"],
  ["../fgo.md", "error link-nowhere ../fog.md"],
  ["없는 글.md", "error link-nowhere -"],
  ["../fog.md#새볔", "/fog/#새볔; error link-fragment -"],
  ["../fog.md#새", "/fog/#새; error link-fragment 새벽"],
  ["papre.pdf", "warning link-relative -"],
  ["run.html", "warning link-relative -"],
  ["/nowhere/", "warning link-relative -"],
  ["/column/nowhere/", "warning link-relative -"],
  ["https://example.org/column/nowhere/", "warning link-relative -"],
  ["https://example.org/column/fog/#새", "/fog/#새; error link-fragment 새벽"],
  ["/posts/fog.md", "error link-nowhere ../fog.md"],
  ["/posts/city/01.md", "error link-nowhere 1.md"],
  ["/city/1.md", "error link-nowhere 1.md"],
  ["/fgo.md", "error link-nowhere ../fog.md"],
  ["/column/posts/fog.md", "error link-nowhere ../fog.md"],
  ["https://example.org/column/posts/city/1.md", "error link-nowhere 1.md"],
  ["/tags/바다/", "warning link-relative -"],
  ["../../../etc/passwd", "warning link-relative -"],
] as const) {
  test(`${target} is reported: ${reported}`, () => assert.equal(follow(target), reported));
}

test("with templates of the author's own, an unknown address is accepted", () => {
  for (const target of ["/nowhere/", "/column/nowhere/", "https://example.org/column/nowhere/"])
    assert.equal(follow(target, { hasOwnPages: true }), "/nowhere/");
  assert.equal(follow("/llms.md", { hasOwnPages: true }), "/llms.md");
  assert.equal(follow("/posts/fog.md", { hasOwnPages: true }), "error link-nowhere ../fog.md");
});

test("other paths of the host, and other hosts, are left as they are", () => {
  for (const target of [
    "https://example.org/other/",
    "https://example.org/columns/",
    "https://example.org:8080/column/x/",
  ])
    assert.equal(follow(target), "words", target);
});

test("a series that is called like the base path keeps its addresses", () => {
  const from = md("title: x\ndate: 2024-02-01", "[말](/column/1/)");
  const built = build({ ...weekly("column", [1]), "posts/x.md": from });
  assert.deepEqual(built.told, []);
  assert.match(JSON.stringify(postIn(built, "x").text.body), /"\/column\/1\/"/);
});

test("a link to a post with errors is not reported as well", () => {
  for (const broken of [md("date: 2024-01-01"), md("title: a: b"), "\0"]) {
    const built = build({
      "posts/a.md": broken,
      "posts/b.md": md("title: b\ndate: 2024-01-01", "[말](a.md)"),
    });
    assert.deepEqual(
      built.problems.map(({ path }) => path),
      ["posts/a.md"],
    );
  }
});

test("paths and names match in NFC and NFD", () => {
  const nfd = (text: string) => text.normalize("NFD");
  const built = build({
    [`posts/${nfd("안개")}.md`]: md("title: a\ndate: 2024-01-01", "## 하나"),
    [`posts/${nfd("지도")}.png`]: { bytes: 1 },
    "posts/b.md": md(
      "title: b\ndate: 2024-01-01",
      `[말](안개.md#하나) [말](${nfd("안개")}.md) ![지도](지도.png)`,
    ),
  });
  assert.deepEqual(built.told, []);
  assert.deepEqual(postIn(built, "b").text.pictures, [`posts/${nfd("지도")}.png`]);
  assert.match(JSON.stringify(postIn(built, "b").text.body), /"\/지도\.png"/);
});

test("covers resolve like pictures, and are reported like them", () => {
  const built = build({
    "posts/map.png": { bytes: 7 },
    "posts/a.md": md("title: a\ndate: 2024-01-01\ncover: { src: ./map.png, alt: 지도 }"),
    "posts/b.md": md("title: b\ndate: 2024-01-01\ncover: mpa.png"),
  });
  const cover = {
    source: "posts/map.png",
    address: "/map.png",
    type: "image/png",
    bytes: 7,
    width: 800,
    height: 600,
  };
  assert.deepEqual(postIn(built, "a").cover, { ...cover, alt: "지도" });
  assert.deepEqual(
    built.problems.map(({ code, line, facts }) => [code, line, facts]),
    [["picture-missing", 4, { target: "mpa.png", suggestion: "map.png" }]],
  );
});
