import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, type Given, md, weekly } from "../kit/sources.ts";

/** What is wrong with a column, where, and every fact that its message is made of. */
const facts = (files: Files, given: Given = {}) =>
  build(files, given).problems.map(({ code, path, line, facts }) => [`${path}:${line}: ${code}`, facts]);

const post = (fields: string) => md(`title: x\ndate: 2024-01-03\n${fields}`);
const episode = (number: number, date: string, more = "") =>
  md(`title: x\nepisode: ${number}\ndate: ${date}${more}`);

test("a field that is missing is told with an example", () => {
  const season = { ...weekly("city", []), "posts/city/index.md": md("title: city\nnumbering: season") };
  assert.deepEqual(facts({ "posts/a.md": md("tags: b") }), [
    ["posts/a.md:1: field-missing", { field: "title", example: "안개" }],
    ["posts/a.md:1: field-missing", { field: "date", example: "2024-03-27" }],
  ]);
  assert.deepEqual(facts({ "posts/city/index.md": md("lang: ko") }), [
    ["posts/city/index.md:1: field-missing", { field: "title", example: "도시 산책" }],
  ]);
  assert.deepEqual(facts({ ...season, "posts/city/1.md": post("episode: 1") }), [
    ["posts/city/1.md:1: field-missing", { field: "season", example: "1" }],
  ]);
  assert.deepEqual(facts({ ...season, "posts/city/s.md": post("kind: special") }), []);
});

test("a field in the wrong place is told with the kind that has no such field", () => {
  const misplaced = (field: string, kind: string, line: number) => [
    [`posts/a.md:${line}: field-misplaced`, { field, kind }],
  ];
  assert.deepEqual(facts({ "posts/a.md": post("episode: 1") }), misplaced("episode", "post", 4));
  assert.deepEqual(facts({ "posts/a.md": post("kind: page\nseason: 1") }), misplaced("season", "page", 5));
  for (const kind of ["episode", "special", "notice"]) {
    assert.deepEqual(facts({ "posts/a.md": post(`kind: ${kind}`) }), misplaced("kind", "post", 4));
  }
});

test("of a date that cannot be read its text is told; a wrong `updated` keeps nothing from being shown", () => {
  const dated = (fields: string) => facts({ "posts/a.md": md(`title: x\n${fields}`) });
  assert.deepEqual(dated("date: 2024-02-30"), [
    ["posts/a.md:3: date-impossible", { field: "date", found: "2024-02-30" }],
  ]);
  const updated = { "posts/a.md": post("updated: 2024-02-30"), "posts/b.md": post("updated: 2024-02-03") };
  assert.deepEqual(facts(updated), [
    ["posts/a.md:4: date-impossible", { field: "updated", found: "2024-02-30" }],
  ]);
  const { posts } = build(updated).column;
  assert.deepEqual(
    posts.map((each) => each.updated?.iso ?? null),
    [null, "2024-02-03T00:00:00+09:00"],
  );
});

test("a folder without a card is told by its name; pages and posts in it need none", () => {
  assert.deepEqual(facts({ "posts/city/1.md": post("episode: 1") }), [
    ["posts/city/1.md:1: series-card-missing", { folder: "city" }],
  ]);
  assert.deepEqual(
    facts({ "posts/city/1.md": post("kind: page"), "posts/city/2.md": post("kind: post") }),
    [],
  );
});

test("a missing number is told with the next, counted in its season where seasons number anew", () => {
  const files = (card: string): Files => ({
    "posts/city/index.md": md(`title: city\n${card}`),
    "posts/city/a.md": episode(7, "2024-01-03", "\nseason: 1"),
    "posts/city/b.md": episode(2, "2024-01-10", "\nseason: 2"),
    "posts/city/c.md": md("title: x\ndate: 2024-01-17\nseason: 2"),
  });
  const next = (card: string) =>
    facts(files(card)).filter(([told]) => String(told).endsWith("number-missing"));
  assert.deepEqual(next("numbering: season"), [["posts/city/c.md:1: number-missing", { next: 3 }]]);
  assert.deepEqual(next("numbering: through"), [["posts/city/c.md:1: number-missing", { next: 8 }]]);
  assert.deepEqual(facts({ ...weekly("city", []), "posts/city/a.md": post("lang: ko") }), [
    ["posts/city/a.md:1: number-missing", { next: 1 }],
  ]);
});

test("gaps are told from where to where, in order, whatever order `missing` has", () => {
  const card = { "posts/city/index.md": md("title: 도시\nmissing: [10, 6, 20, 1, 3]") };
  const gap = (from: number, to: number) => ["posts/city/12.md:3: number-gap", { from, to, series: "도시" }];
  assert.deepEqual(facts(weekly("city", [3, 4, 12], card)), [
    gap(5, 5),
    gap(7, 9),
    gap(11, 11),
    ["posts/city/3.md:3: missing-exists", { number: 3 }],
  ]);
});

test("seasons that number anew have no gap and no equal number between them", () => {
  const files = (numbering: string): Files => ({
    "posts/city/index.md": md(`title: city\nnumbering: ${numbering}`),
    "posts/city/a.md": episode(5, "2024-01-03", "\nseason: 1\nslug: a"),
    "posts/city/b.md": episode(1, "2024-01-10", "\nseason: 2\nslug: b"),
    "posts/city/c.md": episode(1, "2024-01-17", "\nseason: 3\nslug: c"),
  });
  assert.deepEqual(facts(files("season")), []);
  assert.deepEqual(
    facts(files("through")).map(([told]) => told),
    [
      "posts/city/a.md:3: number-gap",
      "posts/city/a.md:4: number-against-date",
      "posts/city/c.md:3: number-equal",
    ],
  );
});

test("an equal number, a place that is not there, a date that goes back: with the other file", () => {
  const files = weekly("city", [1, 2], {
    "posts/city/b.md": episode(2, "2024-01-10", "\nslug: b"),
    "posts/city/c.md": episode(3, "2024-01-01"),
    "posts/city/d.md": md("title: x\nkind: special\nafter: 9\ndate: 2024-02-01"),
    "posts/city/e.md": md("title: x\nkind: special\nafter: 0\ndate: 2024-02-01"),
  });
  assert.deepEqual(facts(files), [
    ["posts/city/b.md:3: number-equal", { number: 2, other: "posts/city/2.md" }],
    ["posts/city/c.md:4: number-against-date", { number: 3, other: "posts/city/b.md", otherNumber: 2 }],
    ["posts/city/d.md:4: after-unknown", { after: 9 }],
  ]);
});

test("episodes of one moment stand against no date", () => {
  const day = (number: number) => [`posts/city/${number}.md`, episode(number, "2024-01-03")];
  assert.deepEqual(facts(weekly("city", [], Object.fromEntries([day(1), day(2)]))), []);
});

test("more than were announced: by number, or by count where seasons number anew", () => {
  const total = (card: string, more: Files) =>
    facts(weekly("city", [], { "posts/city/index.md": md(`title: city\n${card}\ntotal: 1`), ...more }));
  const passed = (count: number) => [["posts/city/index.md:4: total-passed", { total: 1, count }]];
  const one = (season: number) => episode(1, `2024-01-0${season}`, `\nseason: ${season}\nslug: s${season}`);
  const seasons = { "posts/city/a.md": one(1), "posts/city/b.md": one(2), "posts/city/c.md": one(3) };
  assert.deepEqual(total("numbering: season", seasons), passed(3));
  const through = {
    "posts/city/a.md": episode(5, "2024-01-01"),
    "posts/city/b.md": episode(6, "2024-01-02"),
  };
  assert.deepEqual(total("numbering: through", through), passed(6));
});

test("what could not be read may hold what seems to be missing: nothing is guessed", () => {
  const files = weekly("city", [1, 3], {
    "posts/city/b.md": md("title: x\nkind: special\nafter: 9\ndate: 2024-02-01"),
    "posts/city/c.md": episode(3, "2024-01-17", "\nslug: c"),
    "posts/city/bad.md": "---\ntitle: a: b\n---\n",
  });
  assert.deepEqual(
    facts(files).map(([told]) => String(told).split(" ")[1]),
    ["front-yaml", "number-equal"],
  );
});
