import assert from "node:assert/strict";
import { test } from "node:test";
import { earlier, neighboursOf } from "../../src/column/neighbours.ts";
import { datedPosts } from "../../src/column/tags.ts";
import { build, type Files, md, seriesIn, wednesday, weekly } from "../kit/sources.ts";

const titles = (files: Files, options = {}) =>
  seriesIn(build(files, options), "city").episodes.map((episode) => episode.title);

const loose = (kind: string, fields: string) => md(`title: ${kind}\nkind: ${kind}\n${fields}`);

test("episodes stand by number, whatever their files and dates say", () => {
  const files = weekly("city", [10, 9, 2], {
    "posts/city/zz.md": md("title: prologue\nepisode: 0\ndate: 2024-05-01"),
  });
  assert.deepEqual(titles(files), ["prologue", "city 2", "city 9", "city 10"]);
});

test("a special stands after the episode that it names", () => {
  const files = weekly("city", [1, 2, 3], {
    "posts/city/a.md": loose("special", "after: 2\ndate: 2024-05-01"),
    "posts/city/b.md": loose("notice", "after: 0\ndate: 2024-05-01"),
  });
  assert.deepEqual(titles(files), ["notice", "city 1", "city 2", "special", "city 3"]);
});

test("else by its date: after the last episode that appeared no later", () => {
  const files = weekly("city", [1, 2, 3], {
    "posts/city/a.md": loose("special", `date: ${wednesday(2)}`),
    "posts/city/b.md": loose("notice", "date: 2023-01-01"),
  });
  assert.deepEqual(titles(files), ["notice", "city 1", "city 2", "special", "city 3"]);
});

test("several at one place stand by date, then by path, in whatever order their files are found", () => {
  const special = (title: string, day: number) => md(`title: ${title}\nkind: special\ndate: 2024-01-0${day}`);
  const more: Files = {
    "posts/city/d.md": special("second by path", 5),
    "posts/city/a.md": special("last", 6),
    "posts/city/c.md": special("first by path", 5),
    "posts/city/e.md": special("first", 4),
  };
  const expected = ["city 1", "first", "first by path", "second by path", "last", "city 2"];
  const reversed = Object.fromEntries(Object.entries(more).reverse());
  assert.deepEqual(titles(weekly("city", [1, 2], more)), expected);
  assert.deepEqual(titles(weekly("city", [1, 2], reversed)), expected);
});

test("after an episode of any season, where a special names none", () => {
  const episode = (season: number, number: number) =>
    md(`title: ${season}-${number}\nseason: ${season}\nepisode: ${number}\ndate: 2024-01-0${season}`);
  const files = {
    "posts/city/index.md": md("title: city\nnumbering: season"),
    "posts/city/a.md": episode(1, 1),
    "posts/city/b.md": episode(1, 2),
    "posts/city/c.md": episode(2, 1),
    "posts/city/d.md": loose("special", "after: 1\ndate: 2024-01-09"),
  };
  assert.deepEqual(titles(files), ["1-1", "1-2", "2-1", "special"]);
});

test("the date of a draft positions nothing", () => {
  const files = weekly("city", [1, 2, 3], {
    "posts/city/4.md": md("title: later\nepisode: 4\ndate: 2024-01-01\ndraft: true"),
    "posts/city/a.md": loose("special", `date: ${wednesday(2)}`),
  });
  assert.deepEqual(titles(files), ["city 1", "city 2", "special", "city 3"]);
  assert.deepEqual(titles(files, { includeDrafts: true }), [
    "city 1",
    "city 2",
    "special",
    "city 3",
    "later",
  ]);
});

test("with numbering by season, seasons follow one another", () => {
  const episode = (season: number, number: number) =>
    md(`title: ${season}-${number}\nseason: ${season}\nepisode: ${number}\ndate: 2024-01-0${season}`);
  const files = {
    "posts/city/index.md": md("title: city\nnumbering: season"),
    "posts/city/a.md": episode(2, 1),
    "posts/city/b.md": episode(1, 2),
    "posts/city/c.md": episode(1, 1),
    "posts/city/d.md": loose("special", "season: 1\nafter: 2\ndate: 2024-01-09"),
  };
  assert.deepEqual(titles(files), ["1-1", "1-2", "special", "2-1"]);
});

test("neighbours never cross series, and previous is the inverse of next", () => {
  const built = build({ ...weekly("city", [1, 2, 3]), ...weekly("sea", [1, 2]) });
  for (const series of built.column.series) {
    for (const [at, episode] of series.episodes.entries()) {
      const { previous, next } = neighboursOf(series, at);
      assert.equal(previous?.series ?? series.slug, series.slug);
      if (previous) assert.equal(neighboursOf(series, at - 1).next, episode);
      if (next) assert.equal(neighboursOf(series, at + 1).previous, episode);
    }
    assert.equal(neighboursOf(series, 0).previous, null);
    assert.equal(neighboursOf(series, series.episodes.length - 1).next, null);
  }
});

test("the earlier ones are the last few, oldest first", () => {
  const series = seriesIn(build(weekly("city", [1, 2, 3, 4])), "city");
  const before = (at: number, most: number | "all") => earlier(series, at, most).map((each) => each.number);
  assert.deepEqual(before(3, 2), [2, 3]);
  assert.deepEqual(before(1, 50), [1]);
  assert.deepEqual(before(0, 50), []);
  assert.deepEqual(before(3, 0), []);
  assert.deepEqual(before(3, "all"), [1, 2, 3]);
});

test("by date, posts of one moment keep the order of their series", () => {
  const files = weekly("city", [1, 2], {
    "posts/city/a.md": loose("special", `after: 2\ndate: ${wednesday(2)}`),
    "posts/fog.md": md(`title: fog\ndate: ${wednesday(2)}`),
    "posts/ash.md": md(`title: ash\ndate: ${wednesday(2)}`),
  });
  const ordered = datedPosts(build(files).column).map((post) => post.title);
  assert.deepEqual(ordered, ["city 1", "ash", "fog", "city 2", "special"]);
});

test("series are sorted by newest episode, pages by file, posts by date", () => {
  const { column } = build({
    ...weekly("city", [1]),
    ...weekly("sea", [1, 2]),
    "posts/b.md": md("title: b\nkind: page"),
    "posts/a.md": md("title: a\nkind: page"),
    "posts/new.md": md("title: new\ndate: 2024-02-02"),
    "posts/old.md": md("title: old\ndate: 2024-01-01"),
  });
  assert.deepEqual(
    [column.series, column.pages, column.posts].map((all) => all.map((each) => each.title)),
    [
      ["sea", "city"],
      ["a", "b"],
      ["old", "new"],
    ],
  );
});
