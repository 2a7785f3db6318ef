import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isPromised, nearestPromised } from "../../src/column/cadence.ts";
import type { Cadence, Weekday } from "../../src/core/model.ts";
import { addDays, dayOf } from "../../src/core/time/zone.ts";
import { property } from "../kit/property.ts";
import { build, md, weekly } from "../kit/sources.ts";

const week = (days: readonly Weekday[], every = 1, from: string | null = null): Cadence => ({
  by: "week",
  days,
  time: "00:00",
  every,
  from,
});
const month = (which: 1 | 2 | 3 | 4 | -1, day: Weekday): Cadence => ({
  by: "month",
  week: which,
  day,
  time: "00:00",
});
const promised = (cadence: Cadence, ...days: readonly string[]) =>
  days.filter((day) => isPromised(dayOf(day), cadence));

test("every Wednesday, and two days a week", () => {
  assert.deepEqual(promised(week([3]), "2024-03-26", "2024-03-27", "2024-04-03"), [
    "2024-03-27",
    "2024-04-03",
  ]);
  assert.deepEqual(promised(week([1, 4]), "2024-03-25", "2024-03-27", "2024-03-28"), [
    "2024-03-25",
    "2024-03-28",
  ]);
});

test("every other week counts from the week that was named, both ways and over New Year", () => {
  const cadence = week([3, 5], 2, "2026-01-07");
  assert.deepEqual(promised(cadence, "2026-01-07", "2026-01-09", "2026-01-14", "2026-01-21"), [
    "2026-01-07",
    "2026-01-09",
    "2026-01-21",
  ]);
  assert.deepEqual(promised(cadence, "2025-12-24", "2025-12-31"), ["2025-12-24"]);
});

test("a day of the month: the first, the fourth, the last", () => {
  assert.deepEqual(promised(month(1, 5), "2024-03-01", "2024-03-08"), ["2024-03-01"]);
  assert.deepEqual(promised(month(4, 5), "2024-03-22", "2024-03-29"), ["2024-03-22"]);
  assert.deepEqual(promised(month(-1, 5), "2024-03-22", "2024-03-29", "2024-02-23"), [
    "2024-03-29",
    "2024-02-23",
  ]);
});

test("the nearest days of the cadence are reported, and only for episodes", () => {
  const files = weekly("city", [1], {
    "posts/city/index.md": md("title: city\ncadence: 수"),
    "posts/city/2.md": md("title: x\nepisode: 2\ndate: 2024-01-11"),
    "posts/city/x.md": md("title: y\nkind: notice\ndate: 2024-01-13"),
  });
  const { problems } = build(files);
  assert.deepEqual(
    problems.map(({ code, path, line, facts }) => [code, path, line, facts]),
    [
      [
        "date-off-cadence",
        "posts/city/2.md",
        4,
        { date: "2024-01-11", weekday: 4, before: "2024-01-10", later: "2024-01-17" },
      ],
    ],
  );
});

test("the day counts in the site's zone", () => {
  const files = weekly("city", [], {
    "posts/city/index.md": md("title: city\ncadence: 수"),
    "posts/city/1.md": md("title: x\nepisode: 1\ndate: 2024-03-20"),
    "posts/city/2.md": md("title: y\nepisode: 2\ndate: 2024-03-26T22:00:00Z"),
  });
  assert.deepEqual(build(files).told, []);
  assert.deepEqual(build(files, { site: { timeZone: "UTC" } }).told, ["posts/city/2.md:4: date-off-cadence"]);
});

test("the first episode comes out on any day, those behind it on theirs", () => {
  const files = weekly("city", [], {
    "posts/city/index.md": md("title: city\ncadence: 수"),
    "posts/city/0.md": md("title: x\nkind: special\ndate: 2024-03-18"),
    "posts/city/1.md": md("title: x\nepisode: 1\ndate: 2024-03-19"),
    "posts/city/2.md": md("title: y\nepisode: 2\ndate: 2024-03-26"),
  });
  assert.deepEqual(build(files).told, ["posts/city/2.md:4: date-off-cadence"]);
});

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const cadences = fc.oneof(
  fc
    .tuple(fc.uniqueArray(weekday, { minLength: 1 }), fc.integer({ min: 1, max: 6 }))
    .map(([days, every]) => week(days, every, "2026-01-07")),
  fc
    .tuple(fc.constantFrom<1 | 2 | 3 | 4 | -1>(1, 2, 3, 4, -1), weekday)
    .map(([which, day]) => month(which, day)),
);

property(
  "the nearest day is promised, and none lies between",
  300,
  [cadences, fc.integer({ min: -9000, max: 30_000 }), fc.constantFrom(-1, 1)],
  (cadence, n, step) => {
    const from = addDays(dayOf("1970-01-01"), n);
    const found = nearestPromised(from, cadence, step as -1 | 1);
    assert.ok(isPromised(found, cadence), found.iso);
    for (let day = addDays(from, step); day.count !== found.count; day = addDays(day, step))
      assert.ok(!isPromised(day, cadence));
  },
);
