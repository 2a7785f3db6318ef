import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, weekly } from "../kit/sources.ts";

/** "Did you mean …?" of an author who types `[[…]]` in a special of the series "city". */
function near(typed: string, files: Files, fields = ""): readonly string[] {
  const from = md(`title: here\nkind: special\ndate: 2024-01-01\n${fields}`, `[[${typed}]]`);
  const { problems } = build({ ...files, "posts/city/here.md": from });
  return problems.flatMap(({ code, facts }) =>
    code === "episode-unknown" ? (facts as { suggestions: readonly string[] }).suggestions : [],
  );
}

const CITY = weekly("city", [2, 4, 9, 12]);
const season = (season: number, number: number) =>
  md(`title: s${season} e${number}\nseason: ${season}\nepisode: ${number}\ndate: 2024-0${season}-0${number}`);
const SEASONS: Files = {
  "posts/city/index.md": md("title: 도시\nnumbering: season"),
  "posts/city/a.md": season(1, 1),
  "posts/city/b.md": season(1, 2),
  "posts/city/c.md": season(1, 4),
  "posts/city/d.md": season(2, 1),
  "posts/city/e.md": season(2, 4),
};

test("of a number that is not there, the nearest before it and after it", () => {
  assert.deepEqual(near("6", CITY), ["4", "9"]);
  assert.deepEqual(near("1", CITY), ["2"]);
  assert.deepEqual(near("13", CITY), ["12"]);
  assert.deepEqual(near("6화", CITY), ["4", "9"]);
  assert.deepEqual(near("3", weekly("city", [])), []);
});

test("where seasons number anew, in the season that is named, else of the text, else the latest", () => {
  assert.deepEqual(near("1-3", SEASONS), ["1-2", "1-4"]);
  assert.deepEqual(near("2-3", SEASONS), ["2-1", "2-4"]);
  assert.deepEqual(near("3", SEASONS, "season: 1"), ["1-2", "1-4"]);
  assert.deepEqual(near("3", SEASONS), ["2-1", "2-4"]);
  assert.deepEqual(near("12-3", SEASONS), ["2-4"]);
});

test("of a series and a number: numbers of that series, also where its name is mistyped", () => {
  const two = { ...CITY, ...weekly("harbour", [3, 7, 8]) };
  assert.deepEqual(near("harbour 5", two), ["harbour 3", "harbour 7"]);
  assert.deepEqual(near("harbuor 5", two), ["harbour 3", "harbour 7"]);
  assert.deepEqual(near("harbour 5화", two), ["harbour 3", "harbour 7"]);
  assert.deepEqual(near("mountain 5", two), []);
});

test("of words: the title that is like them, then those that begin so, three at most", () => {
  const titled = (...titles: readonly string[]): Files => ({
    ...weekly("city", []),
    ...Object.fromEntries(
      titles.map((title, at) => [`posts/p${at}.md`, md(`title: ${title}\ndate: 2024-01-03`)]),
    ),
  });
  assert.deepEqual(near("강가에사", titled("강가에서", "바다")), ["강가에서"]);
  const rivers = titled("강가의 하나", "강가의 둘", "강가의 셋", "강가의 넷", "바다의 강가");
  assert.deepEqual(near("강가", rivers), ["강가의 하나", "강가의 둘", "강가의 셋"]);
  assert.deepEqual(near("강", rivers), []);
});
