import assert from "node:assert/strict";
import { test } from "node:test";
import type { SitemapEntry } from "../../../src/outputs/output.ts";
import { sitemap } from "../../../src/outputs/sitemap/output.ts";
import { printSitemap, sitemapEntries } from "../../../src/outputs/sitemap/sitemap.ts";
import { build, contextOf, md, weekly } from "../../kit/sources.ts";

const CHANGED = { iso: "2024-02-01T08:00:00+09:00", epoch: Date.UTC(2024, 0, 31, 23) };

function contextWith(...entries: readonly (readonly SitemapEntry[] | undefined)[]) {
  const modules = entries.map((each, i) => ({
    name: `module-${i}`,
    list: () => [],
    ...(each && { sitemap: () => each }),
  }));
  return contextOf(build({}), false, { modules });
}

test("the pages of all modules, in their order, each with the day of its last change", () => {
  const ctx = contextWith([{ address: "/글/?&/", changed: CHANGED }], undefined, [
    { address: "/", changed: null },
    { address: "/b/", changed: CHANGED },
  ]);
  assert.equal(
    printSitemap(ctx),
    `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/column/%EA%B8%80/%3F%26/</loc><lastmod>2024-02-01T08:00:00+09:00</lastmod></url>
<url><loc>https://example.org/column/</loc></url>
<url><loc>https://example.org/column/b/</loc><lastmod>2024-02-01T08:00:00+09:00</lastmod></url>
</urlset>
`,
  );
});

test("a column's sitemap: pages with posts change with them; the page of the feeds has no date", () => {
  const files = weekly("city", [1], { "posts/about.md": md("title: 소개\nkind: page") });
  const entries = sitemapEntries(contextOf(build(files)));
  assert.deepEqual(
    entries.map(({ address, changed }) => `${address} ${changed?.iso ?? "-"}`),
    [
      "/ 2024-01-03T00:00:00+09:00",
      "/archive/ 2024-01-03T00:00:00+09:00",
      "/feeds/ -",
      "/city/ 2024-01-03T00:00:00+09:00",
      "/city/1/ 2024-01-03T00:00:00+09:00",
      "/about/ -",
    ],
  );
});

test("the sitemap is a file that texts may link to, made from the site's URL and the entries", () => {
  const entries = [{ address: "/", changed: CHANGED }];
  const ctx = contextWith(entries);
  assert.deepEqual(sitemap.reserves?.(ctx.column.site), ["/sitemap.xml"]);
  assert.deepEqual(sitemap.linkTargets?.({ site: ctx.column.site, series: [], tags: [], years: new Map() }), [
    "/sitemap.xml",
  ]);
  const [output, ...rest] = sitemap.list(ctx);
  assert.deepEqual([output?.path, rest], ["sitemap.xml", []]);
  assert.deepEqual(output?.inputs?.(), ["https://example.org/column/", entries]);
  assert.equal(output?.render(), printSitemap(ctx));
});
