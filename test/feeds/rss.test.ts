import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Feed } from "../../src/feeds/record.ts";
import { rss } from "../../src/feeds/rss.ts";
import { property } from "../kit/property.ts";

const hostile = fc
  .array(
    fc.constantFrom(
      ..."<>&\"' a-]",
      "]]>",
      "<![CDATA[",
      "&amp;",
      "&#0;",
      "<?xml",
      "-->",
      "\0",
      "\u000b",
      "\ud800",
      "\uffff",
      "안개",
      "🌊",
      "\n",
    ),
    { maxLength: 15 },
  )
  .map((pieces) => pieces.join(""));

const moment = fc.constantFrom(
  { iso: "2024-03-27T07:00:00+09:00", epoch: 1711490400000 },
  { iso: "2024-12-31T23:30:00-05:00", epoch: 1735705800000 },
  { iso: "2024-01-01T00:00:00Z", epoch: 1704067200000 },
);
const author = fc.option(hostile.map((name) => ({ name, url: null, email: null })));
const item = fc.record({
  id: hostile,
  link: fc.constant("https://example.org/column/city/1/"),
  title: hostile,
  summary: hostile,
  content: hostile,
  lang: fc.constant("ko"),
  author,
  tags: fc.array(hostile, { maxLength: 3 }),
  published: moment,
  updated: fc.option(moment),
});
const feeds: fc.Arbitrary<Feed> = fc.record({
  title: hostile,
  description: hostile,
  lang: fc.constant("ko"),
  link: fc.constant("https://example.org/column/?a&b"),
  self: fc.constant("https://example.org/column/feed.xml"),
  author,
  license: fc.option(hostile),
  updated: fc.option(moment),
  items: fc.array(item, { maxLength: 3 }),
});

interface Read {
  readonly rss: {
    readonly channel: { readonly title: string; readonly item: readonly Record<string, string>[] };
  };
}

const parser = new XMLParser({
  trimValues: false,
  parseTagValue: false,
  isArray: (name) => name === "item" || name === "category",
  ignoreAttributes: false,
});

property("whatever stands in a record, RSS is well-formed and says it", 500, [feeds], (feed) => {
  const text = rss(feed);
  assert.equal(XMLValidator.validate(text), true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
  assert.doesNotMatch(text, /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  assert.ok(text.isWellFormed());
  const { channel } = (parser.parse(text) as Read).rss;
  assert.equal(channel.title, shown(feed.title));
  const items = channel.item ?? [];
  assert.equal(items.length, feed.items.length);
  for (const [i, each] of feed.items.entries()) {
    assert.equal(items[i]?.title, shown(each.title));
    assert.equal(items[i]?.["content:encoded"], shown(each.content));
    assert.equal(items[i]?.description, shown(each.summary));
  }
});

test("a feed as it is read: names, dates with their offset, identities that are no links", () => {
  const text = rss({
    title: "도시 & 바다",
    description: "길",
    lang: "ko",
    link: "https://example.org/column/",
    self: "https://example.org/column/feed.xml",
    author: null,
    license: "CC BY 4.0",
    updated: { iso: "2024-03-27T07:00:00+09:00", epoch: 0 },
    items: [
      {
        id: "urn:uuid:1",
        link: "https://example.org/column/city/1/",
        title: "1화 <안개>",
        summary: "요약",
        content: "<p>글 & 말 ]]> 끝</p>",
        lang: "ko",
        author: { name: "김", url: null, email: null },
        tags: ["도시"],
        published: { iso: "2024-03-27T07:00:00+09:00", epoch: 0 },
        updated: null,
      },
    ],
  });
  for (const piece of [
    "<title>도시 &amp; 바다</title>",
    "<language>ko</language>",
    "<copyright>CC BY 4.0</copyright>",
    "<lastBuildDate>Wed, 27 Mar 2024 07:00:00 +0900</lastBuildDate>",
    '<atom:link href="https://example.org/column/feed.xml" rel="self" type="application/rss+xml"/>',
    "<title>1화 &lt;안개&gt;</title>",
    '<guid isPermaLink="false">urn:uuid:1</guid>',
    "<pubDate>Wed, 27 Mar 2024 07:00:00 +0900</pubDate>",
    "<dc:creator>김</dc:creator>",
    "<category>도시</category>",
    "<content:encoded><![CDATA[<p>글 & 말 ]]]]><![CDATA[> 끝</p>]]></content:encoded>",
  ]) {
    assert.ok(text.includes(piece), piece);
  }
});

/** What XML cannot hold is shown as a replacement character. */
function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");
}
