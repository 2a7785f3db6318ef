import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/core/words/en.ts";
import { archive } from "../../../src/outputs/archive/output.ts";
import { archiveView } from "../../../src/outputs/archive/view.ts";
import { archiveYearView } from "../../../src/outputs/archive/year-view.ts";
import { yearPages } from "../../../src/outputs/archive/years.ts";
import type { RenderContext } from "../../../src/outputs/output.ts";
import { build, contextOf, type Files, md } from "../../kit/sources.ts";

/** A series of that many episodes, the newest on the last day of 2023, and a post of 2022. */
function column(episodes: number, more: Files = {}): Files {
  const day = (back: number) => new Date(Date.UTC(2023, 11, 31 - back)).toISOString().slice(0, 10);
  const files: Record<string, string> = {
    "posts/city/index.md": md("title: 도시"),
    "posts/fog.md": md("title: 안개\ndate: 2022-02-02"),
    ...(more as Record<string, string>),
  };
  for (let number = 1; number <= episodes; number++)
    files[`posts/city/${number}.md`] = md(
      `title: ${number}\nepisode: ${number}\ndate: ${day(episodes - number)}`,
    );
  return files;
}

const small = contextOf(build(column(99)));
const large = contextOf(build(column(100)));
const files = (ctx: RenderContext) => archive.list(ctx).map(({ path, counts }) => `${counts} ${path}`);

test("up to a hundred posts stand on the archive itself", () => {
  assert.deepEqual(files(small), ["page archive/index.html"]);
  const { years } = archiveView(small);
  assert.deepEqual(
    years.map(({ label, href, cards }) => [label, href, cards.length]),
    [
      ["2023년", null, 99],
      ["2022년", null, 1],
    ],
  );
});

test("of more posts each year has a page, and the archive lists the years with counts", () => {
  assert.deepEqual(files(large), [
    "page archive/index.html",
    "page archive/2023/index.html",
    "page archive/2022/index.html",
  ]);
  assert.deepEqual(
    archiveView(large).years.map(({ id, label, count, href, cards }) => [id, label, count, href, cards]),
    [
      ["y2023", "2023년", "글 100편", "/column/archive/2023/", []],
      ["y2022", "2022년", "글 1편", "/column/archive/2022/", []],
    ],
  );
  assert.deepEqual(
    archive.sitemap?.(large).map(({ address, changed }) => [address, changed?.iso.slice(0, 10)]),
    [
      ["/archive/", "2023-12-31"],
      ["/archive/2023/", "2023-12-31"],
      ["/archive/2022/", "2022-02-02"],
    ],
  );
  assert.deepEqual(
    archive
      .navigation?.(large)
      .map(({ address, onRequest = false, label }) => [address, onRequest, label(en)]),
    [
      ["/archive/", false, { text: "Archive", lang: "en" }],
      ["/archive/2023/", true, { text: "2023", lang: "en" }],
      ["/archive/2022/", true, { text: "2022", lang: "en" }],
    ],
  );
});

test("the page of a year: its posts, newest first, and the way to the other years", () => {
  const [newest, oldest] = large.once(yearPages).map((year) => archiveYearView(year, large));
  assert.deepEqual(
    [newest?.title, newest?.label, newest?.count, newest?.head.title, newest?.head.canonical],
    [
      "2023년에 나온 글",
      "2023년",
      "글 100편",
      "2023년에 나온 글 — 도시 산책",
      "https://example.org/column/archive/2023/",
    ],
  );
  const crumbs = JSON.parse(newest?.head.jsonLd?.html.replace(/<[^>]*>/g, "") ?? "").itemListElement;
  assert.deepEqual(
    crumbs.map(({ name, item }: { name: string; item?: object }) => [name, item]),
    [
      ["도시 산책", { "@id": "https://example.org/column/" }],
      ["모든 글", { "@id": "https://example.org/column/archive/" }],
      ["2023년에 나온 글", undefined],
    ],
  );
  assert.equal(newest?.head.description, "2023년에 나온 글 — 글 100편");
  assert.deepEqual(newest?.archive, { href: "/column/archive/", label: "모든 글" });
  assert.deepEqual(
    newest?.cards.slice(0, 2).map(({ title }) => title),
    ["100", "99"],
  );
  assert.deepEqual(newest?.years, [
    { href: "/column/archive/2023/", label: "2023년", current: true },
    { href: "/column/archive/2022/", label: "2022년", current: false },
  ]);
  assert.deepEqual(
    oldest?.cards.map(({ title, series }) => [title, series]),
    [["안개", null]],
  );
});

test("a text may link to a year that has a page", () => {
  const linking = { "posts/way.md": md("title: 길\ndate: 2022-01-01", "[그해](/archive/2022/)") };
  assert.deepEqual(build(column(98, linking)).told, ["posts/way.md:6: link-relative"]);
  assert.deepEqual(build(column(99, linking)).told, []);
});

test("what is not out yet, and pages, count only where they are shown", () => {
  const more = {
    "posts/draft.md": md("title: 초안\ndate: 2021-01-01\ndraft: true"),
    "posts/about.md": md("title: 소개\nkind: page"),
  };
  assert.equal(files(contextOf(build(column(99, more)))).length, 1);
  assert.equal(files(contextOf(build(column(99, more), { includeDrafts: true }))).length, 4);
});

test("in a column of more than a thousand posts, episodes stand on the pages of their series", () => {
  const groups = (posts: number) =>
    archiveView({ ...large, posts: Array(posts).fill(large.posts[0]) }).series.map(
      (each) => each.groups.length,
    );
  assert.deepEqual([groups(1000), groups(1001)], [[1], [0]]);
});
