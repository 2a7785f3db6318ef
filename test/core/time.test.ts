import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Info } from "luxon";
import { plainMoment, plainMomentAt } from "../../src/core/time/plain-moment.ts";
import { anyMoment, anyMomentAt } from "../../src/core/time/zone.ts";
import { property } from "../kit/property.ts";

const ZONES = [
  ...["Asia/Seoul", "America/St_Johns", "Pacific/Chatham", "Europe/Berlin", "Australia/Lord_Howe"],
  ...[
    "Africa/Casablanca",
    "Pacific/Apia",
    "America/New_York",
    "UTC",
    "Etc/UTC",
    "Etc/GMT-14",
    "Nowhere/Here",
  ],
];
const two = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, "0"));
const day = fc
  .tuple(fc.oneof(fc.integer({ min: 1880, max: 2060 }), fc.constantFrom(0, 1, 99, 9999)), two(13), two(32))
  .map(([year, month, date]) => `${String(year).padStart(4, "0")}-${month}-${date}`);
const clock = fc
  .tuple(two(24), two(60), fc.oneof(fc.constant(""), two(60)))
  .map(([hour, minute, second]) => `${hour}:${minute}${second === "" ? "" : `:${second}`}`);
const offset = fc.oneof(
  fc.constantFrom("", "", "Z", "-00:00"),
  fc
    .tuple(fc.constantFrom("+", "-"), two(14), fc.constantFrom("", ":"), two(59))
    .map((parts) => parts.join("")),
);

property(
  "a date on the fast path is the date that luxon reads",
  4000,
  [day, clock, offset, fc.constantFrom(...ZONES)],
  (...[day, clock, offset, zone]) => {
    const fast = plainMoment(day, clock, offset, Info.normalizeZone(zone));
    if (fast !== null) assert.deepEqual(fast, anyMoment(day, clock, offset, zone));
  },
);

property(
  "a moment on the fast path is the moment that luxon prints",
  1000,
  [fc.integer({ min: -4e12, max: 4e12 }), fc.constantFrom(...ZONES)],
  (epoch, zone) => {
    for (const each of [epoch, epoch - (epoch % 1000)]) {
      const fast = plainMomentAt(each, Info.normalizeZone(zone));
      if (fast !== null) assert.deepEqual(fast, anyMomentAt(each, zone));
    }
  },
);

/** Each half hour of the days around a change of the clocks, where a time is skipped or comes twice. */
for (const [zone, change] of [
  ["Europe/Berlin", "2024-03-31"],
  ["Europe/Berlin", "2024-10-27"],
  ["America/St_Johns", "2006-04-02"],
  ["America/St_Johns", "2006-10-29"],
  ["Pacific/Chatham", "2024-04-07"],
  ["Pacific/Chatham", "2024-09-29"],
  ["Asia/Seoul", "1988-05-08"],
  ["Pacific/Apia", "2011-12-30"],
] as const) {
  test(`around ${change} in ${zone} a date is the date that luxon reads`, () => {
    const results = new Set<boolean>();
    for (let at = -144; at <= 144; at++) {
      const iso = new Date(Date.parse(change) + at * 30 * 60_000).toISOString();
      const [day, clock] = [iso.slice(0, 10), iso.slice(11, 16)];
      const fast = plainMoment(day, clock, "", Info.normalizeZone(zone));
      if (fast !== null) assert.deepEqual(fast, anyMoment(day, clock, "", zone));
      results.add(fast !== null);
    }
    assert.deepEqual(results, new Set([true, false]));
  });
}

test("most dates take the fast path", () => {
  for (const [day, clock, offset] of [
    ["2024-03-27", "07:00", ""],
    ["2024-02-29", "23:59:59", ""],
    ["2024-03-27", "07:00", "Z"],
    ["2024-03-27", "07:00:30", "-0330"],
  ] as const)
    assert.notEqual(plainMoment(day, clock, offset, Info.normalizeZone("Asia/Seoul")), null, day);
});

test("days and times that do not exist are left to luxon", () => {
  const zone = Info.normalizeZone("UTC");
  for (const [day, clock] of [
    ["2023-02-29", "07:00"],
    ["2024-04-31", "07:00"],
    ["2024-13-01", "07:00"],
    ["2024-03-27", "24:00"],
    ["2024-03-27", "07:60"],
  ] as const)
    assert.equal(plainMoment(day, clock, "", zone), null, `${day} ${clock}`);
  assert.equal(plainMoment("2024-03-27", "07:00", "", Info.normalizeZone("Nowhere/Here")), null);
});
