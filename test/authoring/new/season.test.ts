import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, NOW, type TestColumn } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";
import { md } from "../../kit/sources.ts";

const episode = (season: number, number: number, day: string) =>
  md(
    `title: 글 ${season}-${number}\ndate: 2024-05-${day}\nepisode: ${number}\nseason: ${season}\nid: ${season}-${number}`,
  );

const begin = (column: TestColumn, ...args: string[]) =>
  runHere(column, ["new", "--now", NOW, ...args], "en");
const fieldsOf = (column: TestColumn, path: string) =>
  readFileSync(join(column.folder, path), "utf8")
    .split("\n")
    .filter((line) => /^(?:episode|season|after):/.test(line))
    .join("\n");

const column = (card: string, first: number) =>
  makeColumn({
    "posts/city/index.md": md(`title: 도시\n${card}`),
    "posts/city/a.md": episode(1, 1, "01"),
    "posts/city/b.md": episode(1, 2, "08"),
    "posts/city/c.md": episode(2, first, "15"),
  });

test("numbers that run through go on in a new season, and the end of an old one makes room", async () => {
  const city = column("seasons: [봄, 여름, 가을]", 3);
  assert.match((await begin(city, "새 철", "--season", "3")).stdout, /: episode 4 of “도시”/);
  assert.equal(fieldsOf(city, "posts/city/04-새-철.md"), "season: 3\nepisode: 4");
  assert.match(
    (await begin(city, "늦은", "--season", "1", "--dry-run")).stdout,
    /c\.md:4: episode 3 becomes 4;/,
  );
  assert.equal((await begin(city, "늦은", "--season", "1")).code, 0);
  assert.equal(fieldsOf(city, "posts/city/03-늦은.md"), "season: 1\nepisode: 3");
  assert.equal(fieldsOf(city, "posts/city/c.md"), "episode: 4\nseason: 2");
});

test("numbers of each season begin with 1, or go on where the season has some", async () => {
  const city = column("numbering: season", 1);
  assert.match((await begin(city, "하나", "--season", "3")).stdout, /: episode 3-1 of “도시”/);
  assert.match((await begin(city, "둘", "--season", "1")).stdout, /: episode 1-3 of “도시”/);
  assert.equal((await begin(city, "덧", "--season", "1", "--kind", "special")).code, 0);
  assert.equal(fieldsOf(city, "posts/city/덧.md"), "season: 1\nafter: 3");
  assert.match(
    (await begin(city, "사이", "--season", "1", "--after", "1", "--dry-run")).stdout,
    /: would be episode 1-2 of/,
  );
  const check = await runHere(city, ["check", "--drafts", "--now", NOW], "en");
  assert.deepEqual([check.code, check.stderr], [0, ""]);
});

test("a season that is none is wrong usage, with the place to write it", async () => {
  const told = async (card: string, ...args: string[]) => {
    const { code, stderr } = await begin(column(card, 3), "글", ...args);
    return [code, stderr];
  };
  assert.deepEqual(await told("seasons: 2", "--season", "3"), [
    2,
    'yeonjae: Season 3 is none of the 2 in posts/city/index.md. Add its title to "seasons" there.\n',
  ]);
  assert.deepEqual(await told("status: ongoing", "--season", "1"), [
    2,
    'yeonjae: “도시” has no seasons. Write "seasons" into posts/city/index.md first, or leave out --season.\n',
  ]);
  for (const typed of ["0", "둘", "1.5"])
    assert.deepEqual(await told("seasons: 2", "--season", typed), [
      2,
      `yeonjae: --season is the number of a season, from 1, not "${typed}".\n`,
    ]);
  assert.deepEqual(await told("numbering: season", "--season", "2", "--after", "1-2"), [
    2,
    "yeonjae: --after 1-2 lies in another season than 2. Leave out one of them.\n",
  ]);
});
