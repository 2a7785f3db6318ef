import assert from "node:assert/strict";
import { json } from "../../../src/outputs/feeds/json.ts";
import { anyFeed, seen, shown } from "../../kit/any-feed.ts";
import { property } from "../../kit/property.ts";

interface Read {
  readonly version: string;
  readonly title: string;
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly content_html: string;
    readonly summary?: string;
    readonly date_published: string;
  }[];
}

property("whatever stands in a record, JSON Feed says it", 500, [anyFeed], (feed) => {
  const text = json(feed);
  assert.ok(text.isWellFormed());
  assert.doesNotMatch(text, /\\u0000|\\ud[89a-f]/i);
  const read = JSON.parse(text) as Read;
  assert.equal(read.version, "https://jsonfeed.org/version/1.1");
  assert.equal(seen(read.title), shown(feed.title));
  assert.equal(read.next_url ?? null, feed.part.is === "complete" ? null : feed.part.previous);
  assert.equal(read.feed_url, feed.part.is === "archive" ? feed.part.current : feed.self);
  assert.deepEqual(
    read.items.map((item) => [item.id, seen(item.title), item.content_html, seen(item.summary ?? "")]),
    feed.items.map((item) => [item.id, item.title, item.content.html, item.summary].map(shown)),
  );
});
