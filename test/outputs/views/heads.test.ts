import assert from "node:assert/strict";
import { test } from "node:test";
import { archiveView } from "../../../src/outputs/archive/view.ts";
import type { Asset } from "../../../src/outputs/asset-bundle.ts";
import { homeView } from "../../../src/outputs/home/view.ts";
import { notFoundView } from "../../../src/outputs/not-found/view.ts";
import { postView } from "../../../src/outputs/post/view.ts";
import { seriesView } from "../../../src/outputs/series/view.ts";
import { feedsView } from "../../../src/outputs/subscribe/view.ts";
import { tagView } from "../../../src/outputs/tag/view.ts";
import type { Frame } from "../../../src/outputs/theme/views/frame.ts";
import { build, contextOf, type Files, type Given, md, postIn, seriesIn } from "../../kit/sources.ts";

const NOTES: Asset = { name: "notes.js", text: "", use: "notes" };
const open = (files: Files, given: Given = {}) => {
  const built = build(files, given);
  return { built, ctx: contextOf(built, false, { assets: [NOTES] }) };
};

const SITE: Files = {
  "posts/city/index.md": md("title: 도시\ndescription: 도시 이야기"),
  "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03\ndescription: 첫 글"),
  "posts/city/2.md": md("title: 번외\nkind: special\ndate: 2024-01-04\nslug: two"),
  "posts/city/3.md": md("title: 쉼\nkind: notice\ndate: 2024-01-05\nslug: three"),
  "posts/fog.md": md("title: 안개\ndate: 2024-01-03\ntags: [물]"),
  "posts/about.md": md("title: 소개\nkind: page"),
};

test("each page has its kind, its title and its description, and the navigation marks it", () => {
  const addresses = ["/", "/archive/", "/feeds/", "/city/", "/tags/물/", "/about/"];
  const site = {
    description: "걷는 이야기",
    navigation: [...addresses, { url: "https://a.example/", label: "A" }],
  };
  const { built, ctx } = open(SITE, { site });
  const [tag] = ctx.tags.values();
  const post = (title: string) => postView(postIn(built, title), ctx);
  const told = ({ kind, head, site }: Frame) => [
    kind,
    head.title,
    head.description,
    ...site.navigation.filter(({ current }) => current).map(({ href }) => decodeURIComponent(href)),
  ];
  const feeds = feedsView(ctx);
  assert.deepEqual(
    [
      homeView(ctx),
      archiveView(ctx),
      feeds,
      seriesView(seriesIn(built, "city"), ctx),
      tagView(tag as never, ctx),
      post("소개"),
      post("안개"),
      post("하나"),
      post("번외"),
      post("쉼"),
      notFoundView(ctx),
    ].map(told),
    [
      ["home", "도시 산책", "걷는 이야기", "/column/"],
      ["archive", "모든 글 — 도시 산책", "걷는 이야기", "/column/archive/"],
      ["feeds", "구독 — 도시 산책", feeds.words.aboutFeeds, "/column/feeds/"],
      ["series", "도시 — 도시 산책", "도시 이야기", "/column/city/"],
      ["tag", "‘물’ 글 — 도시 산책", "‘물’ 글 — 글 1편", "/column/tags/물/"],
      ["page", "소개 — 도시 산책", "안개가 걷혔다.", "/column/about/"],
      ["post", "안개 — 도시 산책", "안개가 걷혔다."],
      ["episode", "1화 하나 — 도시", "첫 글"],
      ["episode", "번외 — 도시", "안개가 걷혔다."],
      ["episode", "휴재 쉼 — 도시", "안개가 걷혔다."],
      ["notFound", "찾으시는 글이 없습니다 — 도시 산책", ""],
    ],
  );
});

test("the home page is described by the setting, else by its introduction", () => {
  const described = (files: Files, description = "") =>
    homeView(open(files, { site: { description } }).ctx).head.description;
  const introduced = { "posts/index.md": "어서 오세요.\n" };
  assert.deepEqual(
    [
      described(introduced, "걷는 이야기"),
      described(introduced),
      described({}, "걷는 이야기"),
      described({}),
    ],
    ["걷는 이야기", "어서 오세요.", "걷는 이야기", ""],
  );
});

test("the introduction of the site stands on the home page; a site may have none", () => {
  const introduction = (files: Files) => homeView(open(files).ctx).introduction;
  assert.equal(introduction({ "posts/index.md": "어서 오세요.\n" })?.body.html, "<p>어서 오세요.</p>\n");
  assert.equal(introduction({}), null);
});

const TEXTS = { plain: "글.", note: "글[^a]\n\n[^a]: 주석", picture: "![그림](https://a.example/a.png)" };
const withText = (words: string): Files => ({
  "posts/index.md": `${words}\n`,
  "posts/city/index.md": md("title: 도시", words),
  "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03", words),
  "posts/city/2.md": md("title: 둘\nepisode: 2\ndate: 2024-01-03\nwithdrawn: true", words),
});
/** The pages with that text: the home page, a series, a post, a withdrawn post. */
const heads = (words: string) => {
  const { built, ctx } = open(withText(words));
  const posts = ["하나", "둘"].map((title) => postView(postIn(built, title), ctx));
  return [homeView(ctx), seriesView(seriesIn(built, "city"), ctx), ...posts].map(({ head }) => head);
};

test("a page loads what notes need where its own text has some", () => {
  const scripts = (words: string) => heads(words).map((head) => head.scripts.length);
  assert.deepEqual(scripts(TEXTS.plain), [0, 0, 0, 0]);
  assert.deepEqual(scripts(TEXTS.note), [1, 1, 1, 0]);
  assert.equal(homeView(open({}).ctx).head.scripts.length, 0);
});

test("a page lets in pictures from the hosts in its own text", () => {
  const sources = (words: string) =>
    heads(words).map(({ policy }) => /img-src ([^;]*)/.exec(policy?.html ?? "")?.[1]);
  const none = "'self'";
  assert.deepEqual(sources(TEXTS.plain), [none, none, none, none]);
  assert.deepEqual(sources(TEXTS.picture), [
    `${none} a.example`,
    `${none} a.example`,
    `${none} a.example`,
    none,
  ]);
  assert.match(homeView(open({}).ctx).head.policy?.html ?? "", /img-src 'self';/);
});

test("an author's preview hides from search engines what is not published", () => {
  const files = {
    "posts/x.md": md("title: x\ndate: 2024-01-03"),
    "posts/y.md": md("title: y\ndate: 2030-01-03"),
    "posts/z.md": md("title: z\ndate: 2024-01-03\ndraft: true"),
  };
  const { built, ctx } = open(files, { includeDrafts: true });
  const robots = ["x", "y", "z"].map((title) => postView(postIn(built, title), ctx).head.robots);
  assert.deepEqual(robots, [null, "noindex", "noindex"]);
});

test("a page without a date has neither the days nor the author of an article", () => {
  const { built, ctx } = open({ "posts/about.md": md("title: 소개\nkind: page\nauthor: 김") });
  const { meta } = postView(postIn(built, "소개"), ctx).head;
  assert.deepEqual(
    meta.map(({ property }) => property),
    ["og:type", "og:site_name", "og:title", "og:locale", "og:description", "og:url"],
  );
});
