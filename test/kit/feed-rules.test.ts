import assert from "node:assert/strict";
import { test } from "node:test";
import { atom } from "../../src/outputs/feeds/atom.ts";
import { asContent } from "../../src/outputs/feeds/content.ts";
import type { Feed } from "../../src/outputs/feeds/record.ts";
import { rss } from "../../src/outputs/feeds/rss.ts";
import { brokenRules } from "./feed-rules.ts";

const moment = { iso: "2024-03-27T07:00:00+09:00", epoch: 0 };
const link = "https://example.org/column/";
const picture = { url: `${link}map.png`, alt: "", width: null, height: null, type: "image/png", bytes: 1 };
const FEED: Feed = {
  id: "urn:uuid:0",
  title: "도시",
  description: "길",
  lang: "ko",
  link,
  self: `${link}feed.xml`,
  author: { name: "김", url: null, email: null },
  license: "CC BY 4.0",
  picture,
  updated: moment,
  browserNotice: {
    lang: "ko",
    text: "피드",
    address: "https://example.org/column/feed.xml",
    links: [],
    posts: [],
  },
  stylesheet: "/column/assets/feed.css",
  part: { is: "archive", current: `${link}feed.xml`, previous: null },
  items: [
    {
      id: "urn:uuid:1",
      link,
      title: "1화 안개",
      summary: "요약",
      content: asContent("<p>글</p>"),
      lang: "ko",
      author: null,
      tags: ["밤"],
      published: moment,
      updated: moment,
      cover: picture,
      series: null,
    },
  ],
};

test("the rules let sound feeds pass", () => {
  assert.deepEqual([brokenRules(rss(FEED)), brokenRules(atom(FEED))], [[], []]);
});

for (const [from, to] of [
  ["<title>1화 안개</title>", "<title>&lt;b&gt;안개</title>"],
  ["<title>1화 안개</title>", "<title>R&amp;amp;D</title>"],
  ["<title>1화 안개</title>", "<title></title>"],
  ["27 Mar 2024", "27 Mar 1970"],
  ["<description>요약</description>\n", ""],
  ["<fh:archive/>", "<fh:complete/>"],
  ['rel="self"', 'rel="related"'],
  ['length="1"', 'length="many"'],
  ["<link>https://example.org/column/</link>\n</image>", "<link>https://example.org/</link>\n</image>"],
] as const)
  test(`RSS: the rules notice ${to || `that ${from} is missing`}`, () => breaks(rss(FEED), from, to));

for (const [from, to] of [
  ["<id>urn:uuid:1</id>", "<id>안개 1</id>"],
  ["<id>urn:uuid:1</id>", "<id>urn:uuid:1</id></entry><entry><id>urn:uuid:1</id>"],
  ["<updated>2024-03-27T07:00:00+09:00</updated>", "<updated>2024-03-27</updated>"],
  ["<author>\n<name>김</name>\n</author>", ""],
  ["<name>김</name>", "<name></name>"],
  ['xml:lang="ko"', ""],
  ['term="밤"', ""],
  ['rel="current"', 'rel="related"'],
] as const)
  test(`Atom: the rules notice ${to || `that ${from} is missing`}`, () => breaks(atom(FEED), from, to));

function breaks(text: string, from: string, to: string): void {
  const broken = text.replace(from, to);
  assert.notEqual(broken, text);
  assert.notDeepEqual(brokenRules(broken), []);
}
