import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, postIn, weekly } from "../kit/sources.ts";

const told = (files: Files) => build(files).told;
const post = (fields: string) => md(`title: x\ndate: 2024-01-03\n${fields}`);

test("the folder says the series, and a field may say another", () => {
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

test("a folder without a card is told once, and what else its posts lack with it", () => {
  const files = { "posts/city/1.md": md("episode: 1"), "posts/city/2.md": post("episode: 2") };
  assert.deepEqual(told(files), [
    "posts/city/1.md:1: field-missing",
    "posts/city/1.md:1: field-missing",
    "posts/city/1.md:1: series-card-missing",
  ]);
});

test("a card that cannot be read is told once, and its posts are not blamed", () => {
  for (const card of [md("title: a: b"), "\0", "---\n"]) {
    assert.equal(told({ ...weekly("city", [1, 2]), "posts/city/index.md": card }).length, 1);
    assert.equal(
      told({ "posts/city/index.md": card, "posts/a.md": post("series: city\nepisode: 1") }).length,
      1,
    );
  }
});

test("an unknown series is told with the one that was meant", () => {
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

test("title and date are asked for; a page has no date", () => {
  assert.deepEqual(told({ "posts/a.md": md("subtitle: x") }), [
    "posts/a.md:1: field-missing",
    "posts/a.md:1: field-missing",
  ]);
  assert.deepEqual(told({ "posts/a.md": md("title: x\nkind: page") }), []);
  assert.deepEqual(told({ "posts/city/index.md": md("description: x") }), [
    "posts/city/index.md:1: field-missing",
  ]);
});

test("whatever is wrong is told all at once, front matter and text", () => {
  assert.deepEqual(told({ "posts/a.md": md("tgas: x\ndate: 2024-02-30", "밀물[^tide] ![](x.png)") }), [
    "posts/a.md:1: field-missing",
    "posts/a.md:2: field-unknown",
    "posts/a.md:3: date-impossible",
    "posts/a.md:6: note-undefined",
    "posts/a.md:6: picture-missing",
  ]);
});

test("two posts that want one address tell of their texts all the same", () => {
  const files = {
    "posts/a.md": md("title: a\ndate: 2024-01-03\nslug: x", "밀물[^tide]"),
    "posts/b.md": md("title: b\ndate: 2024-01-03\nslug: x", "썰물[^ebb]"),
  };
  assert.deepEqual(told(files), [
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

test("what an episode does not say, its series says, and then the site", () => {
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
