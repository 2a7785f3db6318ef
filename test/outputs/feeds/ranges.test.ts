import assert from "node:assert/strict";
import { test } from "node:test";
import { rangesOf } from "../../../src/outputs/feeds/ranges.ts";
import { build, md, seriesIn } from "../../kit/sources.ts";

/** "1-25: 0 1 x 2": each range and the titles in it. */
function ranges(numbers: readonly (number | string)[], numbering = "through"): string[] {
  const files = Object.fromEntries(
    numbers.map((number, i) => {
      const date = new Date(Date.UTC(2020, 0, i + 1)).toISOString().slice(0, 10);
      const [season, n] = String(number).split("-");
      const place =
        typeof number === "number"
          ? `episode: ${number}`
          : n
            ? `season: ${season}\nepisode: ${n}`
            : "kind: special";
      return [`posts/city/f${i}.md`, md(`title: "${number}"\n${place}\ndate: ${date}`)];
    }),
  );
  const built = build({ "posts/city/index.md": md(`title: 도시\nnumbering: ${numbering}`), ...files });
  const city = seriesIn(built, "city");
  return rangesOf(city.episodes, city).map(
    ({ name, posts }) => `${name}: ${posts.map(({ title }) => title).join(" ")}`,
  );
}

for (const [name, numbers, expected, numbering] of [
  ["numbers decide, not counts", [1, 25, 26, 50, 51], ["1-25: 1 25", "26-50: 26 50", "51-75: 51"]],
  ["a prologue goes with the first", [0, 1], ["1-25: 0 1"]],
  ["a series may begin anywhere", [92, 101], ["76-100: 92", "101-125: 101"]],
  ["what has no number goes with the number before it", [25, "가", 26], ["1-25: 25 가", "26-50: 26"]],
  ["at the beginning, with the first number", ["가", 92], ["76-100: 가 92"]],
  ["without any number there is one range", ["가", "나"], ["1-25: 가 나"]],
  [
    "seasons that number anew",
    ["1-1", "2-1", "2-26"],
    ["1-1-25: 1-1", "2-1-25: 2-1", "2-26-50: 2-26"],
    "season",
  ],
  ["seasons whose numbers continue", ["1-25", "2-26"], ["1-25: 1-25", "26-50: 2-26"]],
  ["nothing", [], []],
] as const)
  test(name, () => assert.deepEqual(ranges(numbers, numbering), expected));
