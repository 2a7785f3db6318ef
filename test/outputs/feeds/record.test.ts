import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { build, contextOf, type Files, type Given, md, postIn, seriesIn, weekly } from "../../kit/sources.ts";

function feed(files: Files, slug: string | null = null, given: Given = {}) {
  const built = build(files, given);
  return subscription(contextOf(built), slug === null ? "/" : seriesIn(built, slug).address);
}

test("a feed holds the newest, newest first, and no more than asked", () => {
  const files = weekly("city", [1, 2, 3, 4]);
  assert.deepEqual(
    feed(files, null, { site: { feeds: { items: 2 } } }).items.map(({ title }) => title),
    ["4화 city 4", "3화 city 3"],
  );
  const many = weekly(
    "city",
    Array.from({ length: 21 }, (_, i) => i + 1),
  );
  assert.equal(feed(many).items.length, 20);
});

test("the site's feed says of which series, where there are several", () => {
  const files = {
    ...weekly("city", [1]),
    ...weekly("sea", [2]),
    "posts/fog.md": md("title: fog\ndate: 2024-01-01"),
  };
  assert.deepEqual(
    feed(files).items.map(({ title }) => title),
    ["[sea] 2화 sea 2", "[city] 1화 city 1", "fog"],
  );
  assert.deepEqual(
    feed(files, "sea").items.map(({ title }) => title),
    ["2화 sea 2"],
  );
});

test("a feed knows itself and its page", () => {
  const { title, link, self, updated, description } = feed(weekly("city", [1, 2]), "city");
  assert.deepEqual(
    [title, link, self],
    ["city — 도시 산책", "https://example.org/column/city/", "https://example.org/column/city/feed.xml"],
  );
  assert.equal(updated?.iso, "2024-01-10T00:00:00+09:00");
  assert.equal(description, "안개가 걷혔다.");
});

test("an empty feed has no date, and one date is the newest of all that changed", () => {
  assert.equal(feed({}).updated, null);
  const late = { "posts/city/1.md": md("title: x\nepisode: 1\ndate: 2024-01-03\nupdated: 2024-05-01") };
  assert.equal(feed(weekly("city", [1, 2], late)).updated?.iso, "2024-05-01T00:00:00+09:00");
});

test("items carry the identity of the model, not their address", () => {
  const files = weekly("city", [1]);
  const [item] = feed(files).items;
  assert.equal(item?.id, postIn(build(files), "city 1").id);
  assert.equal(item?.link, "https://example.org/column/city/1/");
});

test("only what is out is in a feed, even where drafts are shown", () => {
  const files = weekly("city", [1], { "posts/city/2.md": md("title: 비밀\nepisode: 2\ndate: 2030-01-02") });
  for (const posts of [false, true])
    assert.ok(!JSON.stringify(feed(files, null, { includeDrafts: posts })).includes("비밀"));
});

test("the site's feed and the series' tell what appeared at one moment in one order", () => {
  const files = weekly("city", [1, 2], {
    "posts/city/x.md": md("title: rest\nkind: notice\nafter: 2\ndate: 2024-01-10"),
  });
  const [site, series] = [feed(files), feed(files, "city")].map(({ items }) => items.map(({ id }) => id));
  assert.deepEqual(site, series);
});

test("a withdrawn text leaves its place and a sentence", () => {
  const files = {
    "posts/x.md": md("title: x\ndate: 2024-01-03\nwithdrawn: true\ndescription: 비밀", "비밀"),
  };
  const [item] = feed(files).items;
  assert.deepEqual(
    [item?.content.html, item?.summary],
    ["<p>글쓴이가 거두어들인 글입니다.</p>\n", "글쓴이가 거두어들인 글입니다."],
  );
});

test("in a feed every link is whole, and notes stay in their item", () => {
  const words =
    "[앞](1.md#하나) ![지도](map.png) 말[^a] 또[^a] [아래](#둘) [여기](#note-a)\n\n## 둘\n\n[^a]: 주석 [앞](1.md)";
  const files = weekly("city", [1], {
    "posts/city/1.md": md("title: one\nepisode: 1\ndate: 2024-01-03", "## 하나"),
    "posts/city/2.md": md("title: two\nepisode: 2\ndate: 2024-01-10", words),
    "posts/city/map.png": { bytes: 1 },
  });
  const [item] = feed(files).items;
  const content = item?.content.html ?? "";
  const targets = [...content.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) =>
    decodeURIComponent(target ?? ""),
  );
  const ids = [...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const site = "https://example.org/column/city/";
  for (const target of targets) {
    if (target.startsWith("#")) assert.ok(ids.includes(target.slice(1)), target);
    else assert.ok(target.startsWith(site), target);
  }
  assert.ok(
    targets.includes(`${site}1/#하나`) &&
      targets.includes(`${site}2/#둘`) &&
      targets.includes(`${site}map.png`),
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.match(content, /<a class="footnote" href="#/);
});

test("no two items of a feed share an id", () => {
  const noted = (number: number) =>
    md(`title: t\nepisode: ${number}\ndate: 2024-01-0${number}`, "말[^a]\n\n[^a]: 주석");
  const files = weekly(
    "city",
    [],
    Object.fromEntries([1, 2, 3].map((n) => [`posts/city/${n}.md`, noted(n)])),
  );
  const ids = feed(files).items.flatMap(({ content }) =>
    [...content.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
  );
  assert.equal(ids.length, 6);
  assert.equal(new Set(ids).size, 6);
});

test("a series has its own language, author and cover in its feed, and the site's words in its", () => {
  const files = weekly("city", [1], {
    "posts/city/index.md": md("title: city\nlang: en\nauthor: Jane\ncover: map.png\ndescription: Walks"),
    "posts/city/map.png": { bytes: 7 },
  });
  const site = { author: "김", description: "길", license: "CC BY" };
  const { items: _, ...series } = feed(files, "city", { site });
  const { id } = seriesIn(build(files), "city");
  assert.deepEqual(series, {
    id,
    title: "city — 도시 산책",
    description: "Walks",
    lang: "en",
    link: "https://example.org/column/city/",
    self: "https://example.org/column/city/feed.xml",
    author: { name: "Jane", url: null, email: null },
    license: "CC BY",
    picture: {
      url: "https://example.org/column/city/map.png",
      alt: "",
      width: 800,
      height: 600,
      type: "image/png",
      bytes: 7,
    },
    updated: { iso: "2024-01-03T00:00:00+09:00", epoch: Date.UTC(2024, 0, 2, 15) },
    browserNotice: {
      lang: "en",
      text: en.feedNotice,
      address: "https://example.org/column/city/feed.xml",
      links: [
        { href: "https://example.org/column/feeds/", label: en.howToSubscribe },
        { href: "https://example.org/column/city/", label: "city" },
      ],
      posts: [
        {
          href: "https://example.org/column/city/1/",
          title: "Episode 1 city 1",
          lang: "en",
          date: "3 January 2024",
        },
      ],
    },
    stylesheet: "/column/assets/feed.css",
    part: { is: "complete" },
  });
  const { lang, author, description, picture, browserNotice } = feed(files, null, { site });
  assert.deepEqual([lang, author?.name, description, picture], ["ko", "김", "길", null]);
  assert.deepEqual(browserNotice, {
    lang: "ko",
    text: ko.feedNotice,
    address: "https://example.org/column/feed.xml",
    links: [
      { href: "https://example.org/column/feeds/", label: ko.howToSubscribe },
      { href: "https://example.org/column/", label: "도시 산책" },
    ],
    posts: [
      {
        href: "https://example.org/column/city/1/",
        title: "Episode 1 city 1",
        lang: "en",
        date: "2024년 1월 3일",
      },
    ],
  });
});

test("a site without a description is described by its title, and is its own feed's name", () => {
  const { title, description, author, license } = feed({});
  assert.deepEqual([title, description, author, license], ["도시 산책", "도시 산책", null, null]);
});

test("a series of a site with an author is by that author, unless it says otherwise", () => {
  assert.equal(feed(weekly("city", [1]), "city", { site: { author: "김" } }).author?.name, "김");
});

test("the feeds of a site and of a tag have ids of their own, which change with neither title nor URL", () => {
  const files = { "posts/fog.md": md("title: 안개\ndate: 2024-01-04\ntags: [밤]") };
  const ids = (site: Given["site"]) => {
    const ctx = contextOf(build(files, { site: { id: "https://old.example/", ...site } }));
    return ["/", "/tags/밤/"].map((page) => subscription(ctx, page).id);
  };
  const [site, tag] = ids({});
  assert.notEqual(site, tag);
  for (const id of [site, tag]) assert.match(id ?? "", /^urn:uuid:[\da-f-]{36}$/);
  assert.deepEqual(ids({ title: "다른 이름", url: "https://new.example/" }), [site, tag]);
});

test("the feed of a tag is named after it, and holds what bears it", () => {
  const files = {
    "posts/fog.md": md("title: 안개\ndate: 2024-01-04\ntags: [밤]"),
    "posts/sea.md": md("title: 바다\ndate: 2024-01-05"),
  };
  const { title, link, items } = subscription(contextOf(build(files)), "/tags/밤/");
  assert.deepEqual(
    [title, link, items.map((item) => item.title)],
    ["밤 — 도시 산책", "https://example.org/column/tags/%EB%B0%A4/", ["안개"]],
  );
});
