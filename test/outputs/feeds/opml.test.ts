import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLValidator } from "fast-xml-parser";
import { parseOpml } from "feedsmith";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { opml } from "../../../src/outputs/feeds/opml.ts";
import { hostile, seen } from "../../kit/any-feed.ts";
import { property } from "../../kit/property.ts";
import { build, contextOf, type Files, md, weekly } from "../../kit/sources.ts";

property(
  "whatever titles and tags hold, the list of feeds is well-formed and names them",
  100,
  [hostile],
  (drawn) => {
    // No front matter holds what XML can't.
    const words = `x${drawn.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Noncharacter_Code_Point}]/gu, "")}x`;
    const files = {
      "posts/city/index.md": md(`title: ${JSON.stringify(words)}`),
      "posts/fog.md": md(`title: fog\ndate: 2024-01-01\ntags: [${JSON.stringify(words)}]`),
    };
    const text = opml(contextOf(build(files, { site: { title: words, author: words } })));
    assert.equal(XMLValidator.validate(text), true);
    const [site, series, tags] = parseOpml(text).body?.outlines ?? [];
    const names = [site, series?.outlines?.[0], tags?.outlines?.[0]].map((outline) =>
      seen(outline?.text ?? ""),
    );
    const title = words.replace(/\s+/g, " ").trim();
    assert.deepEqual(names, [title, title, title]);
  },
);

function listed(files: Files, site: Partial<SiteSettings> = {}): string {
  return opml(contextOf(build(files, { site })));
}

test("one feed each for the site, its series and its tags, in folders with names", () => {
  const files = weekly("city", [1], {
    "posts/sea/index.md": md("title: <b> & 바다\nlang: en"),
    "posts/fog.md": md("title: 안개\ndate: 2024-01-04\ntags: [밤]"),
  });
  assert.equal(
    listed(files, { author: "김 & 이", title: "산책 <b>" }),
    `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>산책 &lt;\u2060b&gt;</title>
<ownerName>김 &amp; 이</ownerName>
</head >
<body>
<outline type="rss" text="산책 &lt;\u2060b&gt;" title="산책 &lt;\u2060b&gt;" xmlUrl="https://example.org/column/feed.xml" htmlUrl="https://example.org/column/" language="ko"/>
<outline text="연재">
<outline type="rss" text="city" title="city" xmlUrl="https://example.org/column/city/feed.xml" htmlUrl="https://example.org/column/city/" language="ko"/>
<outline type="rss" text="&lt;\u2060b&gt; &amp; 바다" title="&lt;\u2060b&gt; &amp; 바다" xmlUrl="https://example.org/column/sea/feed.xml" htmlUrl="https://example.org/column/sea/" language="en"/>
</outline>
<outline text="태그">
<outline type="rss" text="밤" title="밤" xmlUrl="https://example.org/column/tags/%EB%B0%A4/feed.xml" htmlUrl="https://example.org/column/tags/%EB%B0%A4/" language="ko"/>
</outline>
</body>
</opml>
`,
  );
});

test("a site without an author, series and tags has neither an owner nor folders", () => {
  assert.equal(
    listed({}, { feeds: { formats: ["json"] } }),
    `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>도시 산책</title>
</head >
<body>
<outline type="rss" text="도시 산책" title="도시 산책" xmlUrl="https://example.org/column/feed.json" htmlUrl="https://example.org/column/" language="ko"/>
</body>
</opml>
`,
  );
});

test("tags without a feed, as where there is no RSS, have no folder", () => {
  const files = { "posts/fog.md": md("title: 안개\ndate: 2024-01-04\ntags: [밤]") };
  assert.doesNotMatch(listed(files, { feeds: { formats: ["atom"] } }), /태그|<outline text/);
});
