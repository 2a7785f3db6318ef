import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedFormat } from "../../../src/core/model.ts";
import { homeView } from "../../../src/outputs/home/view.ts";
import { postView } from "../../../src/outputs/post/view.ts";
import { seriesView } from "../../../src/outputs/series/view.ts";
import { feedsView } from "../../../src/outputs/subscribe/view.ts";
import { tagView } from "../../../src/outputs/tag/view.ts";
import type { FeedCard } from "../../../src/outputs/theme/views/feeds.ts";
import type { Frame } from "../../../src/outputs/theme/views/frame.ts";
import { build, contextOf, type Files, md, postIn, seriesIn, weekly } from "../../kit/sources.ts";

const open = (files: Files, formats: readonly FeedFormat[] = ["rss", "atom", "json"]) => {
  const built = build(files, { site: { feeds: { formats, items: 20, titles: "number" } } });
  assert.deepEqual(built.problems, []);
  return { built, ctx: contextOf(built) };
};
const FOG: Files = { "posts/fog.md": md("title: fog\ndate: 2024-01-03\ntags: [안개, night]") };
const titles = (cards: readonly FeedCard[]) => cards.map(({ title }) => title);
const links = ({ head }: Frame) => head.feeds.map(({ href }) => href);

test("the whole, each series and each tag have a line, with the address that another program can read", () => {
  const view = feedsView(open({ ...weekly("city", [1]), ...FOG }).ctx);
  assert.equal(view.whole?.address.href, "https://example.org/column/feed.xml");
  assert.deepEqual(
    view.whole?.addresses.map(({ format }) => format),
    ["RSS", "Atom", "JSON Feed"],
  );
  assert.deepEqual(titles(view.series), ["city"]);
  assert.equal(view.series[0]?.id, "feed-city");
  assert.deepEqual(titles(view.tags), ["night", "안개"]);
  assert.equal(
    view.tags[1]?.address.href,
    `https://example.org/column/tags/${encodeURIComponent("안개")}/feed.xml`,
  );
  assert.ok(view.choice);
});

test("the card of a feed: its page, its language and its addresses, the preferred one first", () => {
  const files = weekly("city", [1], { "posts/city/index.md": md("title: city\nlang: en"), ...FOG });
  const view = feedsView(open(files, ["atom", "json"]).ctx);
  const at = (address: string) => [
    { format: "Atom", type: "application/atom+xml", href: `https://example.org/column${address}atom.xml` },
    {
      format: "JSON Feed",
      type: "application/feed+json",
      href: `https://example.org/column${address}feed.json`,
    },
  ];
  assert.deepEqual(view.whole, {
    id: "feed",
    title: "도시 산책",
    lang: "ko",
    href: "/column/",
    address: at("/")[0],
    addresses: at("/"),
  });
  assert.deepEqual(view.series, [
    {
      id: "feed-city",
      title: "city",
      lang: "en",
      href: "/column/city/",
      address: at("/city/")[0],
      addresses: at("/city/"),
    },
  ]);
});

test("one file holds all addresses as soon as there are several", () => {
  const opml = (files: Files) => feedsView(open(files).ctx).opml;
  const tagged = { "posts/fog.md": md("title: fog\ndate: 2024-01-03\ntags: 안개") };
  assert.equal(opml(weekly("city", [1])), "/column/opml.xml");
  assert.equal(opml(tagged), "/column/opml.xml");
  assert.equal(opml({ ...weekly("city", [1]), ...tagged }), "/column/opml.xml");
});

test("with no series and no tags the whole is all there is", () => {
  const view = feedsView(open({ "posts/fog.md": md("title: fog\ndate: 2024-01-03") }).ctx);
  assert.deepEqual([view.series, view.tags, view.opml], [[], [], null]);
});

test("one format is no choice; without RSS tags have no feeds", () => {
  const view = feedsView(open({ ...weekly("city", [1]), ...FOG }, ["atom"]).ctx);
  assert.equal(view.choice, false);
  assert.equal(view.whole?.address.href, "https://example.org/column/atom.xml");
  assert.deepEqual(view.tags, []);
});

test("a page names the feeds that matter there: its series' or its tag's first, then the site's", () => {
  const { built, ctx } = open({ ...weekly("city", [1]), ...FOG }, ["rss", "atom"]);
  const site = ["/column/feed.xml", "/column/atom.xml"];
  const city = ["/column/city/feed.xml", "/column/city/atom.xml", ...site];
  assert.deepEqual(links(postView(postIn(built, "city 1"), ctx)), city);
  assert.deepEqual(links(seriesView(seriesIn(built, "city"), ctx)), city);
  assert.deepEqual(links(postView(postIn(built, "fog"), ctx)), site);
  const night = ctx.tags.get("night");
  assert.ok(night);
  assert.deepEqual(links(tagView(night, ctx)), ["/column/tags/night/feed.xml", ...site]);
  assert.deepEqual(links(feedsView(ctx)), site);
  assert.deepEqual(links(homeView(ctx)), site, "each once");
});

test("a series leads to the place where its address stands", () => {
  const { built, ctx } = open(weekly("도시", [1]));
  const { series } = seriesView(seriesIn(built, "도시"), ctx);
  assert.equal(series.subscribe, `/column/feeds/#${encodeURIComponent("feed-도시")}`);
  assert.equal(feedsView(ctx).series[0]?.id, "feed-도시");
});

test("two formats of one feed are told apart where a browser offers them", () => {
  const { ctx } = open(FOG, ["rss", "atom"]);
  assert.deepEqual(
    feedsView(ctx).head.feeds.map(({ title }) => title),
    [`${ctx.column.site.title} (RSS)`, `${ctx.column.site.title} (Atom)`],
  );
  const alone = open(FOG, ["rss"]).ctx;
  assert.equal(feedsView(alone).head.feeds[0]?.title, alone.column.site.title);
});

test("profiles elsewhere are linked where people see them, and say that they are the same person's", () => {
  const social = ["https://social.example/@kim"];
  const ctx = contextOf(build(FOG, { site: { social } }));
  assert.match(
    ctx.theme.home(homeView(ctx)).html,
    /<footer[\s\S]*<a href="https:\/\/social\.example\/@kim" rel="me">social\.example\/@kim<\/a>/,
  );
});

test("hundreds of tags are folded, one line each", () => {
  const tags = Array.from({ length: 500 }, (_, i) => `tag ${i}`).join(", ");
  const files = { "posts/fog.md": md(`title: fog\ndate: 2024-01-03\ntags: [${tags}]`) };
  const { ctx } = open(files);
  const page = ctx.theme.feeds(feedsView(ctx)).html;
  const [, folded = ""] = page.split("<details");
  assert.equal(folded.match(/<li /g)?.length, 500);
  assert.ok(folded.includes('<span class="count">500</span>'));
  assert.ok(page.length < 150_000, `${page.length} characters`);
});
