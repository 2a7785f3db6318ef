import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseOpml } from "feedsmith";
import type { FeedFormat } from "../../src/core/model.ts";
import { FEED_READERS } from "../kit/feed-readers.ts";
import { goldenSite } from "../kit/golden.ts";
import { listFiles } from "../kit/listing.ts";

const folder = await goldenSite();
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const files = listFiles(folder);

/** Every document in RSS, and the same in other formats. */
const FORMATS: Readonly<Record<FeedFormat, (rss: string) => string>> = {
  rss: (file) => file,
  atom: (file) => file.replace(/feed([-\d]*)\.xml$/, "atom$1.xml"),
  json: (file) => file.replace(/xml$/, "json"),
};
const all = files.filter((file) => /(?:^|\/)feed[-\d]*\.xml$/.test(file));
/** A feed at the alias of a series that has moved. */
const copies = all.filter((file) => file.startsWith("old-city/"));
const feeds = all.filter((file) => !copies.includes(file));
const tags = ["c-cedb1b", "night", "강-가", "도시", "책"].map((tag) => `tags/${tag}/feed.xml`);

test("there is a feed for the whole column and one for each series and tag, and archives of what is long", () => {
  assert.deepEqual(copies, ["old-city/feed.xml"]);
  assert.deepEqual(feeds, ["city/feed-1-25.xml", "city/feed.xml", "feed.xml", ...tags, "walks/feed.xml"]);
  for (const file of feeds.filter((file) => !tags.includes(file)))
    for (const spell of Object.values(FORMATS)) assert.ok(files.includes(spell(file)), spell(file));
});

for (const rss of feeds) {
  for (const [name, formats] of Object.entries(FEED_READERS)) {
    for (const [format, reader] of Object.entries(formats)) {
      const file = FORMATS[format as FeedFormat](rss);
      if (!files.includes(file)) continue;
      test(`${name} reads ${file} as the first reader does RSS`, async () => {
        const first = await FEED_READERS["fast-xml-parser"]?.rss?.(read(rss));
        const items = await reader(read(file));
        assert.ok(items.length > 0);
        assert.deepEqual(items, first);
        for (const { pairs } of items)
          assert.deepEqual(
            pairs.filter((pair) => !pair.endsWith(": found")),
            [],
          );
      });
    }
  }
}

test("the list of feeds names each that can be followed, once", () => {
  const outlines = parseOpml(read("opml.xml")).body?.outlines ?? [];
  const listed = outlines.flatMap((outline) => [outline, ...(outline.outlines ?? [])]);
  const addresses = listed.flatMap(({ xmlUrl }) => xmlUrl ?? []);
  const whole = feeds.filter((file) => !/-\d/.test(file)).map((file) => `https://example.org/column/${file}`);
  assert.deepEqual(addresses.map(decodeURI).sort(), whole.sort());
});
