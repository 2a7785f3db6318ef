import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { atom } from "../../../src/outputs/feeds/atom.ts";
import { atomId } from "../../../src/outputs/feeds/atom-id.ts";
import { anyFeed, seen, shown } from "../../kit/any-feed.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { property } from "../../kit/property.ts";
import { build, contextOf, md, weekly } from "../../kit/sources.ts";
import { BARE_FEED, FULL_FEED, withItem } from "./sample-feeds.ts";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly content: { readonly "#text": string };
  readonly summary?: string;
  readonly updated: string;
}

const parser = new XMLParser({
  trimValues: false,
  parseTagValue: false,
  isArray: (name) => name === "entry" || name === "category",
  ignoreAttributes: false,
});

property("whatever stands in a record, Atom is well-formed and says it", 500, [anyFeed], (feed) => {
  const text = atom(feed);
  assert.equal(XMLValidator.validate(text), true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
  assert.doesNotMatch(text, /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  assert.ok(text.isWellFormed());
  const read = (parser.parse(text) as { feed: { id: string; title: string; entry?: readonly Entry[] } }).feed;
  assert.equal(seen(read.title), shown(feed.title));
  const entries = read.entry ?? [];
  assert.equal(entries.length, feed.items.length);
  for (const [i, each] of feed.items.entries()) {
    assert.match(entries[i]?.id ?? "", /^[a-z][a-z0-9+.-]*:\S+$/i);
    assert.equal(seen(entries[i]?.title ?? ""), shown(each.title));
    assert.equal(entries[i]?.content["#text"] ?? "", shown(each.content.html));
    assert.equal(seen(entries[i]?.summary ?? ""), shown(each.summary));
    assert.equal(entries[i]?.updated, (each.updated ?? each.published).iso);
  }
});

function atomOf(
  files: Parameters<typeof build>[0],
  site: NonNullable<Parameters<typeof build>[1]>["site"] = {},
) {
  return atom(subscription(contextOf(build(files, { site })), "/"));
}

test("a feed without entries has been changed at a moment that no clock decides", () => {
  const text = atomOf({});
  assert.match(text, /<updated>1990-01-01T00:00:00Z<\/updated>/);
  assert.match(text, /<author>\n<name>도시 산책<\/name>\n<\/author>/);
});

test("dates carry the site's offset, and authors what is known of them", () => {
  const files = weekly("city", [1], {
    "posts/fog.md": md(
      "title: fog\ndate: 2024-02-01\nupdated: 2024-02-02 08:00\nlang: en\ntags: [밤]\nid: 안개",
    ),
  });
  const text = atomOf(files, { author: { name: "김", url: "https://a.example/", email: "kim@a.example" } });
  for (const piece of [
    '<feed xmlns="http://www.w3.org/2005/Atom"',
    ' xml:lang="ko">',
    '<entry xml:lang="en">',
    "<published>2024-02-01T00:00:00+09:00</published>",
    "<updated>2024-02-02T08:00:00+09:00</updated>",
    "<author>\n<name>김</name>\n<uri>https://a.example/</uri>\n<email>kim@a.example</email>\n</author>",
    '<category term="밤"/>',
    '<dcterms:isPartOf rdf:resource="https://example.org/column/city/" dc:title="city"/>',
    "<fh:complete/>",
  ]) {
    assert.ok(text.includes(piece), piece);
  }
  assert.doesNotMatch(text, /<id>안개/);
});

test("a document with everything, element by element", () => {
  assert.equal(
    atom(FULL_FEED),
    `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/column/assets/feed.css"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:lang="ko">
<id>urn:uuid:0</id>
<title>도시 &amp; 바다</title>
<subtitle>길 &lt;\u2060b&gt;</subtitle>
<updated>2024-03-27T07:00:00+09:00</updated>
<author>
<name>김 &amp; 이</name>
<uri>https://a.example/?a&amp;b</uri>
<email>kim@a.example</email>
</author>
<link rel="alternate" type="text/html" href="https://example.org/column/city/"/>
<link rel="self" type="application/atom+xml" href="https://example.org/column/city/feed-26-50.xml"/>
<fh:archive/>
<link rel="current" type="application/atom+xml" href="https://example.org/column/city/feed.xml"/>
<link rel="prev-archive" type="application/atom+xml" href="https://example.org/column/city/feed-1-25.xml"/>
<rights>CC &lt;\u2060b&gt;BY 4.0</rights>
<logo>https://example.org/column/map.png</logo>
<generator>Yeonjae</generator>
<div xmlns="http://www.w3.org/1999/xhtml" lang="ko" xml:lang="ko">
<p>피드 &amp; 리더</p>
<p><code>https://example.org/column/city/feed.xml</code></p>
<p> <a href="https://example.org/column/feeds/">구독하는 법</a> <a href="https://example.org/column/city/">도시</a></p>
<ul>
<li><a href="https://example.org/column/fog/">안개 &amp; &lt;b&gt;</a> <small>2024년 3월 27일</small></li>
<li><a href="https://example.org/column/sea/" lang="en" xml:lang="en">The sea</a> <small>2024년 3월 20일</small></li>
</ul>
</div>
<entry xml:lang="en">
<id>urn:uuid:1</id>
<title>26화 &lt;안개&gt; &amp; &lt;\u2060b&gt;R&amp;D&lt;\u2060/b&gt;</title>
<link rel="alternate" type="text/html" href="https://example.org/column/city/26/"/>
<published>2024-03-27T07:00:00+09:00</published>
<updated>2024-04-01T00:00:00+09:00</updated>
<author>
<name>박 &lt;\u2060b&gt;</name>
<email>park@a.example</email>
</author>
<category term="도시"/>
<category term="&lt;i&gt;밤"/>
<dcterms:isPartOf rdf:resource="https://example.org/column/city/" dc:title="도시 &amp; 밤"/>
<summary>1 &lt; 2 &lt;\u2060b&gt;</summary>
<content type="html"><![CDATA[<p>글 & 말</p>]]></content>
<link rel="enclosure" type="image/png" length="9" href="https://example.org/column/map.png"/>
<media:thumbnail url="https://example.org/column/map.png" width="8" height="6"/>
</entry>
</feed>
`,
  );
});

test("a document with nothing but what Atom requires", () => {
  assert.equal(
    atom(BARE_FEED).slice(atom(BARE_FEED).indexOf("<id>")),
    `<id>urn:uuid:0</id>
<title>도시</title>
<subtitle>길</subtitle>
<updated>1990-01-01T00:00:00Z</updated>
<author>
<name>도시</name>
</author>
<link rel="alternate" type="text/html" href="https://example.org/column/"/>
<link rel="self" type="application/atom+xml" href="https://example.org/column/feed.xml"/>
<fh:complete/>
<generator>Yeonjae</generator>
<div xmlns="http://www.w3.org/1999/xhtml" lang="ko" xml:lang="ko">
<p>피드 &amp; 리더</p>
<p><code>https://example.org/column/city/feed.xml</code></p>
<p></p>
</div>
<entry>
<id>urn:uuid:1</id>
<title>안개 &lt;\u2060b&gt;</title>
<link rel="alternate" type="text/html" href="https://example.org/column/fog/"/>
<published>2024-03-27T07:00:00+09:00</published>
<updated>2024-03-27T07:00:00+09:00</updated>
<content type="html"><![CDATA[<p>글</p>]]></content>
</entry>
</feed>
`,
  );
});

for (const [width, height] of [
  [8, null],
  [null, 6],
] as const)
  test(`a cover of ${width} by ${height} has no size in Atom`, () => {
    const url = "https://example.org/column/map.svg";
    const cover = { url, alt: "", width, height, type: "image/svg+xml", bytes: 9 };
    assert.match(atom(withItem(BARE_FEED, { cover })), /<media:thumbnail url="[^"]*map\.svg"\/>/);
  });

for (const [id, kept] of [
  ["urn:uuid:1", true],
  ["tag:example.org,2024:fog", true],
  ["HTTPS://example.org/1", true],
  ["a1+.-:x", true],
  ["a:", false],
  ["1a:x", false],
  ["안개", false],
  ["fog", false],
  ["-urn:x", false],
  ["글 urn:x", false],
  ["urn:a b", false],
  ["urn:a<b", false],
  ["urn:a\\b", false],
  ["urn:a^b", false],
] as const)
  test(`the id ${id} is ${kept ? "kept" : "made a URN"} in Atom`, () => {
    if (kept) assert.equal(atomId(id), id);
    else assert.match(atomId(id), /^urn:uuid:[\da-f-]{36}$/);
  });

test("ids that are no URIs stay different, and the same in every build", () => {
  assert.equal(atomId("안개"), "urn:uuid:81b28555-78fc-5d45-8027-be967df56300");
  assert.equal(atomId("바다"), "urn:uuid:cb70a689-58fc-50ed-a9c3-a47e8d95e9ff");
});
