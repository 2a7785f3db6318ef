import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf } from "../../../src/authoring/status/calendar.ts";
import { printCalendar, shortDate } from "../../../src/authoring/status/print.ts";
import { widthOf } from "../../../src/authoring/status/width.ts";
import { en as phrasesEn } from "../../../src/cli/phrases/en.ts";
import { ko as phrasesKo } from "../../../src/cli/phrases/ko.ts";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import { build, type Files, md, seriesIn } from "../../kit/sources.ts";

const SEOUL = "Asia/Seoul";
const CARD = 'title: 도시\ncadence: { days: 수, time: "07:00" }';

function calendar(files: Files, now: string, timeZone = SEOUL) {
  const clock = { timeZone, now: Date.parse(now) };
  const column = build(files, { includeDrafts: true, now: clock.now, site: { timeZone } });
  assert.deepEqual(
    column.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  return calendarOf(seriesIn(column, "city"), clock);
}

const episode = (number: number, date: string, more = "") =>
  md(`title: 글 ${number}\nepisode: ${number}\ndate: ${date}${more}`, "안개가 걷혔다.");

const FILES: Files = {
  "posts/city/index.md": md(CARD),
  "posts/city/1.md": episode(1, "2024-05-01"),
  "posts/city/rest.md": md("title: 쉽니다\nkind: notice\ndate: 2024-05-07 09:00"),
  "posts/city/word.md": md("title: 덧붙임\nkind: special\ndate: 2024-05-10 09:00"),
  "posts/city/2.md": episode(2, "2024-05-22"),
  "posts/city/3.md": episode(3, "2024-05-29", "\ndraft: true"),
  "posts/city/4.md": episode(4, "2024-06-05"),
  "posts/city/5.md": episode(5, "2024-06-12", "\ndraft: true"),
};

test("a calendar in Korean, its columns in line", () => {
  const lines = printCalendar(calendar(FILES, "2024-06-01T12:00+09:00"), ko, phrasesKo.calendar);
  assert.deepEqual(lines, [
    "도시 (city) · 매주 수요일 · 연재 중",
    "  공개       1화   2024-05-01 07:00 (수)  7자  글 1",
    "  공개       휴재  2024-05-07 09:00 (화)  7자  쉽니다",
    "  공개       번외  2024-05-10 09:00 (금)  7자  덧붙임",
    "  거름             2024-05-15 (수)",
    "  공개       2화   2024-05-22 07:00 (수)  7자  글 2",
    "  늦은 초안  3화   2024-05-29 07:00 (수)  7자  글 3",
    "  거름             2024-05-29 (수)",
    "  예약       4화   2024-06-05 07:00 (수)  7자  글 4",
    "  초안       5화   2024-06-12 07:00 (수)  7자  글 5",
    "  공개 3편(28자), 예약 1편, 초안 2편, 거른 날 2일",
    "  다음 마감: 2024-06-05 07:00 (수), 4화, 예약",
  ]);
  const titles = lines.slice(1, -2).filter((line) => /자 {2}/.test(line));
  const starts = titles.map((line) => widthOf(line.slice(0, line.lastIndexOf("자  ") + 3)));
  assert.equal(new Set(starts).size, 1, "titles begin in one column");
});

test("the same in English", () => {
  const lines = printCalendar(calendar(FILES, "2024-06-01T12:00+09:00"), en, phrasesEn.calendar);
  assert.equal(lines[0], "도시 (city) · Every Wednesday · Ongoing");
  assert.equal(lines[4], "  missed                 Wed 2024-05-15");
  assert.deepEqual(lines.slice(-2), [
    "  3 out (28 characters), 1 scheduled, 2 drafts, 2 missed days",
    "  Next due: Wed 2024-06-05 07:00, Episode 4, scheduled",
  ]);
});

test("a calendar says the hour, and leaves midnight unsaid", () => {
  assert.equal(shortDate("2024-03-27T07:00:00+09:00"), "2024-03-27 07:00");
  assert.equal(shortDate("2024-03-27T00:05:00+09:00"), "2024-03-27 00:05");
  assert.equal(shortDate("2024-03-27T00:00:00+09:00"), "2024-03-27");
  assert.equal(shortDate("2024-03-27"), "2024-03-27");
  const files = { "posts/city/index.md": md("title: 도시"), "posts/city/1.md": episode(1, "2024-05-22") };
  const lines = printCalendar(calendar(files, "2024-06-01T12:00+09:00"), ko, phrasesKo.calendar);
  assert.equal(lines[1], "  공개  1화  2024-05-22 (수)  7자  글 1");
});

test("past rows are limited on a terminal", () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `posts/city/${i + 1}.md`,
      episode(i + 1, new Date(Date.UTC(2023, 0, 4 + 7 * i)).toISOString().slice(0, 10)),
    ]),
  );
  const lines = printCalendar(
    calendar({ "posts/city/index.md": md(`${CARD}\nstatus: complete`), ...many }, "2024-06-01T12:00+09:00"),
    en,
    phrasesEn.calendar,
  );
  assert.equal(lines[1], "  … 18 earlier (all with --format json)");
  assert.equal(lines.length, 1 + 1 + 12 + 1);
});

test("a day is missed once its hour has passed, and never after the last of a series that rests", () => {
  const files = { "posts/city/index.md": md(CARD), "posts/city/1.md": episode(1, "2024-05-22") };
  assert.deepEqual(calendar(files, "2024-05-29T06:59+09:00").missed, []);
  assert.deepEqual(calendar(files, "2024-05-29T07:00+09:00").missed, ["2024-05-29"]);
  const paused = { ...files, "posts/city/index.md": md(`${CARD}\nstatus: paused`) };
  assert.deepEqual(calendar(paused, "2024-06-29T07:00+09:00").missed, []);
  assert.equal(calendar(paused, "2024-06-29T07:00+09:00").next, null);
  const allDay = { ...files, "posts/city/index.md": md("title: 도시\ncadence: 수") };
  assert.deepEqual(calendar(allDay, "2024-05-29T23:59+09:00").missed, []);
  assert.deepEqual(calendar(allDay, "2024-05-30T00:00+09:00").missed, ["2024-05-29"]);
});

test("what is next due is what is promised and has not come out", () => {
  const allDay = {
    "posts/city/index.md": md("title: 도시\ncadence: 수"),
    "posts/city/1.md": episode(1, "2024-05-22"),
  };
  assert.equal(calendar(allDay, "2024-05-22T12:00+09:00").next?.date, "2024-05-29T00:00:00+09:00");
  assert.equal(calendar(allDay, "2024-05-29T12:00+09:00").next?.date, "2024-05-29T00:00:00+09:00");
});

test("days are those of the site's zone: at the end of a year, and when clocks change", () => {
  const newYork = "America/New_York";
  const files = {
    "posts/city/index.md": md('title: 도시\ncadence: { days: 일, time: "23:30" }'),
    "posts/city/1.md": episode(1, "2023-12-24"),
    "posts/city/2.md": episode(2, "2023-12-31"),
  };
  // 23:30 on 31 December is 04:30 of the next day in UTC.
  assert.equal(calendar(files, "2024-01-01T04:29Z", newYork).posts[1]?.state, "scheduled");
  assert.equal(calendar(files, "2024-01-01T04:30Z", newYork).posts[1]?.state, "out");
  assert.equal(calendar(files, "2024-01-01T04:30Z", newYork).next?.date, "2024-01-07T23:30:00-05:00");
  // Daylight saving time begins on 10 March 2024.
  assert.equal(calendar(files, "2024-03-09T12:00Z", newYork).next?.date, "2024-03-10T23:30:00-04:00");
  assert.equal(calendar(files, "2024-03-11T03:29Z", newYork).missed.at(-1), "2024-03-03");
  assert.equal(calendar(files, "2024-03-11T03:30Z", newYork).missed.at(-1), "2024-03-10");
});

test("a series without a cadence, and one without a post", () => {
  const free = { "posts/city/index.md": md("title: 도시"), "posts/city/1.md": episode(1, "2024-05-22") };
  const { missed, next } = calendar(free, "2024-06-01T12:00+09:00");
  assert.deepEqual([missed, next], [[], null]);
  const none = calendar({ "posts/city/index.md": md(CARD) }, "2024-06-01T12:00+09:00");
  assert.deepEqual(printCalendar(none, ko, phrasesKo.calendar).slice(1), ["  아직 글이 없습니다."]);
});

test("in terminal cells, Hangul is two wide, and combining marks are none", () => {
  assert.deepEqual(
    [
      "안개",
      "안개".normalize("NFD"),
      "abc",
      "é".normalize("NFD"),
      "漢字かな",
      "ﾊﾝ",
      "「",
      "…",
      "🌫️",
      "⛵",
      "𠀀",
    ].map(widthOf),
    [4, 4, 3, 1, 8, 2, 2, 1, 2, 2, 2],
  );
});
