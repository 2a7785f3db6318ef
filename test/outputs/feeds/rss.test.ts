import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { asContent } from "../../../src/outputs/feeds/content.ts";
import { inert } from "../../../src/outputs/feeds/inert.ts";
import { rss } from "../../../src/outputs/feeds/rss.ts";
import { anyFeed, hostile, seen, shown } from "../../kit/any-feed.ts";
import { asHtml } from "../../kit/as-html.ts";
import { property } from "../../kit/property.ts";
import { BARE_FEED, FULL_FEED, withItem } from "./sample-feeds.ts";

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

test("a document with everything, element by element", () => {
  assert.equal(
    rss(FULL_FEED),
    `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/column/assets/feed.css"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<channel>
<title>도시 &amp; 바다</title>
<link>https://example.org/column/city/</link>
<description>길 &lt;\u2060b&gt;</description>
<language>ko</language>
<copyright>CC &lt;\u2060b&gt;BY 4.0</copyright>
<lastBuildDate>Wed, 27 Mar 2024 07:00:00 +0900</lastBuildDate>
<generator>Yeonjae</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<image>
<url>https://example.org/column/map.png</url>
<title>도시 &amp; 바다</title>
<link>https://example.org/column/city/</link>
</image>
<atom:link href="https://example.org/column/city/feed-26-50.xml" rel="self" type="application/rss+xml"/>
<fh:archive/>
<atom:link href="https://example.org/column/city/feed.xml" rel="current" type="application/rss+xml"/>
<atom:link href="https://example.org/column/city/feed-1-25.xml" rel="prev-archive" type="application/rss+xml"/>
<div xmlns="http://www.w3.org/1999/xhtml" lang="ko" xml:lang="ko">
<p>피드 &amp; 리더</p>
<p><code>https://example.org/column/city/feed.xml</code></p>
<p> <a href="https://example.org/column/feeds/">구독하는 법</a> <a href="https://example.org/column/city/">도시</a></p>
<ul>
<li><a href="https://example.org/column/fog/">안개 &amp; &lt;b&gt;</a> <small>2024년 3월 27일</small></li>
<li><a href="https://example.org/column/sea/" lang="en" xml:lang="en">The sea</a> <small>2024년 3월 20일</small></li>
</ul>
</div>
<item>
<title>26화 &lt;안개&gt; &amp; &lt;\u2060b&gt;R&amp;D&lt;\u2060/b&gt;</title>
<link>https://example.org/column/city/26/</link>
<guid isPermaLink="false">urn:uuid:1</guid>
<pubDate>Wed, 27 Mar 2024 07:00:00 +0900</pubDate>
<atom:updated>2024-04-01T00:00:00+09:00</atom:updated>
<dc:creator>박 &lt;\u2060b&gt;</dc:creator>
<dc:language>en</dc:language>
<dcterms:isPartOf rdf:resource="https://example.org/column/city/" dc:title="도시 &amp; 밤"/>
<category>도시</category>
<category>&lt;\u2060i&gt;밤</category>
<description>1 &amp;lt; 2 &amp;lt;b&amp;gt;</description>
<content:encoded><![CDATA[<p>글 & 말</p>]]></content:encoded>
<enclosure url="https://example.org/column/map.png" length="9" type="image/png"/>
<media:content url="https://example.org/column/map.png" fileSize="9" type="image/png" medium="image" width="8" height="6"/>
<media:thumbnail url="https://example.org/column/map.png" width="8" height="6"/>
</item>
</channel>
</rss>
`,
  );
});

test("a document with nothing but what it needs, whose item is described by its title", () => {
  assert.equal(
    rss(BARE_FEED).slice(rss(BARE_FEED).indexOf("<channel>")),
    `<channel>
<title>도시</title>
<link>https://example.org/column/</link>
<description>길</description>
<language>ko</language>
<generator>Yeonjae</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="https://example.org/column/feed.xml" rel="self" type="application/rss+xml"/>
<fh:complete/>
<div xmlns="http://www.w3.org/1999/xhtml" lang="ko" xml:lang="ko">
<p>피드 &amp; 리더</p>
<p><code>https://example.org/column/city/feed.xml</code></p>
<p></p>
</div>
<item>
<title>안개 &lt;\u2060b&gt;</title>
<link>https://example.org/column/fog/</link>
<guid isPermaLink="false">urn:uuid:1</guid>
<pubDate>Wed, 27 Mar 2024 07:00:00 +0900</pubDate>
<dc:language>ko</dc:language>
<description>안개 &amp;lt;b&amp;gt;</description>
<content:encoded><![CDATA[<p>글</p>]]></content:encoded>
</item>
</channel>
</rss>
`,
  );
});

test("text in CDATA may hold what ends it", () => {
  assert.match(
    rss(withItem(BARE_FEED, { content: asContent("<p>글 ]]> 끝</p>") })),
    /<content:encoded><!\[CDATA\[<p>글 \]\]\]\]><!\[CDATA\[> 끝<\/p>\]\]><\/content:encoded>/,
  );
});

for (const [type, shows] of [
  ["image/jpeg", true],
  ["image/png", true],
  ["image/gif", true],
  ["image/webp", false],
  ["image/svg+xml", false],
  ["image/pngx", false],
  ["x/image/png", false],
] as const)
  test(`a picture of type ${type} is ${shows ? "" : "not "}the picture of the channel`, () => {
    const picture = { url: "https://example.org/x", alt: "", width: 1, height: 1, type, bytes: 1 };
    assert.equal(rss({ ...BARE_FEED, picture }).includes("<image>"), shows);
  });

for (const [width, height] of [
  [8, null],
  [null, 6],
] as const)
  test(`a cover of ${width} by ${height} has no size in RSS`, () => {
    const url = "https://example.org/map.svg";
    const cover = { url, alt: "", width, height, type: "image/svg+xml", bytes: 9 };
    const text = rss(withItem(BARE_FEED, { cover }));
    assert.equal(
      text.slice(text.indexOf("<enclosure"), text.indexOf("</item>")),
      `<enclosure url="${url}" length="9" type="image/svg+xml"/>
<media:content url="${url}" fileSize="9" type="image/svg+xml" medium="image"/>
<media:thumbnail url="${url}"/>
`,
    );
  });

const SITE = "https://example.org/column/city/";
for (const [what, part, printed] of [
  ["a whole feed", { is: "complete" }, "<fh:complete/>\n"],
  ["the newest of a feed without archives", { is: "newest", previous: null }, ""],
  [
    "the newest of a feed with archives",
    { is: "newest", previous: `${SITE}feed-1-25.xml` },
    `<atom:link href="${SITE}feed-1-25.xml" rel="prev-archive" type="application/rss+xml"/>\n`,
  ],
  [
    "the oldest archive",
    { is: "archive", current: `${SITE}feed.xml`, previous: null },
    `<fh:archive/>\n<atom:link href="${SITE}feed.xml" rel="current" type="application/rss+xml"/>\n`,
  ],
] as const)
  test(`${what} says so, and where the rest is`, () => {
    const text = rss({ ...BARE_FEED, part });
    const self =
      '<atom:link href="https://example.org/column/feed.xml" rel="self" type="application/rss+xml"/>\n';
    const [, between] = /rel="self"[^\n]*\n(.*)<div xmlns/s.exec(text) ?? [];
    assert.ok(text.includes(self));
    assert.equal(between, printed);
  });

for (const [text, shown] of [
  ["<b>", "<\u2060b>"],
  ["</b>", "<\u2060/b>"],
  ["<!--", "<\u2060!--"],
  ["<?x", "<\u2060?x"],
  ["<B>", "<\u2060B>"],
  ["&lt;", "&\u2060lt;"],
  ["&LT;", "&\u2060LT;"],
  ["&#60;", "&\u2060#60;"],
  ["1 < 2 & 3 <안개>", "1 < 2 & 3 <안개>"],
  ["a&b", "a&b"],
  ["a&b c", "a&b c"],
  ["<i>R&amp;D</i>", "<\u2060i>R&\u2060amp;D<\u2060/i>"],
] as const)
  test(`a reader that takes titles for HTML shows ${text} as it is`, () => assert.equal(inert(text), shown));
