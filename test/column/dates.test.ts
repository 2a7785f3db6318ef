import assert from "node:assert/strict";
import { test } from "node:test";
import { readDate, rfc822 } from "../../src/core/time/zone.ts";
import { build, md, postIn, weekly } from "../kit/sources.ts";

for (const [typed, zone, iso] of [
  ["2024-03-27", "Asia/Seoul", "2024-03-27T07:30:00+09:00"],
  ["2024-03-27 09:00", "Asia/Seoul", "2024-03-27T09:00:00+09:00"],
  ["2024-03-27T09:00:15", "Asia/Seoul", "2024-03-27T09:00:15+09:00"],
  ["2024-03-27T00:00:00Z", "Asia/Seoul", "2024-03-27T09:00:00+09:00"],
  ["2024-03-27 00:00 -0500", "Asia/Seoul", "2024-03-27T14:00:00+09:00"],
  ["2024-12-31 23:30", "Asia/Seoul", "2024-12-31T23:30:00+09:00"],
  ["2024-12-31T15:30:00Z", "Asia/Seoul", "2025-01-01T00:30:00+09:00"],
  ["2024-03-27", "America/New_York", "2024-03-27T07:30:00-04:00"],
  ["2024-01-27", "America/New_York", "2024-01-27T07:30:00-05:00"],
  ["2024-03-10 02:30", "America/New_York", "2024-03-10T03:30:00-04:00"],
  ["2024-02-29", "UTC", "2024-02-29T07:30:00Z"],
] as const) {
  test(`${typed} in ${zone} is ${iso}`, () => {
    const reading = readDate(typed, zone, "07:30");
    assert.ok("moment" in reading);
    assert.deepEqual(reading.moment, { iso, epoch: Date.parse(iso) });
  });
}

for (const typed of [
  "2023-02-29",
  "2024-02-30",
  "2024-13-01",
  "2024-00-10",
  "2024-03-27 25:00",
  "2024-03-27 07:60",
]) {
  test(`${typed} does not exist`, () =>
    assert.deepEqual(readDate(typed, "UTC", "00:00"), { wrong: "impossible" }));
}

for (const typed of [
  "",
  "어제",
  "2024-3-7",
  "27.03.2024",
  "2024",
  "20240327",
  "2024-03-27 7:00",
  "2024-03-27T07:00+25:00",
  "2024-03-27 07:00 KST",
]) {
  test(`"${typed}" is no date`, () => assert.deepEqual(readDate(typed, "UTC", "00:00"), { wrong: "form" }));
}

test("an RSS date keeps the zone's own clock", () => {
  assert.equal(rfc822({ iso: "2024-03-27T07:00:00+09:00", epoch: 0 }), "Wed, 27 Mar 2024 07:00:00 +0900");
  assert.equal(rfc822({ iso: "2024-03-27T07:00:00Z", epoch: 0 }), "Wed, 27 Mar 2024 07:00:00 +0000");
});

test("a date without a time takes the cadence's, else midnight", () => {
  const card = { "posts/city/index.md": md("title: city\ncadence: { days: 수, time: 07:00 }") };
  const built = build({ ...weekly("city", [1], card), "posts/fog.md": md("title: fog\ndate: 2024-01-03") });
  assert.equal(postIn(built, "city 1").date?.iso, "2024-01-03T07:00:00+09:00");
  assert.equal(postIn(built, "fog").date?.iso, "2024-01-03T00:00:00+09:00");
});

test("line ends, byte order marks and decomposed names make no difference", () => {
  const files = weekly("도시", [1, 2], {
    "posts/안개.md": md("title: 안개\ndate: 2024-01-03", "글[^1]\n\n[^1]: 주석"),
  });
  const foreign = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.normalize("NFD"),
      `\ufeff${String(text).replaceAll("\n", "\r\n")}`,
    ]),
  );
  const plain = JSON.stringify(build(files).column);
  assert.equal(JSON.stringify(build(foreign).column).normalize("NFC"), plain);
});
