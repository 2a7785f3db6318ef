import assert from "node:assert/strict";
import { test } from "node:test";
import type { SiteSettings } from "../../src/input/settings/site-settings.ts";
import { build, contextOf, md, weekly } from "../kit/sources.ts";

const files = weekly("city", [1], {
  "posts/fog.md": md(
    "title: fog\ndate: 2024-01-01\ntags: [밤 길]",
    "[구독](/city/feed.xml) [밤](/tags/밤-길/feed.xml)",
  ),
});

function listed(feeds: SiteSettings["feeds"] = {}): string[] {
  return contextOf(build(files, { site: { feeds } })).feeds.map(
    ({ address, type, title, page }) => `${page}: ${address} ${type} ${title}`,
  );
}

test("the whole, each series and each tag have feeds", () => {
  assert.deepEqual(listed({ formats: ["rss", "json"] }), [
    "/: /feed.xml application/rss+xml 도시 산책",
    "/: /feed.json application/feed+json 도시 산책",
    "/city/: /city/feed.xml application/rss+xml city",
    "/city/: /city/feed.json application/feed+json city",
    "/tags/밤-길/: /tags/밤-길/feed.xml application/rss+xml 밤 길",
  ]);
  assert.deepEqual(listed({ formats: "atom" }), [
    "/: /atom.xml application/atom+xml 도시 산책",
    "/city/: /city/atom.xml application/atom+xml city",
  ]);
});

test("a text may link to the feeds that there are", () => {
  assert.deepEqual(build(files).told, []);
  assert.deepEqual(build(files, { site: { feeds: { formats: "json" } } }).told, [
    "posts/fog.md:7: link-relative",
    "posts/fog.md:7: link-relative",
  ]);
});
