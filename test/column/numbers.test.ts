import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, wednesday, weekly } from "../kit/sources.ts";

const reported = (files: Files) => build(files).told;
const gaps = (files: Files) =>
  build(files).problems.flatMap(({ code, facts }) =>
    code === "number-gap" ? [[(facts as { from: number }).from, (facts as { to: number }).to]] : [],
  );

test("a series may begin anywhere; a gap after that is reported", () => {
  assert.deepEqual(gaps(weekly("city", [92, 93])), []);
  assert.deepEqual(gaps(weekly("city", [92, 95, 97])), [
    [93, 94],
    [96, 96],
  ]);
});

test("numbers that are missing on purpose make no gap", () => {
  const card = { "posts/city/index.md": md("title: city\nmissing: [5]") };
  assert.deepEqual(gaps(weekly("city", [2, 8], card)), [
    [3, 4],
    [6, 7],
  ]);
  assert.deepEqual(reported(weekly("city", [4, 5, 6], card)), ["posts/city/5.md:3: missing-exists"]);
});

test("a number against its date is reported past drafts and across seasons", () => {
  const dated = (number: number, date: string, more = "") =>
    md(`title: ${number}\nepisode: ${number}\ndate: ${date}${more}`);
  const city = {
    "posts/city/1.md": dated(1, "2024-03-06"),
    "posts/city/2.md": dated(2, "2024-01-10", "\ndraft: true"),
    "posts/city/3.md": dated(3, "2024-02-28"),
  };
  assert.deepEqual(reported(weekly("city", [], city)), ["posts/city/3.md:4: number-against-date"]);
  const seasons = {
    "posts/city/index.md": md("title: city\nnumbering: season"),
    "posts/city/a.md": dated(1, "2024-03-06", "\nseason: 1"),
    "posts/city/b.md": dated(1, "2024-02-28", "\nseason: 2"),
  };
  assert.deepEqual(reported(seasons), ["posts/city/b.md:4: number-against-date"]);
});

test("more episodes than announced are reported at the field", () => {
  const card = (fields: string) => ({ "posts/city/index.md": md(`title: city\n${fields}`) });
  assert.deepEqual(reported(weekly("city", [1, 2], card("total: 2"))), []);
  assert.deepEqual(reported(weekly("city", [1, 2, 3], card("total: 2"))), [
    "posts/city/index.md:3: total-passed",
  ]);
  const post = { "posts/city/3.md": md("title: x\nepisode: 3\ndate: 2024-01-17\ndraft: true") };
  assert.deepEqual(reported(weekly("city", [1, 2], { ...card("total: 2"), ...post })), []);
  const prologue = { "posts/city/0.md": md("title: x\nepisode: 0\ndate: 2024-01-01") };
  assert.deepEqual(reported(weekly("city", [1, 2], { ...card("total: 2"), ...prologue })), []);
});

test("an unpublished episode makes no gap", () => {
  const post = { "posts/city/2.md": md("title: x\nepisode: 2\ndate: 2024-01-10\ndraft: true") };
  assert.deepEqual(reported(weekly("city", [1, 3], post)), []);
});

test("a file that cannot be parsed makes no gap: its own problem is reported", () => {
  for (const broken of [md("title: x\nepisode: 2"), md("title: a: b"), "\0"]) {
    const { problems } = build(weekly("city", [1, 3], { "posts/city/2.md": broken }));
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.path, "posts/city/2.md");
  }
});

test("a duplicate number is reported with the other file", () => {
  const twin = { "posts/city/x.md": md("title: x\nslug: x\nepisode: 2\ndate: 2024-01-10") };
  const { problems } = build(weekly("city", [1, 2], twin));
  assert.deepEqual(
    problems.map(({ code, path, facts }) => [code, path, facts]),
    [["number-equal", "posts/city/x.md", { number: 2, other: "posts/city/2.md" }]],
  );
});

test("an episode without a number is reported with the next one", () => {
  const { problems } = build(weekly("city", [1, 2], { "posts/city/x.md": md("title: x\ndate: 2024-02-01") }));
  assert.deepEqual(
    problems.map(({ code, facts }) => [code, facts]),
    [["number-missing", { next: 3 }]],
  );
});

test("a number against its date is reported", () => {
  const late = { "posts/city/2.md": md(`title: x\nepisode: 2\ndate: ${wednesday(5)}`) };
  assert.deepEqual(reported(weekly("city", [1, 3], late)), ["posts/city/3.md:4: number-against-date"]);
});

test("with numbering by season each season has its own numbers", () => {
  const card = (numbering: string) => ({ "posts/city/index.md": md(`title: city\nnumbering: ${numbering}`) });
  const second = { "posts/city/x.md": md("title: x\nslug: x\nseason: 2\nepisode: 1\ndate: 2024-05-01") };
  const first = (number: number) => ({
    [`posts/city/${number}.md`]: md(`title: a\nseason: 1\nepisode: ${number}\ndate: ${wednesday(number)}`),
  });
  const files = { ...first(1), ...first(2), ...second };
  assert.deepEqual(reported({ ...card("season"), ...files }), []);
  assert.deepEqual(reported({ ...card("through"), ...files }), [
    "posts/city/2.md:5: number-against-date",
    "posts/city/x.md:5: number-equal",
  ]);
});

test("with numbering by season an episode needs its season", () => {
  const files = {
    "posts/city/index.md": md("title: city\nnumbering: season"),
    "posts/city/1.md": md("title: a\nepisode: 1\ndate: 2024-01-03"),
  };
  assert.deepEqual(reported(files), ["posts/city/1.md:1: field-missing"]);
});

test("an `after` that names no episode is reported", () => {
  const special = (after: number) => ({
    "posts/city/x.md": md(`title: x\nkind: special\nafter: ${after}\ndate: 2024-05-01`),
  });
  assert.deepEqual(reported(weekly("city", [1, 2], special(7))), ["posts/city/x.md:4: after-unknown"]);
  assert.deepEqual(reported(weekly("city", [1, 2], special(2))), []);
  assert.deepEqual(reported(weekly("city", [1, 2], special(0))), []);
});

test("a season that the series does not list is reported, where it lists any", () => {
  const post = (season: number) =>
    md(`title: x\nseason: ${season}\nepisode: 1\ndate: 2024-01-0${season % 10}`);
  const seasons = (fields: string) => ({
    "posts/city/index.md": md(`title: city\nnumbering: season\n${fields}`),
    "posts/city/2.md": post(2),
    "posts/city/22.md": md("title: y\nseason: 22\nepisode: 1\ndate: 2024-01-05"),
  });
  assert.deepEqual(reported(seasons("seasons: [봄, 여름]")), ["posts/city/22.md:3: season-unknown"]);
  assert.deepEqual(reported(seasons("")), []);
});
