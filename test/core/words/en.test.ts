import assert from "node:assert/strict";
import { test } from "node:test";
import type { Weekday } from "../../../src/core/model.ts";
import { en } from "../../../src/core/words/en.ts";

const WEDNESDAY = { iso: "2024-03-27T07:00:00+09:00", epoch: 1711490400000 };

const weekly = (days: readonly Weekday[], every = 1) =>
  en.cadence({ by: "week", days, time: "07:00", every, from: every > 1 ? "2024-01-03" : null });

test("a weekly cadence", () => {
  assert.equal(weekly([3]), "Every Wednesday");
  assert.equal(weekly([3, 5]), "Wednesdays and Fridays");
  assert.equal(weekly([1, 3, 5]), "Mondays, Wednesdays and Fridays");
  assert.equal(weekly([3], 2), "Every other Wednesday");
  assert.equal(weekly([3, 5], 2), "Every other Wednesday and Friday");
  assert.equal(weekly([3], 3), "Every 3 weeks on Wednesday");
  assert.equal(weekly([1, 2, 3, 4, 5, 6, 7]), "Every day");
  assert.equal(weekly([1, 2, 3, 4, 5]), "Every weekday");
});

test("a cadence in a few letters", () => {
  const short = (days: readonly Weekday[], every = 1) =>
    en.shortCadence({ by: "week", days, time: "07:00", every, from: null });
  assert.deepEqual(
    [
      short([3]),
      short([1, 4]),
      short([3], 2),
      short([3], 3),
      short([1, 2, 3, 4, 5]),
      short([1, 2, 3, 4, 5, 6, 7]),
    ],
    ["Wednesdays", "Mon, Thu", "Every other Wed", "Wed, every 3 weeks", "Weekdays", "Daily"],
  );
  assert.equal(en.shortCadence({ by: "month", week: -1, day: 5, time: "00:00" }), "Last Fri of the month");
});

test("a monthly cadence", () => {
  assert.equal(en.cadence({ by: "month", week: -1, day: 5, time: "00:00" }), "The last Friday of each month");
  assert.equal(
    en.cadence({ by: "month", week: 2, day: 2, time: "00:00" }),
    "The second Tuesday of each month",
  );
});

test("dates", () => {
  assert.equal(en.date(WEDNESDAY), "27 March 2024");
  assert.equal(en.fullDate(WEDNESDAY), "Wednesday, 27 March 2024");
  assert.equal(en.monthDay(WEDNESDAY), "27 March");
  assert.equal(en.shortDate(WEDNESDAY), "27 Mar");
  assert.equal(en.weekday(WEDNESDAY), "Wed");
  assert.equal(en.since(WEDNESDAY), "Since 27 March 2024");
  assert.equal(en.postsOf(2024), "Posts of 2024");
  assert.equal(en.updated(en.date(WEDNESDAY)), "Updated 27 March 2024");
});

test("singular, plural and zero", () => {
  assert.equal(en.episodeCount(25), "25 episodes");
  assert.equal(en.episodeCount(1), "1 episode");
  assert.equal(en.episodeCount(0), "No episodes yet");
  assert.equal(en.episode(0), "Prologue");
  assert.equal(en.episodeInSeason(2, 0), "Season 2, prologue");
  assert.equal(en.episodeOf(3, 12), "Part 3 of 12");
  assert.equal(en.episodeCountOf(3, 12), "3 of 12 episodes");
  assert.deepEqual([en.shortCount(3, 12), en.shortCount(1, null)], ["3 of 12 episodes", "1 episode"]);
  assert.deepEqual([en.shortCount(0, null), en.shortCount(0, 12)], ["No episodes yet", "No episodes yet"]);
  assert.deepEqual([en.allPosts(306), en.allPosts(1)], ["All 306 posts", "1 post"]);
  assert.deepEqual([en.noteCount(4), en.noteCount(1)], ["4 notes", "1 note"]);
  assert.equal(en.readFrom("Prologue"), "Start with the prologue");
  assert.equal(en.resume("Episode 12"), "Continue: Episode 12");
  assert.equal(en.wholeReadingTime({ characters: 0, syllables: 0, words: 230 * 133 }), "2 h 10 min in all");
  assert.equal(en.wholeReadingTime({ characters: 0, syllables: 0, words: 230 * 600 }), "10 h in all");
  assert.equal(en.postCount(1), "1 post");
  assert.equal(en.postCount(2), "2 posts");
});

test("a label in a sentence begins with a small letter, and with an article when it has no number", () => {
  assert.equal(en.readFrom("Episode 1"), "Start with episode 1");
  assert.equal(en.readFrom(en.episodeInSeason(1, 1)), "Start with season 1, episode 1");
  assert.equal(en.readFrom(en.special), "Start with the special");
});

test("the back links of a note called several times have different names", () => {
  assert.equal(en.backToCall("3", null), "Back to the text (note 3)");
  const ordinals = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(
    (nth) => en.backToCall("3", nth).split(" ")[6],
  );
  assert.deepEqual(ordinals, [
    "1st",
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "13th",
    "21st",
    "22nd",
    "101st",
    "111th",
  ]);
});
