import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FEED_READERS } from "../kit/feed-readers.ts";
import { goldenSite } from "../kit/golden.ts";
import { listFiles } from "../kit/listing.ts";

const folder = await goldenSite();
const feeds = listFiles(folder).filter((file) => file.endsWith("feed.xml"));

test("there is a feed for the whole column and one for each series and tag", () => {
  const tags = ["C", "night", "강-가", "도시", "책"].map((tag) => `tags/${tag}/feed.xml`);
  const copies = ["old-city/feed.xml"];
  assert.deepEqual(feeds, ["city/feed.xml", "feed.xml", ...copies, ...tags, "walks/feed.xml"]);
});

for (const file of feeds) {
  const xml = readFileSync(join(folder, file), "utf8");
  for (const [name, read] of Object.entries(FEED_READERS)) {
    test(`${name} reads ${file} as the first reader does`, async () => {
      const first = await FEED_READERS["fast-xml-parser"]?.(xml);
      const items = await read(xml);
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
