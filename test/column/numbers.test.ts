import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, wednesday, weekly } from "../kit/sources.ts";

const told = (files: Files) => build(files).told;
const gaps = (files: Files) =>
  build(files).problems.flatMap(({ code, facts }) =>
    code === "number-gap" ? [[(facts as { from: number }).from, (facts as { to: number }).to]] : [],
  );

test("a series may begin anywhere; a gap after that is told", () => {
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
  assert.deepEqual(told(weekly("city", [4, 5, 6], card)), ["posts/city/5.md:3: missing-exists"]);
});

test("a number against its date is told past drafts and through seasons", () => {
  const dated = (number: number, date: string, more = "") =>
    md(`title: ${number}\nepisode: ${number}\ndate: ${date}${more}`);
  const city = {
    "posts/city/1.md": dated(1, "2024-03-06"),
    "posts/city/2.md": dated(2, "2024-01-10", "\ndraft: true"),
    "posts/city/3.md": dated(3, "2024-02-28"),
  };
  assert.deepEqual(told(weekly("city", [], city)), ["posts/city/3.md:4: number-against-date"]);
  const seasons = {
    "posts/city/index.md": md("title: city\nnumbering: season"),
    "posts/city/a.md": dated(1, "2024-03-06", "\nseason: 1"),
    "posts/city/b.md": dated(1, "2024-02-28", "\nseason: 2"),
  };
  assert.deepEqual(told(seasons), ["posts/city/b.md:4: number-against-date"]);
});

test("more episodes than were announced are told, where it was announced", () => {
  const card = (fields: string) => ({ "posts/city/index.md": md(`title: city\n${fields}`) });
  assert.deepEqual(told(weekly("city", [1, 2], card("total: 2"))), []);
  assert.deepEqual(told(weekly("city", [1, 2, 3], card("total: 2"))), [
    "posts/city/index.md:3: total-passed",
  ]);
  const post = { "posts/city/3.md": md("title: x\nepisode: 3\ndate: 2024-01-17\ndraft: true") };
  assert.deepEqual(told(weekly("city", [1, 2], { ...card("total: 2"), ...post })), []);
  const prologue = { "posts/city/0.md": md("title: x\nepisode: 0\ndate: 2024-01-01") };
  assert.deepEqual(told(weekly("city", [1, 2], { ...card("total: 2"), ...prologue })), []);
});

test("an unpublished episode fills its place", () => {
  const post = { "posts/city/2.md": md("title: x\nepisode: 2\ndate: 2024-01-10\ndraft: true") };
  assert.deepEqual(told(weekly("city", [1, 3], post)), []);
});

test("what cannot be read is no gap: it has been told what it is", () => {
  for (const broken of [md("title: x\nepisode: 2"), md("title: a: b"), "\0"]) {
    const { problems } = build(weekly("city", [1, 3], { "posts/city/2.md": broken }));
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.path, "posts/city/2.md");
  }
});

test("one number for two is told, with the other's file", () => {
  const twin = { "posts/city/x.md": md("title: x\nslug: x\nepisode: 2\ndate: 2024-01-10") };
  const { problems } = build(weekly("city", [1, 2], twin));
  assert.deepEqual(
    problems.map(({ code, path, facts }) => [code, path, facts]),
    [["number-equal", "posts/city/x.md", { number: 2, other: "posts/city/2.md" }]],
  );
});

test("an episode without a number is told the next one", () => {
  const { problems } = build(weekly("city", [1, 2], { "posts/city/x.md": md("title: x\ndate: 2024-02-01") }));
  assert.deepEqual(
    problems.map(({ code, facts }) => [code, facts]),
    [["number-missing", { next: 3 }]],
  );
});

test("a number against its date is told", () => {
  const late = { "posts/city/2.md": md(`title: x\nepisode: 2\ndate: ${wednesday(5)}`) };
  assert.deepEqual(told(weekly("city", [1, 3], late)), ["posts/city/3.md:4: number-against-date"]);
});

test("seasons that number anew are counted apart", () => {
  const card = (numbering: string) => ({ "posts/city/index.md": md(`title: city\nnumbering: ${numbering}`) });
  const second = { "posts/city/x.md": md("title: x\nslug: x\nseason: 2\nepisode: 1\ndate: 2024-05-01") };
  const first = (number: number) => ({
    [`posts/city/${number}.md`]: md(`title: a\nseason: 1\nepisode: ${number}\ndate: ${wednesday(number)}`),
  });
  const files = { ...first(1), ...first(2), ...second };
  assert.deepEqual(told({ ...card("season"), ...files }), []);
  assert.deepEqual(told({ ...card("through"), ...files }), [
    "posts/city/2.md:5: number-against-date",
    "posts/city/x.md:5: number-equal",
  ]);
});

test("where seasons number anew, an episode says in which it stands", () => {
  const files = {
    "posts/city/index.md": md("title: city\nnumbering: season"),
    "posts/city/1.md": md("title: a\nepisode: 1\ndate: 2024-01-03"),
  };
  assert.deepEqual(told(files), ["posts/city/1.md:1: field-missing"]);
});

test("a place that does not exist is told", () => {
  const special = (after: number) => ({
    "posts/city/x.md": md(`title: x\nkind: special\nafter: ${after}\ndate: 2024-05-01`),
  });
  assert.deepEqual(told(weekly("city", [1, 2], special(7))), ["posts/city/x.md:4: after-unknown"]);
  assert.deepEqual(told(weekly("city", [1, 2], special(2))), []);
  assert.deepEqual(told(weekly("city", [1, 2], special(0))), []);
});
