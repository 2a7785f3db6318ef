import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, postIn, weekly } from "../kit/sources.ts";

const reported = (files: Files) => build(files).told;
const post = (fields: string) => md(`title: x\ndate: 2024-01-03\n${fields}`);

test("the folder determines the series, and a field may override it", () => {
  const built = build({
    ...weekly("city", []),
    ...weekly("sea", []),
    "posts/city/a.md": md("title: a\ndate: 2024-01-03\nepisode: 1"),
    "posts/city/b.md": md("title: b\ndate: 2024-01-03\nepisode: 1\nseries: sea"),
    "posts/city/c.md": md("title: c\ndate: 2024-01-03\nkind: post"),
  });
  assert.deepEqual(built.told, []);
  const of = (title: string) => [postIn(built, title).series, postIn(built, title).kind];
  assert.deepEqual(
    [of("a"), of("b"), of("c")],
    [
      ["city", "episode"],
      ["sea", "episode"],
      [null, "post"],
    ],
  );
});

test("a folder without index.md is reported once, with what else its posts lack", () => {
  const files = { "posts/city/1.md": md("episode: 1"), "posts/city/2.md": post("episode: 2") };
  assert.deepEqual(reported(files), [
    "posts/city/1.md:1: field-missing",
    "posts/city/1.md:1: field-missing",
    "posts/city/1.md:1: series-card-missing",
  ]);
});

test("a field with a misspelt name is reported once, and not as missing too", () => {
  const { told } = build({
    "posts/city/index.md": md("제목: 도시"),
    "posts/city/1.md": md("titel: 하나\n날짜: 2024-01-03\n회차: 1"),
  });
  assert.deepEqual(told, [
    "posts/city/1.md:2: field-unknown",
    "posts/city/1.md:3: field-unknown",
    "posts/city/1.md:4: field-unknown",
    "posts/city/index.md:2: field-unknown",
  ]);
});

test("an index.md that cannot be parsed is reported once, and its posts are not", () => {
  for (const card of [md("title: a: b"), "\0", "---\n"]) {
    assert.equal(reported({ ...weekly("city", [1, 2]), "posts/city/index.md": card }).length, 1);
    assert.equal(
      reported({ "posts/city/index.md": card, "posts/a.md": post("series: city\nepisode: 1") }).length,
      1,
    );
  }
});

test("an unknown series is reported with a suggestion", () => {
  const { problems } = build({ ...weekly("city", []), "posts/a.md": post("series: ctiy\nepisode: 1") });
  assert.deepEqual(
    problems.map(({ code, line, facts }) => [code, line, facts]),
    [["series-unknown", 4, { slug: "ctiy", suggestion: "city" }]],
  );
});

for (const [name, path, fields] of [
  ["a number without a series", "posts/a.md", "episode: 3"],
  ["a number on a special", "posts/city/a.md", "kind: special\nepisode: 3"],
  ["a place on an episode", "posts/city/a.md", "episode: 3\nafter: 2"],
  ["a series on a post", "posts/a.md", "kind: post\nseries: city"],
  ["a season on a page", "posts/a.md", "kind: page\nseason: 1"],
  ["a special without a series", "posts/a.md", "kind: special"],
  ["a notice without a series", "posts/a.md", "kind: notice"],
  ["an episode without a series", "posts/a.md", "kind: episode"],
] as const) {
  test(`${name} is misplaced`, () => {
    const codes = build(weekly("city", [], { [path]: post(fields) })).problems.map(({ code }) => code);
    assert.deepEqual(codes, ["field-misplaced"]);
  });
}

test("title and date are required; a page has no date", () => {
  assert.deepEqual(reported({ "posts/a.md": md("subtitle: x") }), [
    "posts/a.md:1: field-missing",
    "posts/a.md:1: field-missing",
  ]);
  assert.deepEqual(reported({ "posts/a.md": md("title: x\nkind: page") }), []);
  assert.deepEqual(reported({ "posts/city/index.md": md("description: x") }), [
    "posts/city/index.md:1: field-missing",
  ]);
});

test("all problems are reported at once, of front matter and text", () => {
  assert.deepEqual(reported({ "posts/a.md": md("tgas: x\ndate: 2024-02-30", "밀물[^tide] ![](x.png)") }), [
    "posts/a.md:1: field-missing",
    "posts/a.md:2: field-unknown",
    "posts/a.md:3: date-impossible",
    "posts/a.md:6: note-undefined",
    "posts/a.md:6: picture-missing",
  ]);
});

test("problems in the texts of two posts with one address are reported too", () => {
  const files = {
    "posts/a.md": md("title: a\ndate: 2024-01-03\nslug: x", "밀물[^tide]"),
    "posts/b.md": md("title: b\ndate: 2024-01-03\nslug: x", "썰물[^ebb]"),
  };
  assert.deepEqual(reported(files), [
    "posts/a.md:7: note-undefined",
    "posts/b.md:4: address-equal",
    "posts/b.md:7: note-undefined",
  ]);
});

test("the home page may do without front matter", () => {
  const built = build({ "posts/index.md": "어서 오세요.\n" });
  assert.deepEqual(built.told, []);
  assert.equal(built.column.introduction?.summary, "어서 오세요.");
});

test("lang and author default to those of the series, then of the site", () => {
  const card = md("title: city\nlang: en\nauthor: 박");
  const built = build(
    weekly("city", [1, 2], {
      "posts/city/index.md": card,
      "posts/city/2.md": md("title: own\nepisode: 2\ndate: 2024-01-10\nlang: ko\nauthor: 이"),
      "posts/fog.md": md("title: fog\ndate: 2024-01-10"),
    }),
    { site: { author: "김" } },
  );
  const of = (title: string) => [postIn(built, title).lang, postIn(built, title).author?.name];
  assert.deepEqual(
    [of("city 1"), of("own"), of("fog")],
    [
      ["en", "박"],
      ["ko", "이"],
      ["ko", "김"],
    ],
  );
});
