import assert from "node:assert/strict";
import { test } from "node:test";
import { ko } from "../../../src/core/words/ko.ts";
import { archiveView } from "../../../src/outputs/archive/view.ts";
import { homeView } from "../../../src/outputs/home/view.ts";
import { notFoundView } from "../../../src/outputs/not-found/view.ts";
import { seriesView } from "../../../src/outputs/series/view.ts";
import { feedsView } from "../../../src/outputs/subscribe/view.ts";
import { tagView } from "../../../src/outputs/tag/view.ts";
import type { Card, CardYear } from "../../../src/outputs/theme/views/card.ts";
import { createUrlWriter } from "../../../src/outputs/urls.ts";
import { seriesCardOf } from "../../../src/outputs/views/cards.ts";
import { build, contextOf, type Files, md, seriesIn, wednesday, weekly } from "../../kit/sources.ts";

const titles = (cards: readonly Card[] | undefined) => cards?.map(({ title }) => title);
/** Of posts that are divided by year. */
const yearsIn = ({ years }: { readonly years: readonly CardYear[] }) =>
  years.map(({ label, cards }) => [label, titles(cards)]);
const make = (files: Files, given = {}) => {
  const built = build(files, given);
  return { built, ctx: contextOf(built) };
};

test("a series' card: its promise, how many, since when, first and latest", () => {
  const { built, ctx } = make(
    weekly("city", [1, 2, 3], {
      "posts/city/index.md": md("title: city\ncadence: 수", "도시 이야기."),
      "posts/city/x.md": md("title: rest\nkind: notice\nafter: 3\ndate: 2024-02-01"),
    }),
  );
  const card = seriesCardOf(seriesIn(built, "city"), ctx, ko);
  assert.deepEqual(
    [card.cadence, card.count, card.since, card.status, card.description],
    ["매주 수요일", "모두 3화", "2024년 1월 3일부터", "연재 중", "도시 이야기."],
  );
  assert.deepEqual(
    [card.first?.title, card.latest?.title, card.start?.label],
    ["city 1", "rest", "1화부터 읽기"],
  );
  assert.equal(card.feed.href, "/column/city/feed.xml");
});

for (const status of ["complete", "paused"]) {
  test(`a series that is ${status} promises nothing`, () => {
    const { built, ctx } = make(
      weekly("city", [1], { "posts/city/index.md": md(`title: city\ncadence: 수\nstatus: ${status}`) }),
    );
    assert.equal(seriesCardOf(seriesIn(built, "city"), ctx, ko).cadence, null);
  });
}

test("how many: of those that were announced, without prologue, drafts and what is to come", () => {
  const count = (card: string, numbers: readonly number[], more: Files = {}) => {
    const { built, ctx } = make(
      weekly("city", numbers, { "posts/city/index.md": md(`title: city\n${card}`), ...more }),
    );
    return seriesCardOf(seriesIn(built, "city"), ctx, ko).count;
  };
  assert.equal(count("total: 30", [1, 2, 3]), "30화 가운데 3화");
  assert.equal(count("total: 3", [1, 2, 3]), "모두 3화");
  assert.equal(
    count("total: 4\nmissing: [3]", [1, 2, 4]),
    "모두 3화",
    "what is missing on purpose never comes",
  );
  assert.equal(count("total: 4\nmissing: [3, 9]", [1, 2]), "4화 가운데 2화");
  assert.equal(count("total: 30", []), "아직 나온 글 없음");
  assert.equal(count("total: 30", [1, 2, 30]), "30화 가운데 2화", "the thirtieth is yet to come");
  const prologue = { "posts/city/0.md": md("title: p\nepisode: 0\ndate: 2024-01-01") };
  assert.equal(count("total: 3", [1, 2], prologue), "3화 가운데 2화");
  assert.equal(count("total: 3", [], prologue), "글 1편");
  const post = { "posts/city/3.md": md("title: d\nepisode: 3\ndate: 2024-01-17\ndraft: true") };
  assert.equal(count("total: 4", [1, 2, 4], post), "4화 가운데 3화");
});

test("the latest is what appeared last, the first day the earliest, wherever they stand", () => {
  const { built, ctx } = make(
    weekly("city", [1, 2, 3], {
      "posts/city/a.md": md("title: later\nkind: special\nafter: 1\ndate: 2024-02-01"),
      "posts/city/b.md": md("title: opening\nkind: special\nafter: 0\ndate: 2024-01-20"),
      "posts/city/c.md": md("title: gone\nkind: special\ndate: 2024-03-01\nwithdrawn: true"),
    }),
  );
  const { latest, since } = seriesCardOf(seriesIn(built, "city"), ctx, ko);
  assert.deepEqual([latest?.title, since], ["later", "2024년 1월 3일부터"]);
});

test("how long all of it takes to read", () => {
  const words = "글".repeat(500 * 25);
  const long = (number: number) => md(`title: ${number}\nepisode: ${number}\ndate: 2024-01-03`, words);
  const { built, ctx } = make({
    ...weekly("city", []),
    "posts/city/1.md": long(1),
    "posts/city/2.md": long(2),
    "posts/city/3.md": long(3),
  });
  assert.equal(seriesCardOf(seriesIn(built, "city"), ctx, ko).readingTime, "다 읽는 데 1시간 20분");
});

test("a series without episodes is no accident", () => {
  const { built, ctx } = make(weekly("city", []));
  const card = seriesCardOf(seriesIn(built, "city"), ctx, ko);
  assert.deepEqual(
    [card.count, card.since, card.start, card.first, card.latest, card.readingTime],
    ["아직 나온 글 없음", null, null, null, null, ""],
  );
  assert.deepEqual(seriesView(seriesIn(built, "city"), ctx).groups, []);
});

test("episodes are grouped by season; what names none stays with what stands before it", () => {
  const episode = (season: number, number: number) =>
    md(`title: ${season}-${number}\nseason: ${season}\nepisode: ${number}\ndate: ${wednesday(number)}`);
  const { built, ctx } = make({
    "posts/city/index.md": md("title: city\nseasons: [봄, ~]"),
    "posts/city/0.md": md("title: before\nkind: special\nafter: 0\ndate: 2024-01-01"),
    "posts/city/1.md": episode(1, 1),
    "posts/city/2.md": episode(1, 2),
    "posts/city/x.md": md("title: between\nkind: special\nafter: 2\ndate: 2024-01-11"),
    "posts/city/3.md": episode(2, 3),
    "posts/city/4.md": episode(3, 4),
  });
  const { groups } = seriesView(seriesIn(built, "city"), ctx);
  assert.deepEqual(
    groups.map((group) => [group.title, ...yearsIn(group)]),
    [
      [null, ["2024년", ["before"]]],
      ["시즌 1 — 봄", ["2024년", ["1-1", "1-2", "between"]]],
      ["시즌 2", ["2024년", ["2-3"]]],
      ["시즌 3", ["2024년", ["3-4"]]],
    ],
  );
});

test("a prologue stands first in the list, by its name", () => {
  const { built, ctx } = make(
    weekly("city", [1], { "posts/city/0.md": md("title: 문 앞에서\nepisode: 0\ndate: 2024-01-01") }),
  );
  const [group] = seriesView(seriesIn(built, "city"), ctx).groups;
  assert.deepEqual(
    group?.years[0]?.cards.map(({ number, label, title }) => [number, label, title]),
    [
      [null, "프롤로그", "문 앞에서"],
      [1, "1화", "city 1"],
    ],
  );
});

test("without seasons there is one group without a title, each year once", () => {
  const late = {
    "posts/city/x.md": md("title: late\nkind: special\nafter: 1\ndate: 2025-01-01"),
    "posts/city/0.md": md("title: early\nepisode: 0\ndate: 2023-12-31 23:30"),
  };
  const { built, ctx } = make(weekly("city", [1, 2], late), { now: Date.UTC(2025, 5) });
  const { groups, head } = seriesView(seriesIn(built, "city"), ctx);
  assert.deepEqual(
    groups.map((group) => [group.title, ...yearsIn(group)]),
    [[null, ["2023년", ["early"]], ["2024년", ["city 1", "late", "city 2"]]]],
  );
  // What is of another year has it in its date.
  assert.deepEqual(
    groups[0]?.years[1]?.cards.map(({ date }) => date?.short),
    ["1. 3.", "2025년 1월 1일", "1. 10."],
  );
  assert.equal(head.title, "city — 도시 산책");
  assert.match(head.jsonLd?.html ?? "", /"@type":"CreativeWorkSeries"/);
});

test("the archive tells everything twice: by series, and by year from the newest", () => {
  const { ctx } = make(
    weekly("city", [1], {
      "posts/fog.md": md("title: fog\ndate: 2023-12-31 23:30\ntags: [b, a]"),
      "posts/ash.md": md("title: ash\ndate: 2023-12-31T15:00:00Z\ntags: b"),
    }),
  );
  const view = archiveView(ctx);
  assert.deepEqual(
    view.series.map(({ card, groups, open }) => [card.title, groups.map(yearsIn), open]),
    [["city", [[["2024년", ["city 1"]]]], true]],
  );
  assert.deepEqual(
    view.years.map(({ id, label, count, href, cards }) => [id, label, count, href, titles(cards)]),
    [
      ["y2024", "2024년", "글 2편", null, ["city 1", "ash"]],
      ["y2023", "2023년", "글 1편", null, ["fog"]],
    ],
  );
  assert.deepEqual(
    view.tags.map(({ label, count }) => [label, count]),
    [
      ["b", 2],
      ["a", 1],
    ],
  );
});

test("the archive lists the tags of most posts first, and those of as many by name", () => {
  const tagged = (day: number, tags: string) => md(`title: t${day}\ndate: 2024-01-0${day}\ntags: ${tags}`);
  const files = { "posts/a.md": tagged(1, "[d, b, c]"), "posts/b.md": tagged(2, "[a, c, 안개]") };
  assert.deepEqual(archiveView(make(files).ctx).tags, [
    { href: "/column/tags/c/", label: "c", count: 2 },
    { href: "/column/tags/a/", label: "a", count: 1 },
    { href: "/column/tags/b/", label: "b", count: 1 },
    { href: "/column/tags/d/", label: "d", count: 1 },
    { href: `/column/tags/${encodeURIComponent("안개")}/`, label: "안개", count: 1 },
  ]);
});

test("a tag page: newest first, with the series that each belongs to", () => {
  const { ctx } = make(
    weekly("city", [1], {
      "posts/city/2.md": md("title: two\nepisode: 2\ndate: 2024-01-10\ntags: 안개"),
      "posts/fog.md": md("title: fog\ndate: 2023-12-04\ntags: 안개"),
    }),
  );
  const [tag] = ctx.tags.values();
  const view = tagView(tag as never, ctx);
  assert.deepEqual(
    view.years.map(({ label, cards }) => [
      label,
      cards.map((card) => [card.title, card.label, card.series?.title]),
    ]),
    [
      ["2024년", [["two", "2화", "city"]]],
      ["2023년", [["fog", "", undefined]]],
    ],
  );
  assert.deepEqual([view.tag, view.count], ["안개", "글 2편"]);
  assert.deepEqual(view.starts, [
    {
      href: "/column/city/1/",
      label: "1화부터 읽기",
      series: { title: "city", href: "/column/city/", lang: "ko" },
    },
  ]);
  assert.equal(view.head.canonical, `https://example.org/column/tags/${encodeURIComponent("안개")}/`);
});

test("a tag page shows the way into those series that have posts with the tag, and can be read", () => {
  const tagged = (fields: string) => md(`title: x\nepisode: 1\ndate: 2024-01-03\n${fields}`);
  const { ctx } = make({
    ...weekly("city", [1, 2]),
    ...weekly("sea", []),
    ...weekly("gone", []),
    "posts/sea/1.md": tagged("tags: 안개"),
    "posts/gone/1.md": tagged("tags: 안개\nwithdrawn: true"),
  });
  const [tag] = ctx.tags.values();
  assert.deepEqual(
    tagView(tag as never, ctx).starts.map(({ href }) => href),
    ["/column/sea/1/"],
  );
});

test("navigation: the archive, how to subscribe, and the pages; the one that is shown is marked", () => {
  const { ctx } = make({ "posts/about.md": md("title: 소개\nkind: page") });
  assert.deepEqual(archiveView(ctx).site.navigation, [
    { href: "/column/archive/", label: "모든 글", lang: "ko", current: true },
    { href: "/column/feeds/", label: "구독", lang: "ko", current: false },
    { href: "/column/about/", label: "소개", lang: "ko", current: false },
  ]);
});

test("404 has no address, and search engines pass it by", () => {
  const { head } = notFoundView(make(weekly("city", [1])).ctx);
  assert.deepEqual([head.canonical, head.robots], [null, "noindex"]);
});

test("licenses are words, links, or both", () => {
  const license = (text: string) => homeView(make({}, { site: { license: text } }).ctx).site.license;
  assert.deepEqual(license("모든 권리 보유"), { text: "모든 권리 보유", href: null });
  assert.deepEqual(license("CC BY-NC-SA 4.0")?.href, "https://creativecommons.org/licenses/by-nc-sa/4.0/");
  assert.deepEqual(license("https://www.example.org/terms/"), {
    text: "example.org/terms",
    href: "https://www.example.org/terms/",
  });
});

test("addresses are spelled below the site, percent-encoded", () => {
  const { href, absolute } = createUrlWriter("https://example.org/column/");
  assert.equal(href("/"), "/column/");
  assert.equal(href("/a b/c?d/", "하#"), "/column/a%20b/c%3Fd/#%ED%95%98%23");
  assert.equal(absolute("/feed.xml"), "https://example.org/column/feed.xml");
  assert.equal(createUrlWriter("https://example.org/").href("/fog/"), "/fog/");
});

test("archive and page of feeds have tags of as many posts in one order, whatever the case of their letters", () => {
  const tags = ["b", "Zebra", "a", "C", "안개", "Ä", "é"];
  const files = { "posts/fog.md": md(`title: fog\ndate: 2024-01-03\ntags: [${tags.join(", ")}]`) };
  const { ctx } = make(files, { site: { feeds: { tags: true } } });
  const inArchive = archiveView(ctx).tags.map(({ label }) => label);
  assert.deepEqual(inArchive, ["a", "b", "C", "Zebra", "Ä", "é", "안개"]);
  assert.deepEqual(
    feedsView(ctx).tags.map(({ href }) => href),
    archiveView(ctx).tags.map(({ href }) => href),
  );
});
