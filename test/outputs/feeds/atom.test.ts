import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { atom } from "../../../src/outputs/feeds/atom.ts";
import { anyFeed, seen, shown } from "../../kit/any-feed.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { property } from "../../kit/property.ts";
import { build, contextOf, md, weekly } from "../../kit/sources.ts";

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
