import assert from "node:assert/strict";
import { test } from "node:test";
import { httpEquiv } from "../../../src/core/html.ts";
import { redirectPage } from "../../../src/outputs/redirect-page.ts";
import { listRedirects } from "../../../src/outputs/redirects/list-redirects.ts";
import { redirects } from "../../../src/outputs/redirects/output.ts";
import { redirectsFile } from "../../../src/outputs/redirects/redirects-file.ts";
import { frameInputs } from "../../../src/outputs/views/inputs.ts";
import { pagePolicy } from "../../../src/outputs/views/policy.ts";
import { rendered } from "../../kit/rendered.ts";
import { build, contextOf, type Files, type Given, md, weekly } from "../../kit/sources.ts";

const contextFor = (files: Files, site: Given["site"] = {}) => contextOf(build(files, { site }));

const MOVED = weekly("city", [], {
  "posts/index.md": md("aliases: /home.html"),
  "posts/city/index.md": md("title: 도시\naliases: [/town/, /옛-도시.html]"),
  "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03\naliases: /town/1/"),
  "posts/fog.md": md("title: Fog\ndate: 2024-01-04\nlang: en\naliases: [/old/fog.html, /old/fog/]"),
  "posts/about.md": md("title: 소개\nkind: page\naliases: /who/"),
});

test("each alias of the home page, of series, posts and pages leads to the page of today", () => {
  assert.deepEqual(listRedirects(contextFor(MOVED)), [
    { from: "/home.html", to: "/", title: "도시 산책", lang: "ko" },
    { from: "/town/", to: "/city/", title: "도시", lang: "ko" },
    { from: "/옛-도시.html", to: "/city/", title: "도시", lang: "ko" },
    { from: "/town/1/", to: "/city/1/", title: "하나", lang: "ko" },
    { from: "/old/fog.html", to: "/fog/", title: "Fog", lang: "en" },
    { from: "/old/fog/", to: "/fog/", title: "Fog", lang: "en" },
    { from: "/who/", to: "/about/", title: "소개", lang: "ko" },
  ]);
});

test("a column without aliases has no redirects", () => {
  assert.deepEqual(redirects.list(contextFor(weekly("city", [1]))), []);
});

test("a page for each alias, then a file for all of them and for feeds", () => {
  const ctx = contextFor(MOVED, { feeds: { formats: ["rss"] } });
  const outputs = redirects.list(ctx);
  assert.deepEqual(
    outputs.map(({ path }) => path),
    [
      "home.html",
      "town/index.html",
      "옛-도시.html",
      "town/1/index.html",
      "old/fog.html",
      "old/fog/index.html",
      "who/index.html",
      "_redirects",
    ],
  );
  const [home] = listRedirects(ctx);
  assert.ok(home && outputs[0]);
  assert.deepEqual(outputs[0].inputs?.(), [frameInputs(ctx), home]);
  assert.equal(rendered(outputs[0]), redirectPage(home, ctx));

  const file = outputs.at(-1);
  const all = [...listRedirects(ctx), { from: "/town/feed.xml", to: "/city/feed.xml" }];
  assert.deepEqual(file?.inputs?.(), [frameInputs(ctx), all]);
  assert.equal(file?.render(), redirectsFile(all, ctx));
});

test("an alias of a feed has no page of its own, since feed readers would not follow it", () => {
  const files = { "posts/index.md": md("aliases: /rss.xml") };
  assert.deepEqual(
    redirects.list(contextFor(files)).map((output) => [output.path, rendered(output)]),
    [["_redirects", "/column/rss.xml /column/feed.xml 301\n"]],
  );
});

test("a redirect page leads on by itself, by a link, and for search engines", () => {
  const ctx = contextFor({}, { csp: false });
  assert.equal(
    redirectPage({ to: "/tags/밤/", title: "<밤> & 물", lang: "en" }, ctx),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">

<title>&lt;밤&gt; &amp; 물</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=/column/tags/%EB%B0%A4/">
<link rel="canonical" href="https://example.org/column/tags/%EB%B0%A4/">
<p><a href="/column/tags/%EB%B0%A4/">&lt;밤&gt; &amp; 물</a></p>
</html>
`,
  );
});

test("a redirect page has the policy of every page without pictures from elsewhere", () => {
  const ctx = contextFor({});
  const page = redirectPage({ to: "/", title: "글", lang: "ko" }, ctx);
  const [, policy] = /<meta charset="utf-8">\n(.*)\n<title>/.exec(page) ?? [];
  assert.equal(policy, httpEquiv("Content-Security-Policy", pagePolicy(ctx.column.site, []) ?? "").html);
});

test("in the file an asterisk is no wildcard", () => {
  const ctx = contextFor({});
  assert.equal(
    redirectsFile(
      [
        { from: "/a*b*/", to: "/밤*/" },
        { from: "/c d/", to: "/" },
      ],
      ctx,
    ),
    "/column/a%2Ab%2A/ /column/%EB%B0%A4%2A/ 301\n/column/c%20d/ /column/ 301\n",
  );
});

test("no post may take the address of the file", () => {
  assert.deepEqual(redirects.reserves?.(build({}).column.site), ["/_redirects"]);
});
