import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import {
  authorView,
  cardOf,
  feedId,
  feedOf,
  firstOf,
  labelledTitle,
  labelOf,
  pictureView,
  seriesCardOf,
  unpublishedLabel,
} from "../../../src/outputs/views/cards.ts";
import { build, contextOf, type Files, type Given, md, postIn, seriesIn, weekly } from "../../kit/sources.ts";

const make = (files: Files, given: Given = {}) => {
  const built = build(files, given);
  return { built, ctx: contextOf(built) };
};

const THREE = { iso: "2024-01-03T00:00:00+09:00", words: "2024년 1월 3일", short: "1. 3." };
const CITY = { title: "도시", href: "/column/city/", lang: "ko" };
const inCity = (fields: string, series = "") => ({
  "posts/city/index.md": md(`title: 도시\n${series}`, "도시 이야기."),
  "posts/city/x.md": md(`title: x\nslug: x\ndate: 2024-01-03\n${fields}`, "첫 문단."),
});

const EPISODE = {
  href: "/column/city/x/",
  kind: "episode",
  title: "x",
  subtitle: null,
  summary: "첫 문단.",
  lang: "ko",
  number: 3,
  label: "3화",
  date: THREE,
  readingTime: "1분 분량",
  series: CITY,
  marks: [],
};

for (const [what, files, card] of [
  ["an episode", inCity("episode: 3"), EPISODE],
  ["a subtitle", inCity("episode: 3\nsubtitle: 부제"), { ...EPISODE, subtitle: "부제" }],
  ["a description", inCity("episode: 3\ndescription: 요약"), { ...EPISODE, summary: "요약" }],
  ["a language of its own", inCity("episode: 3\nlang: en"), { ...EPISODE, lang: "en" }],
  ["a prologue, without its number", inCity("episode: 0"), { ...EPISODE, number: null, label: "프롤로그" }],
  ["a special", inCity("kind: special"), { ...EPISODE, kind: "special", number: null, label: "번외" }],
  ["a notice", inCity("kind: notice"), { ...EPISODE, kind: "notice", number: null, label: "휴재" }],
  [
    "a withdrawn episode, which tells nothing of its text",
    inCity("episode: 3\nwithdrawn: true\ndescription: 비밀"),
    { ...EPISODE, summary: "글쓴이가 거두어들인 글입니다.", readingTime: "" },
  ],
  [
    "a post in no series",
    { "posts/x.md": md("title: x\ndate: 2024-01-03", "첫 문단.") },
    { ...EPISODE, href: "/column/x/", kind: "post", number: null, label: "", series: null },
  ],
  [
    "a page, which has no date",
    { "posts/x.md": md("title: x\nkind: page", "첫 문단.") },
    { ...EPISODE, href: "/column/x/", kind: "page", number: null, label: "", series: null, date: null },
  ],
] as const) {
  test(`the card of ${what}`, () => {
    const { built, ctx } = make(files);
    assert.deepEqual(cardOf(postIn(built, "x"), ctx, ko), card);
  });
}

test("a card is made once for each language", () => {
  const { built, ctx } = make(inCity("episode: 3"));
  const post = postIn(built, "x");
  const card = cardOf(post, ctx, ko);
  assert.equal(cardOf(post, ctx, en).label, "Episode 3");
  assert.equal(cardOf(post, ctx, ko), card);
  assert.notEqual(cardOf(post, contextOf(built), ko), card);
});

test("a label depends on the kind, the number and the numbering of the series", () => {
  const through = { numbering: "through" } as const;
  const season = { numbering: "season" } as const;
  for (const [post, series, label] of [
    [{ kind: "episode", number: 3, season: null }, through, "3화"],
    [{ kind: "episode", number: 3, season: 2 }, through, "3화"],
    [{ kind: "episode", number: 3, season: null }, season, "3화"],
    [{ kind: "episode", number: 3, season: 2 }, season, "시즌 2 · 3화"],
    [{ kind: "episode", number: 3, season: 2 }, null, ""],
    [{ kind: "episode", number: null, season: 2 }, season, ""],
    [{ kind: "special", number: null, season: 2 }, season, "번외"],
    [{ kind: "notice", number: null, season: 2 }, season, "휴재"],
    [{ kind: "post", number: null, season: null }, null, ""],
  ] as const) {
    assert.equal(labelOf(post, series, ko), label, JSON.stringify([post, series]));
    assert.equal(unpublishedLabel(post, series, ko), label || "아직 나오지 않은 글");
  }
});

test("a label stands before a title that differs from it", () => {
  assert.equal(labelledTitle("3화", "안개"), "3화 안개");
  assert.equal(labelledTitle("3화", "3화"), "3화");
  assert.equal(labelledTitle("", "안개"), "안개");
});

test("a picture has its address below the site's path; a file without a size has none", () => {
  const { ctx } = make({});
  const picture = {
    source: "posts/지도.png",
    address: "/지도.png",
    alt: "지도",
    type: "image/png",
    bytes: 1,
  };
  assert.deepEqual(pictureView({ ...picture, width: 800, height: 600 }, "cover", ctx), {
    src: `/column/${encodeURIComponent("지도")}.png`,
    alt: "지도",
    width: 800,
    height: 600,
    sources: [],
    classes: "",
  });
  assert.equal(pictureView({ ...picture, width: null, height: null }, "cover", ctx)?.width, null);
  assert.equal(pictureView(null, "cover", ctx), null);
});

test("an author is shown by name and address, never by e-mail", () => {
  const author = { name: "김", url: "https://kim.example/", email: "kim@kim.example" };
  assert.deepEqual(authorView(author), { name: "김", href: "https://kim.example/" });
  assert.deepEqual(authorView({ ...author, url: null }), { name: "김", href: null });
  assert.equal(authorView(null), null);
});

test("the feed that a page offers is that of its series or of the site, in the first of its formats", () => {
  const { built, ctx } = make(inCity("episode: 3"), { site: { feeds: { formats: ["json", "atom"] } } });
  assert.deepEqual(feedOf(null, ctx), { href: "/column/atom.xml", title: "도시 산책" });
  assert.deepEqual(feedOf(seriesIn(built, "city"), ctx), { href: "/column/city/atom.xml", title: "도시" });
});

test("the feeds of each page have an id of their own on the page about feeds", () => {
  assert.deepEqual(["/", "/city/", "/tags/fog/"].map(feedId), ["feed", "feed-city", "feed-tags:fog"]);
});

for (const [what, files, first] of [
  [
    "the first episode, though a special stands before it",
    { a: "kind: special\nafter: 0", b: "episode: 1" },
    "b",
  ],
  ["the first that is not withdrawn", { a: "episode: 1\nwithdrawn: true", b: "episode: 2" }, "b"],
  ["a special where there is no episode", { a: "kind: notice", b: "kind: special" }, "b"],
  [
    "a special where every episode is withdrawn",
    { a: "episode: 1\nwithdrawn: true", b: "kind: special" },
    "b",
  ],
  ["no withdrawn special", { a: "kind: special\nwithdrawn: true" }, undefined],
  ["no notice", { a: "kind: notice" }, undefined],
] as const) {
  test(`a reader starts with ${what}`, () => {
    const posts = Object.entries(files).map(([name, fields], at) => [
      `posts/city/${name}.md`,
      md(`title: ${name}\ndate: 2024-01-0${at + 1}\n${fields}`),
    ]);
    const { built } = make({ "posts/city/index.md": md("title: city"), ...Object.fromEntries(posts) });
    assert.equal(firstOf(seriesIn(built, "city"))?.title, first);
  });
}

test("the card of a series", () => {
  const { built, ctx } = make(
    weekly("city", [1, 2], {
      "posts/city/index.md": md(
        "title: 도시\ncadence: 수\ntotal: 12\ncover: { src: map.png, alt: 지도 }\nlang: en",
        "도시 이야기.",
      ),
      "posts/city/map.png": { bytes: 1 },
    }),
    { now: Date.UTC(2024, 0, 11) },
  );
  const series = seriesIn(built, "city");
  assert.deepEqual(seriesCardOf(series, ctx, ko), {
    href: "/column/city/",
    title: "도시",
    description: "도시 이야기.",
    lang: "en",
    status: "연재 중",
    upcoming: { label: "다음 화", iso: "2024-01-17T00:00:00+09:00", day: "1월 17일", title: null },
    cadence: "매주 수요일",
    count: "12화 가운데 2화",
    since: "2024년 1월 3일부터",
    cover: { src: "/column/city/map.png", alt: "지도", width: 800, height: 600, sources: [], classes: "" },
    start: { href: "/column/city/1/", label: "1화부터 읽기" },
    first: cardOf(postIn(built, "city 1"), ctx, ko),
    latest: cardOf(postIn(built, "city 2"), ctx, ko),
    readingTime: "다 읽는 데 1분",
    feed: { href: "/column/city/feed.xml", title: "도시" },
    subscribe: "/column/feeds/#feed-city",
  });
});

test("the words of a series' card are those of the page, not of the series", () => {
  const { built, ctx } = make(inCity("episode: 1", "lang: ko\nstatus: complete\ncadence: 수"));
  const { status, count, since, start, readingTime, cadence } = seriesCardOf(
    seriesIn(built, "city"),
    ctx,
    en,
  );
  assert.deepEqual(
    [status, count, since, start?.label, readingTime, cadence],
    ["Complete", "1 episode", "Since 3 January 2024", "Start with episode 1", "1 min in all", null],
  );
});

test("the time that a series takes to read counts syllables and words, without what is withdrawn", () => {
  const words = `${"글".repeat(500 * 20)} ${"word ".repeat(230 * 20)}`;
  const files = {
    ...weekly("city", []),
    "posts/city/1.md": md("title: 1\nepisode: 1\ndate: 2024-01-03", words),
    "posts/city/2.md": md("title: 2\nepisode: 2\ndate: 2024-01-03\nwithdrawn: true", words),
  };
  const { built, ctx } = make(files);
  assert.equal(seriesCardOf(seriesIn(built, "city"), ctx, ko).readingTime, "다 읽는 데 40분");
});

test("a series of which everything is withdrawn has nothing to read", () => {
  const { built, ctx } = make(inCity("episode: 1\nwithdrawn: true"));
  const { readingTime, start, latest, first, count } = seriesCardOf(seriesIn(built, "city"), ctx, ko);
  assert.deepEqual([readingTime, start, latest, first?.title, count], ["", null, null, "x", "모두 1화"]);
});
