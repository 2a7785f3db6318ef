import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { asContent } from "../../../src/outputs/feeds/content.ts";
import { inert } from "../../../src/outputs/feeds/inert.ts";
import { rss } from "../../../src/outputs/feeds/rss.ts";
import { anyFeed, hostile, seen, shown } from "../../kit/any-feed.ts";
import { asHtml } from "../../kit/as-html.ts";
import { property } from "../../kit/property.ts";

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

property("whatever stands in a record, RSS is well-formed and says it", 500, [anyFeed], (feed) => {
  const text = rss(feed);
  assert.equal(XMLValidator.validate(text), true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
  assert.doesNotMatch(text, /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  assert.ok(text.isWellFormed());
  const { channel } = (parser.parse(text) as Read).rss;
  assert.equal(seen(channel.title), shown(feed.title));
  const items = channel.item ?? [];
  assert.equal(items.length, feed.items.length);
  for (const [i, each] of feed.items.entries()) {
    assert.equal(seen(items[i]?.title ?? ""), shown(each.title));
    assert.equal(items[i]?.["content:encoded"], shown(each.content.html));
    assert.equal(asHtml(items[i]?.description ?? ""), shown(each.summary || each.title));
  }
});

property("a title is the same in readers that take it for HTML", 500, [hostile], (title) => {
  // A browser makes one of every kind of line end.
  assert.equal(asHtml(inert(shown(title))), inert(shown(title)));
  assert.equal(seen(inert(title)), title);
});

const COVER = {
  url: "https://example.org/column/map.png",
  alt: "",
  width: 8,
  height: 6,
  type: "image/png",
  bytes: 9,
};

test("a feed as it is read: names, dates with their offset, identities that are no links", () => {
  const text = rss({
    id: "urn:uuid:0",
    title: "도시 & 바다",
    description: "길",
    lang: "ko",
    link: "https://example.org/column/city/",
    self: "https://example.org/column/city/feed-1-25.xml",
    author: null,
    license: "CC BY 4.0",
    picture: COVER,
    browserNotice: {
      lang: "ko",
      text: "피드 & 리더",
      address: "https://example.org/column/city/feed.xml",
      links: [{ href: "https://example.org/column/feeds/", label: "구독하는 법" }],
    },
    stylesheet: "/column/assets/feed.css",
    updated: { iso: "2024-03-27T07:00:00+09:00", epoch: 0 },
    part: { is: "archive", current: "https://example.org/column/city/feed.xml", previous: null },
    items: [
      {
        id: "urn:uuid:1",
        link: "https://example.org/column/city/1/",
        title: "1화 <안개> & <b>R&D</b>",
        summary: "1 < 2",
        content: asContent("<p>글 & 말 ]]> 끝</p>"),
        lang: "en",
        author: { name: "김", url: null, email: null },
        tags: ["도시"],
        published: { iso: "2024-03-27T07:00:00+09:00", epoch: 0 },
        updated: { iso: "2024-04-01T00:00:00+09:00", epoch: 0 },
        cover: COVER,
        series: { title: "도시", link: "https://example.org/column/city/", number: 1, season: null },
      },
    ],
  });
  for (const piece of [
    '<?xml-stylesheet type="text/css" href="/column/assets/feed.css"?>',
    '<div xmlns="http://www.w3.org/1999/xhtml" lang="ko" xml:lang="ko">',
    "<p>피드 &amp; 리더</p>",
    "<p><code>https://example.org/column/city/feed.xml</code></p>",
    "<title>도시 &amp; 바다</title>",
    "<language>ko</language>",
    "<copyright>CC BY 4.0</copyright>",
    "<lastBuildDate>Wed, 27 Mar 2024 07:00:00 +0900</lastBuildDate>",
    '<atom:link href="https://example.org/column/city/feed-1-25.xml" rel="self" type="application/rss+xml"/>',
    '<fh:archive/>\n<atom:link href="https://example.org/column/city/feed.xml" rel="current" type="application/rss+xml"/>',
    "<image>\n<url>https://example.org/column/map.png</url>\n<title>도시 &amp; 바다</title>",
    "<title>1화 &lt;안개&gt; &amp; &lt;\u2060b&gt;R&amp;D&lt;\u2060/b&gt;</title>",
    '<guid isPermaLink="false">urn:uuid:1</guid>',
    "<pubDate>Wed, 27 Mar 2024 07:00:00 +0900</pubDate>",
    "<atom:updated>2024-04-01T00:00:00+09:00</atom:updated>",
    "<dc:creator>김</dc:creator>",
    "<dc:language>en</dc:language>",
    '<dcterms:isPartOf rdf:resource="https://example.org/column/city/" dc:title="도시"/>',
    "<category>도시</category>",
    "<description>1 &amp;lt; 2</description>",
    "<content:encoded><![CDATA[<p>글 & 말 ]]]]><![CDATA[> 끝</p>]]></content:encoded>",
    '<enclosure url="https://example.org/column/map.png" length="9" type="image/png"/>',
    '<media:thumbnail url="https://example.org/column/map.png" width="8" height="6"/>',
  ]) {
    assert.ok(text.includes(piece), piece);
  }
});
