import fc from "fast-check";
import { asContent } from "../../src/outputs/feeds/content.ts";
import type { Feed, FeedPart } from "../../src/outputs/feeds/record.ts";

/** Arbitrary text that may break a document or be parsed as markup. */
export const hostile = fc
  .array(
    fc.constantFrom(
      ..."<>&\"' a-]/b",
      "]]>",
      "<![CDATA[",
      "&amp;",
      "&lt",
      "&#0;",
      "</b>",
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
const author = fc.option(
  fc.record({
    name: hostile,
    url: fc.option(fc.constant("https://a.example/?b&c")),
    email: fc.option(fc.constant("a&b@c.example")),
  }),
);
const link = fc.constant("https://example.org/column/?a&b");
const picture = fc.option(
  fc.record({
    url: link,
    alt: hostile,
    width: fc.option(fc.constant(8)),
    height: fc.option(fc.constant(6)),
    type: fc.constantFrom("image/png", "image/svg+xml"),
    bytes: fc.nat(),
  }),
);
const content = hostile.map(asContent);

const item = fc.record({
  id: hostile,
  link,
  title: hostile,
  summary: hostile,
  content,
  lang: fc.constantFrom("ko", "en"),
  author,
  tags: fc.array(hostile, { maxLength: 3 }),
  published: moment,
  updated: fc.option(moment),
  cover: picture,
  series: fc.option(
    fc.record({ title: hostile, link, number: fc.option(fc.nat()), season: fc.option(fc.nat()) }),
  ),
});

const part = fc.constantFrom<FeedPart>(
  { is: "complete" },
  { is: "newest", previous: null },
  { is: "newest", previous: "https://example.org/column/city/feed-1-25.xml" },
  { is: "archive", current: "https://example.org/column/city/feed.xml", previous: null },
);

export const anyFeed: fc.Arbitrary<Feed> = fc.record({
  id: hostile,
  title: hostile,
  description: hostile,
  lang: fc.constant("ko"),
  link,
  self: fc.constant("https://example.org/column/feed.xml"),
  author,
  license: fc.option(hostile),
  picture,
  browserNotice: fc.record({
    lang: fc.constant("ko"),
    text: hostile,
    address: fc.constant("https://example.org/column/feed.xml"),
    links: fc.constant([{ href: "https://example.org/column/?a&b", label: "<길>" }]),
    posts: fc.array(
      fc.record({
        href: link,
        title: hostile,
        lang: fc.constantFrom("ko", "en"),
        date: fc.constant("2024년"),
      }),
      { maxLength: 2 },
    ),
  }),
  stylesheet: fc.constant("/a&b/assets/feed.css"),
  updated: fc.option(moment),
  part,
  items: fc.array(item, { maxLength: 3 }),
});

/** Text as readers get it: U+FFFD replaces characters that XML can't hold. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");
}

/** The same without the word joiners of `inert`. */
export function seen(text: string): string {
  return text.replace(/(?<=[<&])\u2060/g, "");
}
