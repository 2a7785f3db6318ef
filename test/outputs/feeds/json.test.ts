import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../../src/outputs/feeds/json.ts";
import { anyFeed, seen, shown } from "../../kit/any-feed.ts";
import { property } from "../../kit/property.ts";
import { BARE_FEED, FULL_FEED, withItem } from "./sample-feeds.ts";

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

test("a document with everything, field by field", () => {
  assert.deepEqual(JSON.parse(json(FULL_FEED)), {
    version: "https://jsonfeed.org/version/1.1",
    title: "도시 & 바다",
    home_page_url: "https://example.org/column/city/",
    feed_url: "https://example.org/column/city/feed.xml",
    next_url: "https://example.org/column/city/feed-1-25.xml",
    description: "길 <\u2060b>",
    icon: "https://example.org/column/map.png",
    authors: [{ name: "김 & 이", url: "https://a.example/?a&b" }],
    language: "ko",
    items: [
      {
        id: "urn:uuid:1",
        url: "https://example.org/column/city/26/",
        title: "26화 <안개> & <\u2060b>R&D<\u2060/b>",
        content_html: "<p>글 & 말</p>",
        summary: "1 < 2 <\u2060b>",
        image: "https://example.org/column/map.png",
        date_published: "2024-03-27T07:00:00+09:00",
        date_modified: "2024-04-01T00:00:00+09:00",
        authors: [{ name: "박 <b>" }],
        tags: ["도시", "<i>밤"],
        language: "en",
        _series: { title: "도시 & 밤", url: "https://example.org/column/city/", number: 26, season: 2 },
      },
    ],
  });
});

test("what a feed does not have is left out, the series of an item too", () => {
  assert.equal(
    json(BARE_FEED),
    `{
 "version": "https://jsonfeed.org/version/1.1",
 "title": "도시",
 "home_page_url": "https://example.org/column/",
 "feed_url": "https://example.org/column/feed.xml",
 "description": "길",
 "language": "ko",
 "items": [
  {
   "id": "urn:uuid:1",
   "url": "https://example.org/column/fog/",
   "title": "안개 <\u2060b>",
   "content_html": "<p>글</p>",
   "date_published": "2024-03-27T07:00:00+09:00"
  }
 ]
}
`,
  );
});

test("an episode without a number, in no season, is in its series all the same", () => {
  const series = { title: "도시", link: "https://example.org/column/city/", number: null, season: null };
  assert.deepEqual(JSON.parse(json(withItem(BARE_FEED, { series }))).items[0]._series, {
    title: "도시",
    url: "https://example.org/column/city/",
  });
});
