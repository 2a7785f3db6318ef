import assert from "node:assert/strict";
import { test } from "node:test";
import { readSeriesFront } from "../../../src/input/front-matter/series.ts";
import type { Mapping } from "../../../src/input/front-matter/value.ts";
import { readYaml } from "../../../src/input/front-matter/yaml.ts";

const week = { by: "week", time: "00:00", every: 1, from: null };

const RIGHT: readonly (readonly [yaml: string, value: unknown])[] = [
  ["title: 도시", "도시"],
  ["status: complete", "complete"],
  ["seasons: 2", [season(1), season(2)]],
  ["seasons: [봄, ~, 2024]", [season(1, "봄"), season(2), season(3, "2024")]],
  ["numbering: season", "season"],
  ["missing: 7", [7]],
  ["missing: [3, 0]", [3, 0]],
  ["total: 30", 30],
  ["book: true", true],
  ["book: { title: 책 }", { title: "책" }],
  ["next: title", "title"],
  ["previous: 0", 0],
  ["previous: all", "all"],
  ["cadence: wednesday", { ...week, days: [3] }],
  ["cadence: WED", { ...week, days: [3] }],
  ["cadence: 수", { ...week, days: [3] }],
  [`cadence: ${"수요일".normalize("NFD")}`, { ...week, days: [3] }],
  ["cadence: [금, mon, 금요일]", { ...week, days: [1, 5] }],
  ["cadence: { days: 수, time: 7:00 }", { ...week, days: [3], time: "07:00" }],
  [
    "cadence: { days: [월, 목], every: 2, from: 2026-01-07 }",
    { ...week, days: [1, 4], every: 2, from: "2026-01-07" },
  ],
  ["cadence: { month: last friday }", { by: "month", week: -1, day: 5, time: "00:00" }],
  ["cadence: { month: 첫째 월요일, time: '09:30' }", { by: "month", week: 1, day: 1, time: "09:30" }],
];

for (const [yaml, value] of RIGHT) {
  test(`right: ${yaml}`, () => {
    const form = read(yaml);
    assert.deepEqual(form.problems, []);
    assert.deepEqual((form.values as Record<string, unknown>)[yaml.split(":")[0] as string], value);
  });
}

const WRONG: readonly (readonly [yaml: string, code: string])[] = [
  ["status: done", "field-wrong"],
  ["seasons: 0", "field-wrong"],
  ["seasons: 봄", "field-wrong"],
  ["seasons: [[봄]]", "field-wrong"],
  ["numbering: both", "field-wrong"],
  ["missing: [three]", "field-wrong"],
  ["total: 0", "field-wrong"],
  ["next: always", "field-wrong"],
  ["previous: -1", "field-wrong"],
  ["previous: every", "field-wrong"],
  ["book: 2", "field-wrong"],
  ["cadence: wensday", "weekday-unknown"],
  ["cadence: []", "field-wrong"],
  ["cadence: { time: 07:00 }", "field-wrong"],
  ["cadence: { days: 수, time: 25:00 }", "field-wrong"],
  ["cadence: { days: 수, every: 0 }", "field-wrong"],
  ["cadence: { days: 수, every: 2 }", "field-wrong"],
  ["cadence: { days: 수, every: 2, from: January }", "field-wrong"],
  ["cadence: { days: 수, every: 2, from: 2026-02-30 }", "date-impossible"],
  ["cadence: { dyas: 수 }", "field-unknown"],
  ["cadence: { month: fifth friday }", "field-wrong"],
  ["cadence: { month: last firday }", "weekday-unknown"],
  ["cadence: { month: last friday, days: 수 }", "field-wrong"],
  ["cadence: { month: last friday, every: 2, from: 2026-01-07 }", "field-wrong"],
  ["episode: 3", "field-unknown"],
];

for (const [yaml, code] of WRONG) {
  test(`wrong: ${yaml}`, () => {
    const { problems, values } = read(yaml);
    assert.deepEqual(
      problems.map((each) => each.code),
      [code],
    );
    assert.ok(Object.values(values).every((value) => value === null));
  });
}

test("a misspelled weekday is answered with the right one, in its language", () => {
  for (const [typed, meant] of [
    ["wensday", "wednesday"],
    ["물요일", "월요일"],
  ]) {
    const [problem] = read(`cadence: ${typed}`).problems;
    assert.deepEqual(problem?.facts, { found: typed, suggestion: meant });
  }
});

function season(number: number, title: string | null = null) {
  return { number, title };
}

function read(yaml: string) {
  const path = "posts/city/index.md";
  return readSeriesFront(path, readYaml(path, yaml, 2) as Mapping);
}
