import assert from "node:assert/strict";
import { test } from "node:test";
import type { Weekday } from "../../../src/core/model.ts";
import { ko } from "../../../src/core/words/ko.ts";

const WEDNESDAY = { iso: "2024-03-27T07:00:00+09:00", epoch: 1711490400000 };

const weekly = (days: readonly Weekday[], every = 1) =>
  ko.cadence({ by: "week", days, time: "07:00", every, from: every > 1 ? "2024-01-03" : null });

test("a weekly cadence", () => {
  assert.equal(weekly([3]), "매주 수요일");
  assert.equal(weekly([3, 5]), "매주 수·금요일");
  assert.equal(weekly([3], 2), "격주 수요일");
  assert.equal(weekly([1, 4], 2), "격주 월·목요일");
  assert.equal(weekly([3], 3), "3주마다 수요일");
  assert.equal(weekly([1, 2, 3, 4, 5, 6, 7]), "매일");
  assert.equal(weekly([1, 2, 3, 4, 5]), "평일마다");
});

test("a cadence in a few letters", () => {
  const short = (days: readonly Weekday[], every = 1) =>
    ko.shortCadence({ by: "week", days, time: "07:00", every, from: null });
  assert.deepEqual(
    [
      short([3]),
      short([1, 4]),
      short([3], 2),
      short([3], 3),
      short([1, 2, 3, 4, 5]),
      short([1, 2, 3, 4, 5, 6, 7]),
    ],
    ["매주 수", "매주 월·목", "격주 수", "3주마다 수", "평일마다", "매일"],
  );
  assert.equal(ko.shortCadence({ by: "month", week: -1, day: 5, time: "00:00" }), "매월 마지막 금");
});

test("a monthly cadence", () => {
  assert.equal(ko.cadence({ by: "month", week: -1, day: 5, time: "00:00" }), "매월 마지막 금요일");
  assert.equal(ko.cadence({ by: "month", week: 1, day: 3, time: "00:00" }), "매월 첫째 수요일");
});

test("dates", () => {
  assert.equal(ko.date(WEDNESDAY), "2024년 3월 27일");
  assert.equal(ko.fullDate(WEDNESDAY), "2024년 3월 27일 수요일");
  assert.equal(ko.monthDay(WEDNESDAY), "3월 27일");
  assert.equal(ko.shortDate(WEDNESDAY), "3. 27.");
  assert.equal(ko.weekday(WEDNESDAY), "수");
  assert.equal(ko.since(WEDNESDAY), "2024년 3월 27일부터");
  assert.equal(ko.postsOf(2024), "2024년에 나온 글");
  assert.equal(ko.updated(ko.date(WEDNESDAY)), "2024년 3월 27일 고침");
});

test("numbers", () => {
  assert.equal(ko.episode(25), "25화");
  assert.equal(ko.episodeInSeason(2, 3), "시즌 2 · 3화");
  assert.equal(ko.episode(0), "프롤로그");
  assert.equal(ko.episodeInSeason(2, 0), "시즌 2 · 프롤로그");
  assert.equal(ko.episodeOf(25, 30), "25/30화");
  assert.equal(ko.episodeCountOf(25, 30), "30화 가운데 25화");
  assert.equal(ko.readFrom("프롤로그"), "프롤로그부터 읽기");
  assert.equal(ko.resume("12화"), "이어서 읽기 12화");
  const whole = (minutes: number) =>
    ko.wholeReadingTime({ characters: 0, syllables: minutes * 500, words: 0 });
  assert.deepEqual([0, 45, 59.4, 60, 133, 590, 641].map(whole), [
    "다 읽는 데 1분",
    "다 읽는 데 45분",
    "다 읽는 데 59분",
    "다 읽는 데 1시간",
    "다 읽는 데 2시간 10분",
    "다 읽는 데 9시간 50분",
    "다 읽는 데 11시간",
  ]);
  assert.equal(ko.episodeCount(25), "모두 25화");
  assert.deepEqual([ko.shortCount(25, null), ko.shortCount(25, 30)], ["25화", "25/30화"]);
  assert.deepEqual(
    [ko.shortCount(0, null), ko.shortCount(0, 30)],
    ["아직 나온 글 없음", "아직 나온 글 없음"],
  );
  assert.deepEqual([ko.allPosts(306), ko.noteCount(4)], ["모든 글 306편", "주석 4개"]);
  assert.equal(ko.episodeCount(0), "아직 나온 글 없음");
  assert.equal(ko.readFrom("1화"), "1화부터 읽기");
  assert.equal(ko.earlier("도시 산책"), "지난 《도시 산책》");
  assert.equal(ko.readingTime({ characters: 3000, syllables: 2500, words: 0 }), "5분 분량");
});

test("the back links of a note called several times have different names", () => {
  assert.equal(ko.backToCall("3", null), "본문으로 (주석 3)");
  assert.equal(ko.backToCall("3", 2), "본문으로 (주석 3, 2번째 인용)");
});
