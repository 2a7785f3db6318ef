import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedFormat } from "../../../src/core/model.ts";
import { opml } from "../../../src/outputs/feeds/opml.ts";
import { feeds } from "../../../src/outputs/feeds/output.ts";
import type { RenderContext } from "../../../src/outputs/output.ts";
import { rendered } from "../../kit/rendered.ts";
import { build, contextOf, type Files, type Given, md, weekly } from "../../kit/sources.ts";

const XML = "application/xml; charset=utf-8";
const JSON_FEED = "application/feed+json; charset=utf-8";

function contextFor(files: Files, given: Given = {}): RenderContext {
  return contextOf(build(files, given));
}

const TAGGED = weekly("city", [1], { "posts/fog.md": md("title: 안개\ndate: 2024-01-04\ntags: [밤]") });

test("no post may take the address of a feed, of an archive or of the list of feeds", () => {
  assert.deepEqual(feeds.reserves?.(build({}).column.site), [
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/:series/feed.xml",
    "/:series/atom.xml",
    "/:series/feed.json",
    "/:series/feed-:from-:to.xml",
    "/:series/feed-:season-:from-:to.xml",
    "/:series/atom-:from-:to.xml",
    "/:series/atom-:season-:from-:to.xml",
    "/:series/feed-:from-:to.json",
    "/:series/feed-:season-:from-:to.json",
    "/opml.xml",
  ]);
});

for (const [formats, addresses] of [
  [
    ["rss", "json"],
    ["/opml.xml", "/feed.xml", "/feed.json", "/city/feed.xml", "/city/feed.json", "/tags/밤/feed.xml"],
  ],
  [["atom"], ["/opml.xml", "/atom.xml", "/city/atom.xml"]],
] as const)
  test(`with ${formats.join(" and ")}, a text may link to ${addresses.length} feeds and lists`, () => {
    const { site } = build({}, { site: { feeds: { formats: [...formats] } } }).column;
    assert.deepEqual(
      feeds.linkTargets?.({ site, series: ["/city/"], tags: ["/tags/밤/"], years: new Map() }),
      addresses,
    );
  });

test("the feeds of the site, of each series and of each tag, then the list of them", () => {
  const outputs = feeds.list(contextFor(TAGGED));
  assert.deepEqual(
    outputs.map(({ path, counts }) => [path, counts]),
    [
      ["feed.xml", "feed"],
      ["atom.xml", "feed"],
      ["feed.json", "feed"],
      ["city/feed.xml", "feed"],
      ["city/atom.xml", "feed"],
      ["city/feed.json", "feed"],
      ["tags/밤/feed.xml", "feed"],
      ["opml.xml", undefined],
    ],
  );
});

test("an archive and a feed at an alias are parts of a feed, and not counted as one", () => {
  const files = weekly("city", [1, 2], { "posts/city/index.md": md("title: 도시\naliases: [/rss, /town/]") });
  const outputs = feeds.list(contextFor(files, { site: { feeds: { items: 1, formats: ["rss"] } } }));
  assert.deepEqual(
    outputs.map(({ path, counts }) => [path, counts]),
    [
      ["feed.xml", "feed"],
      ["city/feed.xml", "feed"],
      ["city/feed-1-25.xml", undefined],
      ["rss/index.html", undefined],
      ["town/feed.xml", undefined],
      ["opml.xml", undefined],
    ],
  );
});

test("a feed at an alias is that feed, byte by byte, and is printed again when it is", () => {
  const files = weekly("city", [1], { "posts/city/index.md": md("title: 도시\naliases: /rss/city.xml") });
  const outputs = new Map(feeds.list(contextFor(files)).map((output) => [output.path, output]));
  const [feed, alias] = [outputs.get("city/feed.xml"), outputs.get("rss/city.xml")];
  assert.ok(feed && alias);
  assert.equal(rendered(alias), rendered(feed));
  assert.deepEqual(alias.inputs?.(), feed.inputs?.());
});

test("each document is printed in its format, and the list of feeds as OPML", () => {
  const ctx = contextFor(TAGGED);
  const outputs = new Map(feeds.list(ctx).map((output) => [output.path, rendered(output)]));
  assert.match(outputs.get("feed.xml") ?? "", /<rss version="2.0"/);
  assert.match(outputs.get("atom.xml") ?? "", /<feed xmlns=/);
  assert.match(outputs.get("feed.json") ?? "", /"version": "https:\/\/jsonfeed.org\/version\/1.1"/);
  assert.equal(outputs.get("opml.xml"), opml(ctx));
});

/** What the document at a path is made from. */
function inputsOf(ctx: RenderContext, path: string): readonly unknown[] {
  const output = feeds.list(ctx).find((each) => each.path === path);
  assert.ok(output?.inputs);
  return output.inputs();
}

test("a document is made from the site, its series, its format, its place and its posts", () => {
  const ctx = contextFor(TAGGED);
  const [city] = ctx.column.series;
  assert.ok(city);
  const card = { ...city, episodes: null, introduction: null, upcoming: null };
  const [episode, fog] = ctx.posts;
  const complete = { is: "complete" };
  assert.deepEqual(inputsOf(ctx, "city/atom.xml"), [
    ctx.column.site,
    card,
    null,
    "atom",
    "/city/atom.xml",
    complete,
    [episode],
    null,
  ]);
  const site = ["도시 산책", [card], "json", "/feed.json", complete, [fog, episode], null];
  assert.deepEqual(inputsOf(ctx, "feed.json"), [ctx.column.site, ...site]);
});

test("the list of feeds is made from the site, its series and what the feeds are called", () => {
  const ctx = contextFor(TAGGED, { site: { feeds: { formats: ["rss"] } } });
  const [site, series, listed, ...rest] = inputsOf(ctx, "opml.xml");
  assert.equal(site, ctx.column.site);
  assert.deepEqual(
    (series as readonly { readonly slug: string }[]).map(({ slug }) => slug),
    ["city"],
  );
  assert.deepEqual(listed, [
    ["/feed.xml", "도시 산책"],
    ["/city/feed.xml", "city"],
    ["/tags/밤/feed.xml", "밤"],
  ]);
  assert.deepEqual(rest, []);
});

test("every feed is asked for anew after ten minutes, and may be read from other origins", () => {
  const ctx = contextFor({ "posts/index.md": md("aliases: [/옛/rss, /old.json]") });
  const [rule] = feeds.headers?.(ctx) ?? [];
  assert.deepEqual(rule, {
    path: "/column/feed.xml",
    headers: [
      ["Content-Type", XML],
      ["Cache-Control", "public, max-age=600"],
      ["Access-Control-Allow-Origin", "*"],
    ],
  });
  assert.deepEqual(
    feeds.headers?.(ctx).map(({ path, headers }) => [path, headers[0]?.[1], headers.length]),
    [
      ["/column/feed.xml", XML, 3],
      ["/column/atom.xml", XML, 3],
      ["/column/feed.json", JSON_FEED, 3],
      ["/column/:series/feed.xml", XML, 3],
      ["/column/:series/atom.xml", XML, 3],
      ["/column/:series/feed.json", JSON_FEED, 3],
      ["/column/tags/:tag/feed.xml", XML, 3],
      ["/column/opml.xml", XML, 3],
      ["/column/%EC%98%9B/rss/", XML, 3],
      ["/column/old.json", JSON_FEED, 3],
    ],
  );
});

for (const [formats, type] of [
  [["rss", "atom", "json"], JSON_FEED],
  [["rss", "atom"], XML],
] as const satisfies readonly (readonly [readonly FeedFormat[], string])[])
  test(`with ${formats.join(", ")}, an alias is served as what is printed there`, () => {
    const ctx = contextFor(
      { "posts/index.md": md("aliases: /old.json") },
      { site: { feeds: { formats: [...formats] } } },
    );
    assert.deepEqual(feeds.headers?.(ctx).at(-1)?.headers[0], ["Content-Type", type]);
  });
