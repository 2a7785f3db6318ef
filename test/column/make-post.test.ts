import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post, Series } from "../../src/core/model.ts";
import { build, type Files, type Given, md, postIn, seriesIn } from "../kit/sources.ts";

const FIELDS = ["description", "lang", "author", "tags", "extra"] as const;
const CARD = [...FIELDS, "status", "cadence", "seasons", "numbering", "missing"] as const;
const REST = ["total", "next", "previous"] as const;

function some<Item, Key extends keyof Item>(item: Item, keys: readonly Key[]): unknown[] {
  return keys.map((key) => item[key]);
}

const SITE: Given = { site: { author: "김", lang: "en", next: "hidden" } };

function series(fields: string, given: Given = SITE): Series {
  return seriesIn(build({ "posts/city/index.md": md(`title: city\n${fields}`, "About.") }, given), "city");
}

function post(fields: string, card = "lang: en", given: Given = SITE): Post {
  const files: Files = {
    "posts/city/index.md": md(`title: city\n${card}`),
    "posts/city/1.md": md(`title: x\nepisode: 1\ndate: 2024-01-03\n${fields}`, "Fog."),
  };
  return postIn(build(files, given), "x");
}

const author = (name: string) => ({ name, url: null, email: null });

test("what a card says of a series goes before what the site says, and there are defaults", () => {
  const bare = series("numbering: through");
  assert.deepEqual(some(bare, CARD), [
    "About.",
    "en",
    author("김"),
    [],
    {},
    "ongoing",
    null,
    [],
    "through",
    [],
  ]);
  assert.deepEqual(some(bare, REST), [null, "hidden", 7]);
  const full = series(
    "description: D\nlang: ko\nauthor: 박\ntags: [a]\nextra: { b: 1 }\nstatus: paused\nseasons: [봄]\nnumbering: season\nmissing: [3]\ntotal: 9\nnext: title\nprevious: 2",
  );
  assert.deepEqual(some(full, [...FIELDS, "status", "numbering", "missing", ...REST]), [
    "D",
    "ko",
    author("박"),
    ["a"],
    { b: 1 },
    "paused",
    "season",
    [3],
    9,
    "title",
    2,
  ]);
  assert.equal(full.seasons.length, 1);
});

test("a post's own words go before its series', and those before the site's", () => {
  assert.deepEqual(some(post("tags: []"), FIELDS), ["Fog.", "en", author("김"), [], {}]);
  const card = "lang: ko\nauthor: 박";
  assert.deepEqual(some(post("tags: []", card), FIELDS), ["Fog.", "ko", author("박"), [], {}]);
  const own = "description: D\nlang: ja\nauthor: 이\ntags: [a]\nextra: { b: 1 }";
  assert.deepEqual(some(post(own, card), FIELDS), ["D", "ja", author("이"), ["a"], { b: 1 }]);
  assert.equal(post("lang: ko", "lang: ko", {}).author, null);
});

test("when a file changed is told in the site's zone, and null where nobody knows", () => {
  const path = "posts/city/안개.md";
  const files: Files = {
    "posts/city/index.md": md("title: city"),
    [path]: md("title: x\nepisode: 1\ndate: 2024-01-03"),
  };
  const changed = (known: ReadonlyMap<string, number>) =>
    postIn(build(files, { changed: known }), "x").changed;
  const epoch = Date.UTC(2024, 4, 1);
  assert.deepEqual(changed(new Map([[path, epoch]])), { iso: "2024-05-01T09:00:00+09:00", epoch });
  assert.equal(changed(new Map()), null);
  assert.equal(postIn(build(files), "x").changed, null);
  const decomposed = Object.fromEntries(
    Object.entries(files).map(([at, text]) => [at.normalize("NFD"), text]),
  );
  assert.equal(postIn(build(decomposed, { changed: new Map([[path, epoch]]) }), "x").changed?.epoch, epoch);
});
