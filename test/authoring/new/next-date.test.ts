import assert from "node:assert/strict";
import { test } from "node:test";
import { type CadenceClock, dateBetween, nextDate } from "../../../src/authoring/new/next-date.ts";
import type { Cadence, Moment } from "../../../src/core/model.ts";
import { readDate } from "../../../src/core/time/zone.ts";

const WEDNESDAYS: Cadence = { by: "week", days: [3], time: "07:00", every: 1, from: null };
const SEOUL = "Asia/Seoul";

function at(typed: string, timeZone = SEOUL): Moment {
  const reading = readDate(typed, timeZone, "07:00");
  assert.ok("moment" in reading);
  return reading.moment;
}

function rhythm(now: string, cadence: Cadence | null = WEDNESDAYS, timeZone = SEOUL): CadenceClock {
  return { cadence, timeZone, now: at(now, timeZone).epoch };
}

test("the next promised day after everything that has a date", () => {
  assert.equal(nextDate(rhythm("2024-05-30 12:00"), [at("2024-05-22"), at("2024-05-29")]), "2024-06-05");
  assert.equal(nextDate(rhythm("2024-05-30 12:00"), [at("2024-06-12"), at("2024-06-05")]), "2024-06-19");
  assert.equal(nextDate(rhythm("2024-05-30 12:00"), [at("2024-06-07 10:00")]), "2024-06-12");
});

test("never a moment that is past: after a long rest it is the coming day", () => {
  assert.equal(nextDate(rhythm("2024-05-30 12:00"), [at("2023-01-04")]), "2024-06-05");
  assert.equal(nextDate(rhythm("2024-05-29 06:59"), []), "2024-05-29");
  assert.equal(nextDate(rhythm("2024-05-29 07:00"), []), "2024-06-05");
});

test("a cadence without a time lasts all day", () => {
  const day: Cadence = { ...WEDNESDAYS, time: "00:00" };
  assert.equal(nextDate(rhythm("2024-05-29 23:59", day), []), "2024-05-29");
  assert.equal(nextDate(rhythm("2024-05-29 23:59", day), [at("2024-05-29 00:00")]), "2024-06-05");
});

test("the day is the site's own, at the end of a year and when clocks change", () => {
  // 31 December 2024 was a Tuesday; in Seoul it is Wednesday already.
  assert.equal(nextDate(rhythm("2024-12-31T23:30:00Z"), []), "2025-01-08");
  assert.equal(nextDate(rhythm("2024-12-31T21:30:00Z"), []), "2025-01-01");
  const newYork = "America/New_York";
  assert.equal(nextDate(rhythm("2024-12-31 23:30", WEDNESDAYS, newYork), []), "2025-01-01");
  const gap: Cadence = { ...WEDNESDAYS, days: [7], time: "02:30" };
  // On 10 March 2024 the clocks there went from 02:00 to 03:00: 02:30 is 03:30.
  assert.equal(nextDate(rhythm("2024-03-10 01:59", gap, newYork), []), "2024-03-10");
  assert.equal(nextDate(rhythm("2024-03-10 03:31", gap, newYork), []), "2024-03-17");
  const twice: Cadence = { ...gap, time: "01:30" };
  assert.equal(nextDate(rhythm("2024-11-03T06:31:00Z", twice, newYork), []), "2024-11-10");
});

test("every other week, and a day of the month", () => {
  const other: Cadence = { ...WEDNESDAYS, every: 2, from: "2024-05-29" };
  assert.equal(nextDate(rhythm("2024-05-30 12:00", other), [at("2024-05-29")]), "2024-06-12");
  const monthly: Cadence = { by: "month", week: -1, day: 5, time: "07:00" };
  assert.equal(nextDate(rhythm("2024-05-31 08:00", monthly), []), "2024-06-28");
});

test("without a cadence it is today, and not before any dated post", () => {
  assert.equal(nextDate(rhythm("2024-12-31T23:30:00Z", null), []), "2025-01-01");
  assert.equal(nextDate(rhythm("2024-06-01 12:00", null), [at("2024-06-01 00:00")]), "2024-06-01");
  assert.equal(nextDate(rhythm("2024-06-01 12:00", null), [at("2024-06-01 09:00")]), "2024-06-01 12:00");
  assert.equal(nextDate(rhythm("2024-06-01 12:00", null), [at("2024-06-20 09:00")]), "2024-06-21");
});

test("between two episodes: a free promised day, the middle, or with the one before", () => {
  const promised = rhythm("2024-06-30 12:00");
  const taken = [at("2024-06-05"), at("2024-06-12"), at("2024-06-26")];
  assert.equal(dateBetween(at("2024-06-05"), at("2024-06-26"), promised, taken), "2024-06-19");
  assert.equal(dateBetween(at("2024-06-05"), at("2024-06-12"), promised, taken), "2024-06-05");
  assert.equal(dateBetween(at("2024-06-05 22:10"), at("2024-06-12"), promised, taken), "2024-06-05 22:10");
  const free = rhythm("2024-06-30 12:00", null);
  assert.equal(dateBetween(at("2024-06-05 00:00"), at("2024-06-12 00:00"), free, []), "2024-06-08");
  assert.equal(dateBetween(at("2024-06-05 09:00"), at("2024-06-05 10:00"), free, []), "2024-06-05 09:00");
  assert.equal(dateBetween(at("2024-06-12 00:00"), at("2024-06-05 00:00"), free, []), "2024-06-12");
});
