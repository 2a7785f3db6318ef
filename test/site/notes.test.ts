import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SITE_URL } from "../kit/column.ts";
import { FEED_READERS } from "../kit/feed-readers.ts";
import { expectNone } from "../kit/finding.ts";
import { notedSite } from "../kit/noted.ts";
import { readFeed } from "../kit/read-feed.ts";
import { inspectSite, readSite } from "../kit/site.ts";

const WAYS = [
  { style: "brackets", labels: "number" },
  { style: "superscript", labels: "keep" },
  { style: "circled", labels: "number" },
];

for (const notes of WAYS) {
  const folder = await notedSite({ notes });
  const xml = readFileSync(join(folder, "feed.xml"), "utf8");

  test(`every kind of note, from everywhere, leaves a sound site (${notes.style}, ${notes.labels})`, () =>
    expectNone(inspectSite(readSite(folder, SITE_URL))));

  for (const [name, { rss }] of Object.entries(FEED_READERS)) {
    test(`${name} keeps every call and its note together (${notes.style}, ${notes.labels})`, async () => {
      const items = (await rss?.(xml)) ?? [];
      const calls = items.map(({ pairs }) => pairs.filter((pair) => pair.startsWith("call")).length);
      assert.deepEqual(calls, [6, 26, 26]);
      for (const { pairs } of items)
        assert.deepEqual(
          pairs.filter((pair) => !pair.endsWith(": found")),
          [],
        );
    });
  }
}

test("a call leaves no trace in titles, summaries, contents and the ids of headings", async () => {
  const folder = await notedSite();
  const page = readSite(folder, SITE_URL).pages.get("harbour/1/index.html");
  const all = page?.elements ?? [];
  const ids = all.filter(({ name }) => /^h[23]$/.test(name)).map(({ attributes }) => attributes.get("id"));
  assert.deepEqual(ids.slice(0, 2), ["첫째-마당", "둘째-코드-마당"]);
  const described = all.find(({ attributes }) => attributes.get("name") === "description");
  assert.equal(described?.attributes.get("content"), "안개가 걷히고 항구는, 배를 부른다.");
  assert.equal(all.find(({ name }) => name === "title")?.text(), "1화 안개 — 항구");
  for (const { title } of readFeed(readFileSync(join(folder, "feed.xml"), "utf8")).items)
    assert.doesNotMatch(title, /[[\]①]/);
});
