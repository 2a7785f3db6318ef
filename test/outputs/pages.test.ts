import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../src/core/words/en.ts";
import { archive } from "../../src/outputs/archive/output.ts";
import { home } from "../../src/outputs/home/output.ts";
import { notFound } from "../../src/outputs/not-found/output.ts";
import type { OutputModule } from "../../src/outputs/output.ts";
import { post } from "../../src/outputs/post/output.ts";
import { series } from "../../src/outputs/series/output.ts";
import { subscribe } from "../../src/outputs/subscribe/output.ts";
import { tag } from "../../src/outputs/tag/output.ts";
import { build, contextOf, type Files, md, postIn, seriesIn } from "../kit/sources.ts";

const FILES: Files = {
  "posts/index.md": "어서 오세요.\n",
  "posts/city/index.md": md("title: 도시\nlang: en"),
  "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03\nupdated: 2024-03-03"),
  "posts/city/2.md": md("title: 둘\nepisode: 2\ndate: 2024-01-10\nwithdrawn: true"),
  "posts/city/3.md": md("title: 셋\nepisode: 3\ndate: 2030-01-10"),
  "posts/fog.md": md("title: 안개\ndate: 2024-02-02\ntags: [물]"),
  "posts/about.md": md("title: 소개\nkind: page\nlang: en"),
};
const built = build(FILES);
const { column } = built;

/** What a module tells of its pages: their files, and what the sitemap and the navigation may hold. */
function told(module: OutputModule) {
  const ctx = contextOf(built);
  return {
    files: module.list(ctx).map(({ path, counts = "nothing" }) => `${counts} ${path}`),
    sitemap: module
      .sitemap?.(ctx)
      .map(({ address, changed }) => [address, changed?.iso.slice(0, 10) ?? null]),
    navigation: module.navigation?.(ctx).map(({ address, onRequest = false, label }) => {
      const { text, lang } = label(en);
      return [address, text, lang, onRequest ? "on request" : "shown"];
    }),
    reserved: module.reserves?.(column.site),
  };
}

test("the home page", () => {
  assert.deepEqual(told(home), {
    files: ["page index.html"],
    sitemap: [["/", "2024-03-03"]],
    navigation: [["/", "Home", "en", "on request"]],
    reserved: ["/index.html"],
  });
});

test("the archive", () => {
  assert.deepEqual(told(archive), {
    files: ["page archive/index.html"],
    sitemap: [["/archive/", "2024-03-03"]],
    navigation: [["/archive/", "Archive", "en", "shown"]],
    reserved: ["/archive/", "/archive/:year/"],
  });
});

test("the page about feeds", () => {
  assert.deepEqual(told(subscribe), {
    files: ["page feeds/index.html"],
    sitemap: [["/feeds/", null]],
    navigation: [["/feeds/", "Subscribe", "en", "shown"]],
    reserved: ["/feeds/"],
  });
});

test("the 404 page, which nothing leads to", () => {
  assert.deepEqual(told(notFound), {
    files: ["page 404.html"],
    sitemap: undefined,
    navigation: undefined,
    reserved: ["/404.html"],
  });
});

test("the pages of series", () => {
  assert.deepEqual(told(series), {
    files: ["page city/index.html", "nothing city/episodes.json"],
    sitemap: [["/city/", "2024-03-03"]],
    navigation: [["/city/", "도시", "en", "on request"]],
    reserved: ["/:series/index.html", "/:series/episodes.json"],
  });
});

test("the pages of posts: the navigation shows undated ones", () => {
  assert.deepEqual(told(post), {
    files: ["city/1", "city/2", "fog", "about"].map((folder) => `page ${folder}/index.html`),
    sitemap: [
      ["/city/1/", "2024-03-03"],
      ["/fog/", "2024-02-02"],
      ["/about/", null],
    ],
    navigation: [["/about/", "소개", "en", "shown"]],
    reserved: undefined,
  });
});

test("the sitemap holds no post that is withdrawn or not published", () => {
  const drafts = contextOf(build(FILES, { includeDrafts: true }));
  assert.deepEqual(
    post.list(drafts).map(({ path }) => path.replace("/index.html", "")),
    ["city/1", "city/2", "city/3", "fog", "about"],
  );
  assert.deepEqual(
    post.sitemap?.(drafts).map(({ address }) => address),
    ["/city/1/", "/fog/", "/about/"],
  );
});

test("the pages of tags", () => {
  assert.deepEqual(told(tag), {
    files: ["page tags/물/index.html"],
    sitemap: [["/tags/물/", "2024-02-02"]],
    navigation: [["/tags/물/", "물", "ko", "on request"]],
    reserved: ["/tags/*"],
  });
});

test("texts may link to the pages that no post is the source of", () => {
  const outline = { series: [], tags: ["/tags/물/"], years: new Map([["2024", 100]]) } as never;
  const targets = [home, archive, subscribe, tag, series, post, notFound].map((module) =>
    module.linkTargets?.(outline),
  );
  assert.deepEqual(targets, [
    ["/"],
    ["/archive/"],
    ["/feeds/"],
    ["/tags/물/"],
    undefined,
    undefined,
    undefined,
  ]);
});

test("the page of an edited text is known by that text", () => {
  const sources = (module: OutputModule) => module.list(contextOf(built)).map(({ source = null }) => source);
  assert.deepEqual([home, archive, tag, subscribe, notFound].map(sources), [
    [column.introduction],
    [null],
    [null],
    [null],
    [null],
  ]);
  assert.equal(sources(series)[0], seriesIn(built, "city").introduction);
  assert.equal(sources(post)[2], postIn(built, "안개"));
});

test("each page is rendered by the layout of its kind", () => {
  const ctx = contextOf(built);
  const { theme } = ctx;
  const layouts = new Proxy(theme, {
    get: (_, name: keyof typeof theme) => () => ({ html: name }),
  });
  const rendering = { ...ctx, theme: layouts };
  const layoutsOf = (module: OutputModule) =>
    module
      .list(rendering)
      .filter(({ counts }) => counts === "page")
      .map((output) => output.render());
  assert.deepEqual([home, archive, subscribe, notFound, series, tag].flatMap(layoutsOf), [
    "home",
    "archive",
    "feeds",
    "notFound",
    "series",
    "tag",
  ]);
  assert.deepEqual(layoutsOf(post), ["episode", "episode", "post", "post"]);
});
