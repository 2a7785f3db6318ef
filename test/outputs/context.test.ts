import assert from "node:assert/strict";
import { test } from "node:test";
import { createRenderContext } from "../../src/outputs/context.ts";
import type { RenderContext } from "../../src/outputs/output.ts";
import { build, contextOf, md, postIn, seriesIn, weekly } from "../kit/sources.ts";

const BUILT = build(
  weekly("city", [1, 2], {
    "posts/fog.md": md("title: 안개\ndate: 2024-01-04\ntags: [밤]"),
    "posts/about.md": md("title: 소개\nkind: page"),
  }),
);

test("the feeds of a page, in the order in which readers are offered them", () => {
  const { feedsAt } = contextOf(BUILT);
  const addresses = (page: string) => feedsAt(page).map(({ address }) => address);
  assert.deepEqual(addresses("/"), ["/feed.xml", "/atom.xml", "/feed.json"]);
  assert.deepEqual(addresses("/city/"), ["/city/feed.xml", "/city/atom.xml", "/city/feed.json"]);
  assert.deepEqual(addresses("/tags/밤/"), ["/tags/밤/feed.xml"]);
  assert.deepEqual(addresses("/fog/"), []);
});

test("every dated post is there, oldest first, and its series and its tags are found", () => {
  const { posts, tags, seriesOf } = contextOf(BUILT);
  assert.deepEqual(
    posts.map(({ title }) => title),
    ["city 1", "안개", "city 2"],
  );
  assert.equal(seriesOf(postIn(BUILT, "city 2")), seriesIn(BUILT, "city"));
  assert.equal(seriesOf(postIn(BUILT, "안개")), null);
  assert.equal(seriesOf({ ...postIn(BUILT, "안개"), series: "sea" }), null);
  assert.deepEqual([...tags.keys()], ["밤"]);
});

test("an asset comes with its link, whose version its text decides", () => {
  const assets = [
    { name: "style.css", text: "p {}", use: "all" },
    { name: "notes.js", text: "", use: "notes" },
  ] as const;
  assert.deepEqual(contextOf(BUILT, false, { assets }).assets, [
    { ...assets[0], kind: "stylesheet", href: "/column/assets/style.css?v=dba69ee8" },
    { ...assets[1], kind: "script", href: "/column/assets/notes.js?v=da39a3ee" },
  ]);
});

test("what all outputs share is derived once for each context, even where it is nothing", () => {
  const derived: RenderContext[] = [];
  const derive = (ctx: RenderContext) => {
    derived.push(ctx);
  };
  const other = (ctx: RenderContext) => ctx.posts.length;
  const ctx = contextOf(BUILT);
  assert.deepEqual([ctx.once(derive), ctx.once(derive), ctx.once(other)], [undefined, undefined, 3]);
  const next = contextOf(BUILT);
  next.once(derive);
  assert.equal(derived.length, 2);
  assert.equal(derived[0], ctx);
  assert.equal(derived[1], next);
});

test("a context has no pages of the author's, and a memo of its own, unless they are given", () => {
  const { column, wordsIn, theme, modules } = contextOf(BUILT);
  const input = { column, wordsIn, theme, assets: [], unlisted: true, modules };
  const ctx = createRenderContext(input);
  assert.deepEqual([ctx.ownPages, ctx.assets, ctx.unlisted], [[], [], true]);
  assert.notEqual(ctx.memo, createRenderContext(input).memo);
  const page = { address: "/map/", title: "지도", lang: "ko", navigation: null, sitemap: true };
  const given = createRenderContext({ ...input, ownPages: [page], memo: ctx.memo });
  assert.deepEqual(given.ownPages, [page]);
  assert.equal(given.memo, ctx.memo);
});

test("no output can change the lists that all share", () => {
  const { column, posts, feeds, assets, tags } = contextOf(BUILT);
  const lists = [posts, feeds, assets, column.series, column.posts, column.pages, tags.get("밤")?.posts];
  for (const list of [...lists, column.series[0]?.episodes])
    assert.throws(() => (list as unknown[]).push(1), TypeError);
});
