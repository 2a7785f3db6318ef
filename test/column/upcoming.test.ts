import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, type Given, md, seriesIn, weekly } from "../kit/sources.ts";

const episode = (number: number, date: string, more = "") =>
  md(`title: 안개 ${number}\nepisode: ${number}\ndate: ${date}${more}`);

/** `upcoming` of a series that appears on Wednesdays; the newest episode is of 29 May, now is 1 June. */
function upcomingOf(
  files: Files,
  card = "",
  options: Given = {},
): readonly [day: string, title: string | undefined] | null {
  const index = md(`title: city\ncadence: { days: [수], time: "07:00" }\n${card}`);
  const built = build(
    { "posts/city/1.md": episode(1, "2024-05-29"), ...files, "posts/city/index.md": index },
    options,
  );
  const { upcoming } = seriesIn(built, "city");
  return upcoming && [upcoming.date.iso, upcoming.title?.text];
}

const PROMISED = ["2024-06-05T07:00:00+09:00", undefined];

test("the next promised day, when nothing is scheduled", () => {
  assert.deepEqual(upcomingOf({}), PROMISED);
  assert.deepEqual(upcomingOf({}, "next: title"), PROMISED);
});

test("the day that an episode is scheduled for, whatever was promised; its title only when asked for", () => {
  const files = {
    "posts/city/3.md": episode(3, "2024-06-19"),
    "posts/city/2.md": episode(2, "2024-06-13 18:00"),
  };
  assert.deepEqual(upcomingOf(files), ["2024-06-13T18:00:00+09:00", undefined]);
  assert.deepEqual(upcomingOf(files, "next: title"), ["2024-06-13T18:00:00+09:00", "안개 2"]);
  assert.deepEqual(upcomingOf(files, "", { site: { next: "title" } }), [
    "2024-06-13T18:00:00+09:00",
    "안개 2",
  ]);
  assert.equal(upcomingOf(files, "next: hidden", { site: { next: "title" } }), null);
});

test("a draft is never upcoming, whatever its date", () => {
  const files = { "posts/city/2.md": episode(2, "2024-06-19", "\ndraft: true") };
  assert.deepEqual(upcomingOf(files, "next: title"), PROMISED);
  assert.deepEqual(upcomingOf(files, "next: title", { includeDrafts: true }), PROMISED);
});

for (const status of ["complete", "paused"]) {
  test(`a series that is ${status} has no next, not even a scheduled one`, () => {
    assert.equal(upcomingOf({ "posts/city/2.md": episode(2, "2024-06-05") }, `status: ${status}`), null);
  });
}

test("a day that has passed is not upcoming", () => {
  assert.equal(upcomingOf({}, "", { now: Date.UTC(2024, 5, 4, 22, 0) }), null, "it is seven in Seoul");
  assert.deepEqual(upcomingOf({}, "", { now: Date.UTC(2024, 5, 4, 21, 59) }), PROMISED);
});

test("a post a little early or late counts for the nearest day of the cadence", () => {
  const at = (date: string) => upcomingOf({ "posts/city/1.md": episode(1, date) })?.[0].slice(0, 10);
  const now = { "2024-05-28": "2024-06-05", "2024-05-30": "2024-06-05", "2024-05-31 23:30": "2024-06-05" };
  for (const [date, next] of Object.entries(now)) assert.equal(at(date), next, date);
});

test("a notice uses up its day of the cadence; a special does not", () => {
  const loose = (kind: string, date: string) => ({
    "posts/city/x.md": md(`title: x\nkind: ${kind}\ndate: ${date}`),
  });
  assert.equal(upcomingOf(loose("notice", "2024-06-05"))?.[0], "2024-06-12T07:00:00+09:00");
  assert.equal(upcomingOf(loose("special", "2024-05-31"))?.[0], "2024-06-05T07:00:00+09:00");
  assert.deepEqual(upcomingOf(loose("special", "2024-06-08"), "next: title"), [
    "2024-06-08T07:00:00+09:00",
    "x",
  ]);
});

test("without a cadence and without a scheduled post there is no upcoming", () => {
  assert.equal(seriesIn(build(weekly("city", [1])), "city").upcoming, null);
  assert.equal(seriesIn(build(weekly("city", [])), "city").upcoming, null);
  const empty = { "posts/city/index.md": md("title: city\ncadence: 수") };
  assert.equal(seriesIn(build(empty), "city").upcoming, null);
});

test("the hour is that of the series' own zone, on both sides of daylight saving", () => {
  const at = (newest: string, now: number) =>
    upcomingOf({ "posts/city/1.md": episode(1, newest) }, "", {
      now,
      site: { timeZone: "Europe/Berlin" },
    })?.[0];
  assert.equal(at("2024-03-27", Date.UTC(2024, 2, 28)), "2024-04-03T07:00:00+02:00");
  assert.equal(at("2024-10-23", Date.UTC(2024, 9, 24)), "2024-10-30T07:00:00+01:00");
});

/** What is due within seven days of 1 June, noon: day, number, title. */
function week(card: string, files: Files = {}, options: Given = {}) {
  const index = md(`title: city\n${card}`);
  const all = { "posts/city/1.md": episode(1, "2024-05-29"), ...files, "posts/city/index.md": index };
  return build(all, options).column.week.map(({ date, kind, number, title }) =>
    [date.iso.slice(5, 16), kind, number, title?.text].filter((each) => each !== undefined).join(" "),
  );
}

test("a week holds every day that the cadence promises, by the numbers that are next", () => {
  assert.deepEqual(
    week('cadence: { days: [월, 수, 토], time: "07:00" }', {}, { now: Date.UTC(2024, 4, 30) }),
    ["06-01T07:00 episode 2", "06-03T07:00 episode 3", "06-05T07:00 episode 4"],
  );
  assert.deepEqual(week("cadence: 수\nmissing: [2, 3]"), ["06-05T00:00 episode 4"]);
  assert.deepEqual(week("cadence: 수\ntotal: 1"), ["06-05T00:00 episode "], "beyond the announced total");
});

test("scheduled posts come before promises, which go on after them", () => {
  const files = {
    "posts/city/2.md": episode(2, "2024-06-03 18:00"),
    "posts/city/x.md": md("title: x\nkind: special\ndate: 2024-06-02"),
    "posts/city/rest.md": md("title: rest\nkind: notice\ndate: 2024-06-05"),
    "posts/city/gone.md": md("title: gone\nepisode: 3\ndate: 2024-06-04\nwithdrawn: true"),
  };
  assert.deepEqual(
    week("cadence: 매일\nnext: title".replace("매일", "[월, 화, 수, 목, 금, 토, 일]"), files),
    [
      "06-02T00:00 special  x",
      "06-03T18:00 episode 2 안개 2",
      "06-06T00:00 episode 4",
      "06-07T00:00 episode 5",
      "06-08T00:00 episode 6",
    ],
  );
});

test("a week ends after seven days, to the second", () => {
  const at = (date: string) => week("", { "posts/city/2.md": episode(2, date) }).length;
  assert.deepEqual([at("2024-06-08T12:00:00+09:00"), at("2024-06-08T12:00:01+09:00")], [1, 0]);
});

test("what is hidden, complete or paused has no week, nor has a series that is late", () => {
  for (const card of ["next: hidden", "status: complete", "status: paused"])
    assert.deepEqual(week(`cadence: 수\n${card}`, { "posts/city/2.md": episode(2, "2024-06-05") }), [], card);
  assert.deepEqual(week("cadence: [월, 수, 금]"), [], "Friday, 31 May has passed");
});

test("the week of all series stands in one order", () => {
  const other = {
    "posts/sea/index.md": md("title: sea\nnext: title"),
    "posts/sea/1.md": md("title: 바다\nepisode: 1\ndate: 2024-06-03"),
  };
  assert.deepEqual(week("cadence: 수", other), ["06-03T00:00 episode 1 바다", "06-05T00:00 episode 2"]);
});

test("where numbers begin anew in each season, the next one is of the last season", () => {
  const files = {
    "posts/city/1.md": episode(1, "2024-05-22", "\nseason: 1"),
    "posts/city/9.md": episode(9, "2024-05-23", "\nseason: 1"),
    "posts/city/b.md": episode(1, "2024-05-29", "\nseason: 2"),
  };
  const built = build({ ...files, "posts/city/index.md": md("title: city\ncadence: 수\nnumbering: season") });
  assert.deepEqual(
    built.column.week.map(({ season, number }) => [season, number]),
    [[2, 2]],
  );
});
