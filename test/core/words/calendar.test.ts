import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDay, weekdayOf } from "../../../src/core/words/calendar.ts";

const moment = (iso: string) => ({ iso, epoch: Date.parse(iso) });
const day = (iso: string) => calendarDay(moment(iso));
const weekday = (iso: string) => weekdayOf(moment(iso));

test("a day is the date part of the ISO string", () => {
  assert.deepEqual(day("2024-03-27T07:00:00+09:00"), { year: 2024, month: 3, day: 27 });
  assert.equal(weekday("2024-03-27T07:00:00+09:00"), 3);
});

test("an offset does not move the day, though it is another day in UTC", () => {
  assert.equal(day("2024-03-27T00:30:00+09:00").day, 27);
  assert.equal(day("2024-03-27T23:30:00-11:00").day, 27);
});

test("Sunday is 7, and leap days count", () => {
  assert.equal(weekday("2024-03-31T07:00:00Z"), 7);
  assert.equal(weekday("2024-02-29T07:00:00Z"), 4);
  assert.equal(weekday("2000-03-01T00:00:00Z"), 3);
});
