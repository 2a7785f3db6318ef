import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { inspectSite, readSite } from "./site.ts";
import { temporaryFolder } from "./temporary.ts";

const URL = "https://example.org/column/";

/** Fragments of a page, and the findings of the kit for each. */
const PIECES: readonly (readonly [string, ...string[]])[] = [
  [
    `<p>good <a href="/column/">home</a> <a href="./#here">here</a> <a href="https://other.org/x">out</a></p>`,
  ],
  [`<p>one<p>two</p>`, "<p> is never closed"],
  [`<p>a</p></p>`, "</p> closes nothing"],
  [`<b><i>x</b></i>`, "<i> is never closed"],
  [`<p id="here">again</p>`, `id="here" stands twice`],
  [`<h1>two</h1>`, "2 <h1>, not one"],
  [`<p style="color:red">x</p>`, `inline style="…"`],
  [`<button onclick="x()">x</button>`, `inline onclick="…"`],
  [`<script>x()</script>`, "inline <script>"],
  [`<script type="application/ld+json">{"a":}</script>`, "JSON-LD: Unexpected token"],
  [`<a href="gone/">x</a>`, `href="gone/" leads to no file (gone/index.html)`],
  [`<a href="#gone">x</a>`, `href="#gone" leads to no id in index.html`],
  [`<a href="/elsewhere/">x</a>`, `href="/elsewhere/" lies outside the site's path`],
  [`<a href="javascript:alert(1)">x</a>`, `has the scheme javascript:`],
  [`<img alt="" src="a%20b.png" srcset="a%20b.png 1x, gone.png 2x">`, `srcset="gone.png" leads to no file`],
  [`<a href="%EB%8F%84%EC%8B%9C/">도시</a> <a href="도시/">도시</a>`],
];

for (const [piece, ...expected] of PIECES) {
  test(`the kit judges ${piece}`, () => {
    const found = inspectSite(readSite(siteWith(piece), URL)).map(({ what }) => what);
    assert.equal(found.length > 0, expected.length > 0, found.join("\n"));
    for (const what of expected)
      assert.ok(
        found.some((each) => each.includes(what)),
        found.join("\n"),
      );
  });
}

function page(path: string, body: string): string {
  return `<!DOCTYPE html><html lang="ko"><head><title>x</title><link rel="canonical" href="${URL}${path}"></head>
<body><h1 id="here">x</h1>${body}</body></html>`;
}

function siteWith(piece: string): string {
  const folder = temporaryFolder();
  const files = {
    "index.html": page("", piece),
    "도시/index.html": page(encodeURI("도시/"), ""),
    "404.html": page("404.html", ""),
    "robots.txt": "",
    "a b.png": "",
    "sitemap.xml": `<urlset><url><loc>${URL}</loc></url></urlset>`,
    "feed.xml": feed(`&lt;a href="#n">1&lt;/a>&lt;p id="n">x&lt;/p>`),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function feed(content: string): string {
  return `<?xml version="1.0"?><rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>x</title><link>${URL}</link><description>x</description><language>ko</language>
<atom:link rel="self" href="${URL}feed.xml"/><item><title>x</title><link>${URL}</link><guid>1</guid><description>x</description><pubDate>Wed, 27 Mar 2024 07:00:00 +0900</pubDate><content:encoded>${content}</content:encoded></item></channel></rss>`;
}
