import assert from "node:assert/strict";
import { test } from "node:test";
import type { Html } from "../../../src/core/html.ts";
import { postView } from "../../../src/outputs/post/view.ts";
import type { Given } from "../../kit/sources.ts";
import { build, contextOf, type Files, md, postIn, weekly } from "../../kit/sources.ts";

function view(files: Files, title: string, given: Given = {}) {
  const built = build(files, given);
  return postView(postIn(built, title), contextOf(built, given.includeDrafts));
}

function data(jsonLd: Html | null): Record<string, unknown> {
  return JSON.parse((jsonLd?.html ?? "").replace(/<[^>]*>/g, ""))["@graph"][0];
}

const card = (fields: string) => ({ "posts/city/index.md": md(`title: city\n${fields}`) });
const many = weekly("city", [1, 2, 3, 4, 5]);

test("an episode knows its place, its neighbours and where to begin", () => {
  const { episode, head, readingTime, kind } = view(many, "city 3");
  assert.equal(kind, "episode");
  assert.deepEqual([episode?.label, episode?.number, readingTime], ["3화", 3, "1분 분량"]);
  assert.deepEqual([episode?.previous?.title, episode?.next?.title], ["city 2", "city 4"]);
  assert.deepEqual([head.previous, head.next], ["/column/city/2/", "/column/city/4/"]);
  assert.deepEqual(episode?.start, { href: "/column/city/1/", label: "1화부터 읽기" });
  assert.deepEqual(episode?.series, { href: "/column/city/", title: "city" });
});

test("the first has nothing before it, the last nothing after", () => {
  const first = view(many, "city 1").episode;
  assert.deepEqual([first?.previous, first?.start, first?.earlier], [null, null, null]);
  assert.equal(view(many, "city 5").episode?.next, null);
});

for (const [previous, shown, cut] of [
  ["all", [1, 2, 3, 4], false],
  [4, [1, 2, 3, 4], false],
  [3, [2, 3, 4], true],
  [1, [4], true],
] as const) {
  test(`of four earlier episodes, previous: ${previous} shows ${shown.length}`, () => {
    const { episode } = view({ ...many, ...card(`previous: ${previous}`) }, "city 5");
    assert.equal(episode?.earlier?.heading, "지난 《city》");
    assert.deepEqual(
      episode?.earlier?.cards.map(({ number }) => number),
      shown,
    );
    assert.deepEqual(episode?.earlier?.more?.href, cut ? "/column/city/" : undefined);
  });
}

test("seven earlier episodes are listed unless the series says otherwise", () => {
  const { episode } = view(weekly("city", [1, 2, 3, 4, 5, 6, 7, 8, 9]), "city 9");
  assert.deepEqual(
    episode?.earlier?.cards.map(({ number }) => number),
    [2, 3, 4, 5, 6, 7, 8],
  );
});

test("previous: 0 lists none", () => {
  assert.equal(view({ ...many, ...card("previous: 0") }, "city 5").episode?.earlier, null);
});

test("labels: number, season and number, special, notice, none", () => {
  const label = (fields: string, series = "", lang = "ko") =>
    view(
      { ...card(`${series}lang: ${lang}`), "posts/city/x.md": md(`title: x\ndate: 2024-01-03\n${fields}`) },
      "x",
    ).episode?.label;
  assert.equal(label("episode: 0"), "프롤로그");
  assert.equal(label("episode: 0", "", "en"), "Prologue");
  assert.equal(label("episode: 3\nseason: 2", "numbering: season\n"), "시즌 2 · 3화");
  assert.equal(label("episode: 3\nseason: 2"), "3화");
  assert.equal(label("kind: special"), "번외");
  assert.equal(label("kind: notice"), "휴재");
  assert.equal(label("episode: 3", "", "en"), "Episode 3");
  assert.equal(view({ "posts/x.md": md("title: x\ndate: 2024-01-03") }, "x").episode, null);
});

test("the place in a whole that was announced; what has no number has none", () => {
  const place = (fields: string, series: string, given: Given = {}) =>
    view({ ...card(series), "posts/city/x.md": md(`title: x\n${fields}`) }, "x", given).episode?.place;
  assert.equal(place("date: 2024-01-03\nepisode: 25", "total: 30"), "25/30화");
  assert.equal(place("date: 2024-01-03\nepisode: 3", "total: 12\nlang: en"), "Part 3 of 12");
  assert.equal(place("date: 2024-01-03\nepisode: 31", "total: 30"), "31화");
  assert.equal(place("date: 2024-01-03\nepisode: 0", "total: 30"), "프롤로그");
  assert.equal(place("date: 2024-01-03\nkind: notice", "total: 30"), "휴재");
  assert.equal(place("date: 2024-01-03\nkind: special", "total: 30\nlang: en"), "Special");
  const anew = "total: 30\nnumbering: season";
  assert.equal(place("date: 2024-01-03\nepisode: 3\nseason: 2", anew), "시즌 2 · 3화");
  assert.equal(place("date: 2025-01-03\nepisode: 9", "total: 9", { includeDrafts: true }), "9/9화");
});

test("a title that is its label stands once", () => {
  const files = { ...many, "posts/city/0.md": md("title: 프롤로그\nepisode: 0\ndate: 2024-01-01") };
  assert.equal(view(files, "프롤로그").head.title, "프롤로그 — city");
  assert.equal(view(files, "city 1").episode?.start?.label, "프롤로그부터 읽기");
});

test("a newcomer never begins with what was withdrawn", () => {
  const gone = md("title: gone\nepisode: 1\ndate: 2024-01-03\nwithdrawn: true");
  const { episode } = view({ ...many, "posts/city/1.md": gone }, "city 4");
  assert.deepEqual(episode?.start, { href: "/column/city/2/", label: "2화부터 읽기" });
});

test("where the next would stand: its day, and its title when the author lets it be known", () => {
  const given = { now: Date.UTC(2024, 0, 11) };
  const two = weekly("city", [1, 2, 3]);
  const next = (fields: string, title = "city 2", more: Given = {}) =>
    view({ ...two, ...card(fields) }, title, { ...given, ...more }).episode;
  assert.deepEqual(next("")?.upcoming, {
    label: "다음 화",
    iso: "2024-01-17T00:00:00+09:00",
    day: "1월 17일",
    title: null,
  });
  assert.deepEqual(next("next: title\nlang: en")?.upcoming?.title, { text: "“city 3”", lang: "en" });
  const own = { ...two, "posts/city/3.md": md("title: Fog\nlang: en\nepisode: 3\ndate: 2024-01-17") };
  assert.deepEqual(
    view({ ...own, ...card("next: title") }, "city 2", given).episode?.upcoming?.title,
    { text: "‘Fog’", lang: "en" },
    "a title in a language of its own",
  );
  assert.equal(next("next: hidden")?.upcoming, null);
  assert.equal(next("", "city 1")?.upcoming, null, "only on the last");
  assert.equal(next("", "city 3", { includeDrafts: true })?.upcoming, null, "never on itself");
  const year = { ...two, "posts/city/3.md": md("title: x\nepisode: 3\ndate: 2025-01-01") };
  assert.equal(view(year, "city 2", given).episode?.upcoming?.day, "2025년 1월 1일");
});

test("what a script may remember: an episode with a text, by its address below its series", () => {
  const bookmark = (fields: string) =>
    view({ ...many, "posts/city/x.md": md(`title: x\ndate: 2024-01-03\n${fields}`) }, "x").episode?.bookmark;
  assert.deepEqual(bookmark("episode: 6\nslug: 안개"), {
    series: "/column/city/",
    title: "city",
    episode: "%EC%95%88%EA%B0%9C/",
    label: "6화",
  });
  assert.equal(bookmark("kind: special")?.label, "번외");
  assert.equal(bookmark("kind: notice"), null);
  assert.equal(bookmark("episode: 6\nwithdrawn: true"), null);
});

test("the head says what search engines and friends ask", () => {
  const files = {
    ...many,
    "posts/city/3.md": md(
      "title: 안개\nepisode: 3\ndate: 2024-01-17\nupdated: 2024-02-01\ntags: [도시]\nauthor: 김\ncover: { src: map.png, alt: 지도 }",
      "첫 문단.",
    ),
    "posts/city/map.png": { bytes: 1 },
  };
  const { head } = view(files, "안개");
  assert.equal(head.title, "3화 안개 — city");
  assert.equal(head.canonical, "https://example.org/column/city/3/");
  assert.deepEqual([head.description, head.lang, head.robots], ["첫 문단.", "ko", null]);
  const meta = Object.fromEntries(head.meta.map(({ property, content }) => [property, content]));
  assert.deepEqual(meta, {
    "og:type": "article",
    "og:site_name": "도시 산책",
    "og:title": "3화 안개",
    "og:locale": "ko_KR",
    "og:description": "첫 문단.",
    "og:url": "https://example.org/column/city/3/",
    "og:image": "https://example.org/column/city/map.png",
    "og:image:width": "800",
    "og:image:height": "600",
    "og:image:alt": "지도",
    "article:published_time": "2024-01-17T00:00:00+09:00",
    "article:modified_time": "2024-02-01T00:00:00+09:00",
    "article:author": "김",
    "article:tag": "도시",
  });
  assert.deepEqual(
    head.feeds.map(({ href }) => href),
    ["/column/city/", "/column/"].flatMap((page) =>
      ["feed.xml", "atom.xml", "feed.json"].map((file) => page + file),
    ),
  );
});

test("JSON-LD: a posting, part of a series, at its position", () => {
  const built = build(many);
  const post = postIn(built, "city 3");
  const {
    "@type": type,
    "@id": id,
    position,
    isPartOf,
    datePublished,
    url,
  } = data(postView(post, contextOf(built)).head.jsonLd);
  assert.deepEqual(
    [type, id, position, datePublished, url],
    ["BlogPosting", post.id, 3, "2024-01-17T00:00:00+09:00", "https://example.org/column/city/3/"],
  );
  assert.deepEqual(isPartOf, {
    "@type": "CreativeWorkSeries",
    "@id": built.column.series[0]?.id,
    name: "city",
    url: "https://example.org/column/city/",
  });
  const prologue = { "posts/city/0.md": md("title: zero\nepisode: 0\ndate: 2024-01-02") };
  assert.equal(data(view({ ...many, ...prologue }, "zero").head.jsonLd).position, 0);
});

test("links stand below the site's path, encoded; those within a text are bare", () => {
  const files = {
    "posts/안개 속.md": md("title: 안개\ndate: 2024-01-03", "## 하나 둘"),
    "posts/x.md": md(
      "title: x\ndate: 2024-01-03",
      "[a](<안개 속.md#하나-둘>) [b](#셋) [c](?print) 말[^1]\n\n## 셋\n\n[^1]: 주",
    ),
  };
  const { text } = view(files, "x");
  const hrefs = [...text.body.html.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
    decodeURIComponent(href ?? ""),
  );
  assert.deepEqual(hrefs, ["/column/안개-속/#하나-둘", "#셋", "?print", "#note-1", "#셋"]);
  assert.match(text.body.html, /href="\/column\/%EC%95%88/);
});

test("a withdrawn text says so, and shows nothing else", () => {
  const files = {
    "posts/x.md": md("title: x\ndate: 2024-01-03\nwithdrawn: true\ndescription: 비밀", "비밀 ^[비밀]"),
  };
  const { text, head, withdrawn, readingTime, cover } = view(files, "x");
  assert.deepEqual([text.body.html, text.notes, withdrawn, readingTime, cover], ["", [], true, "", null]);
  assert.equal(head.robots, "noindex");
  assert.ok(!JSON.stringify([head, text]).includes("비밀"));
});

test("what is not out is marked, and kept from search engines", () => {
  const files = {
    "posts/x.md": md("title: x\ndate: 2030-01-03"),
    "posts/y.md": md("title: y\ndate: 2024-01-03\ndraft: true"),
  };
  assert.deepEqual(view(files, "x", { includeDrafts: true }).marks, ["예약"]);
  const draft = view(files, "y", { includeDrafts: true });
  assert.deepEqual([draft.marks, draft.head.robots], [["초안"], "noindex"]);
});

test("tags lead to their pages, each once, as the first post spells them", () => {
  const tagged = (day: number, tags: string) => md(`title: t${day}\ndate: 2024-01-0${day}\ntags: ${tags}`);
  const { tags } = view(
    { "posts/a.md": tagged(1, "Seoul"), "posts/b.md": tagged(2, "[seoul, SEOUL, 안개]") },
    "t2",
  );
  assert.deepEqual(
    tags.map(({ href, label }) => `${label} ${decodeURIComponent(href)}`),
    ["Seoul /column/tags/seoul/", "안개 /column/tags/안개/"],
  );
});

test("a tag that only a page without a date has leads nowhere, and is not shown", () => {
  const files = {
    "posts/about.md": md("title: about\nkind: page\ntags: [Seoul, 안개]"),
    "posts/a.md": md("title: a\ndate: 2024-01-03\ntags: Seoul"),
  };
  assert.deepEqual(view(files, "about").tags, [{ href: "/column/tags/seoul/", label: "Seoul" }]);
});

test("an edit link names the file as it is spelled", () => {
  const { edit } = view({ "posts/안개 속.md": md("title: x\ndate: 2024-01-03") }, "x", {
    site: { edit: "https://git.example/edit/{path}" },
  });
  assert.equal(edit, `https://git.example/edit/posts/${encodeURIComponent("안개 속.md")}`);
});
