import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Series } from "../../../src/core/model.ts";
import { listFeedDocuments } from "../../../src/outputs/feeds/documents.ts";
import { printFeed } from "../../../src/outputs/feeds/print.ts";
import { anyColumn } from "../../kit/any-column.ts";
import { SITE_URL } from "../../kit/column.ts";
import { idsIn, type Page, walk } from "../../kit/feed-walk.ts";
import { property } from "../../kit/property.ts";
import { type Built, build, contextOf, type Files, type Given, md, seriesIn } from "../../kit/sources.ts";

const FILES = ["feed.xml", "atom.xml", "feed.json"];

/** Every document of every feed, printed, by its name below the site. */
function documents(built: Built): ReadonlyMap<string, string> {
  const ctx = contextOf(built);
  return new Map(listFeedDocuments(ctx).map((each) => [each.address.slice(1), printFeed(each, ctx)]));
}

function walkIn(all: ReadonlyMap<string, string>, file: string): Page[] {
  return walk(SITE_URL + file, (url) => {
    const found = all.get(decodeURI(url.slice(SITE_URL.length)));
    assert.ok(found, `nothing at ${url}`);
    return found;
  });
}

/** A number a day, so that order by date is reading order. */
function daily(from: number, to: number, more: Files = {}): Files {
  const files: Record<string, string> = { "posts/city/index.md": md("title: 도시") };
  for (let n = from; n <= to; n++) {
    const date = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    files[`posts/city/${n}.md`] = md(`title: 글 ${n}\nepisode: ${n}\ndate: ${date}`);
  }
  return { ...files, ...more };
}

/** Newest first, in reading order. */
function idsOf({ episodes }: Series): string[] {
  return episodes
    .filter(({ state }) => state === "out")
    .map(({ id }) => id)
    .reverse();
}

function walksWhole(files: Files, given: Given = {}): Page[] {
  const built = build(files, given);
  assert.deepEqual(
    built.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  const all = documents(built);
  const walks = FILES.map((file) => walkIn(all, `city/${file}`));
  for (const pages of walks) assert.deepEqual(idsIn(pages), idsOf(seriesIn(built, "city")));
  return walks[0] as Page[];
}

test("574 episodes that begin at 92: every one once, from the newest to the oldest", () => {
  const pages = walksWhole(daily(92, 665));
  assert.equal(pages[0]?.ids.length, 20);
  const names = pages.slice(1).map(({ self }) => self.slice(`${SITE_URL}city/feed-`.length, -".xml".length));
  assert.equal(names[0], "626-650", "the newest range is held by the subscription document");
  assert.deepEqual(names.slice(-2), ["101-125", "76-100"]);
  assert.equal(names.length, 23);
  for (const { marks, current, next } of pages.slice(1)) {
    assert.deepEqual(marks, ["fh:archive"]);
    assert.equal(current, `${SITE_URL}city/feed.xml`);
    assert.equal(next, null);
  }
});

test("seasons that number anew, a prologue, specials and notices have their places in the chain", () => {
  const files: Record<string, string> = {
    "posts/city/index.md": md("title: 도시\nnumbering: season"),
    "posts/city/before.md": md("title: 알림\nkind: notice\ndate: 2020-01-01"),
    "posts/city/s.md": md("title: 번외\nkind: special\nseason: 1\nafter: 30\ndate: 2020-02-01 12:00"),
  };
  let day = 1;
  for (const [season, from, to] of [
    [1, 0, 30],
    [2, 1, 26],
  ] as const)
    for (let n = from; n <= to; n++) {
      const date = new Date(Date.UTC(2020, 0, ++day)).toISOString().slice(0, 10);
      files[`posts/city/${season}-${n}.md`] = md(
        `title: 글\nseason: ${season}\nepisode: ${n}\ndate: ${date}`,
      );
    }
  const pages = walksWhole(files);
  assert.deepEqual(
    pages.map(({ self, ids }) => [self.slice(`${SITE_URL}city/`.length), ids.length]),
    [
      ["feed.xml", 20],
      ["feed-2-1-25.xml", 25],
      ["feed-1-26-50.xml", 6],
      ["feed-1-1-25.xml", 27],
    ],
  );
});

test("a series that fits into its subscription document is complete, and has no archives", () => {
  const all = documents(build(daily(1, 20)));
  assert.deepEqual([...all.keys()], [...FILES, ...FILES.map((file) => `city/${file}`)]);
  assert.deepEqual(walkIn(all, "city/feed.xml")[0]?.marks, ["fh:complete"]);
  assert.deepEqual(walkIn(all, "atom.xml")[0]?.marks, ["fh:complete"]);
});

test("the site's feed has no chain, and is complete only when everything fits", () => {
  const [page] = walkIn(documents(build(daily(1, 21))), "feed.xml");
  assert.deepEqual([page?.marks, page?.previous, page?.ids.length], [[], null, 20]);
});

test("after one more episode only those documents change that hold it, or hold one less", () => {
  const changed = (before: Files, after: Files): string[] => {
    const [old, fresh] = [documents(build(before)), documents(build(after))];
    for (const file of old.keys()) assert.ok(fresh.has(file), `${file} is gone`);
    return [...fresh].filter(([file, text]) => old.get(file) !== text).map(([file]) => file);
  };
  const subscribed = [...FILES, ...FILES.map((file) => `city/${file}`)];
  assert.deepEqual(changed(daily(92, 664), daily(92, 665)), subscribed);
  // The range of the newest joins the chain when the first of it leaves the subscription document.
  assert.deepEqual(changed(daily(92, 670), daily(92, 671)), [
    ...subscribed,
    "city/feed-651-675.xml",
    "city/atom-651-675.xml",
    "city/feed-651-675.json",
  ]);
  assert.deepEqual(changed(daily(92, 674), daily(92, 675)).slice(6), [
    "city/feed-651-675.xml",
    "city/atom-651-675.xml",
    "city/feed-651-675.json",
  ]);
});

test("a word changed in an old episode changes the archive that holds it", () => {
  const words = { "posts/city/130.md": md("title: 다른 글\nepisode: 130\ndate: 2020-05-10") };
  const [old, fresh] = [documents(build(daily(92, 300))), documents(build(daily(92, 300, words)))];
  assert.deepEqual(
    [...fresh].filter(([file, text]) => old.get(file) !== text).map(([file]) => file),
    ["city/feed-126-150.xml", "city/atom-126-150.xml", "city/feed-126-150.json"],
  );
});

test("a subscription document stays below a million bytes by holding fewer items, but at least one", () => {
  const long = (n: number, bytes: number) => ({
    [`posts/city/${n}.md`]: md(
      `title: 긴 글\nepisode: ${n}\ndate: 2021-02-${n - 80}`,
      '글"'.repeat(bytes / 4),
    ),
  });
  const files = {
    ...daily(1, 100),
    ...long(100, 300_000),
    ...long(99, 300_000),
    ...long(98, 300_000),
    ...long(97, 300_000),
  };
  const all = documents(build(files));
  for (const file of FILES) {
    const text = all.get(`city/${file}`) ?? "";
    const bytes = Buffer.byteLength(text);
    assert.ok(bytes < 1_000_000 && bytes > 600_000, `${file}: ${bytes}`);
  }
  assert.deepEqual(idsIn(walkIn(all, "city/feed.xml")).length, 100);

  const [huge] = walkIn(documents(build({ ...daily(1, 30), ...long(98, 1_200_000) })), "city/feed.xml");
  assert.equal(huge?.ids.length, 1);
});

property(
  "whoever walks the chain meets every episode once",
  60,
  [anyColumn, fc.integer({ min: 1, max: 4 })],
  (files, items) => {
    const built = build(files, { site: { feeds: { items } } });
    const all = documents(built);
    for (const series of built.column.series) {
      for (const file of FILES) {
        const pages = walkIn(all, series.address.slice(1) + file);
        assert.deepEqual(idsIn(pages).sort(), idsOf(series).sort());
        assert.ok(pages.length > 1 || pages[0]?.ids.length === idsOf(series).length);
      }
    }
  },
);

test("what is not out yet has no archive, even in a build that shows it", () => {
  const drafts = daily(1, 30, { "posts/city/60.md": md("title: 나중\nepisode: 60\ndate: 2030-01-01") });
  const ctx = contextOf(
    build(drafts, { includeDrafts: true, site: { feeds: { items: 1, formats: ["rss"] } } }),
  );
  assert.deepEqual(
    listFeedDocuments(ctx).map(({ address, part, posts }) => [address, part.is, posts.length]),
    [
      ["/feed.xml", "newest", 1],
      ["/city/feed.xml", "newest", 1],
      ["/city/feed-26-50.xml", "archive", 5],
      ["/city/feed-1-25.xml", "archive", 25],
    ],
  );
});
