import assert from "node:assert/strict";
import { test } from "node:test";
import { feedAliases } from "../../src/column/feed-aliases.ts";
import type { FeedFormat } from "../../src/core/model.ts";
import { build, contextOf, type Files, md, seriesIn, weekly } from "../kit/sources.ts";

const ALL: readonly FeedFormat[] = ["rss", "atom", "json"];

/** "/rss/ -> /feed.xml", for a site with feeds in these formats. */
function moved(files: Files, formats = ALL): string[] {
  const built = build(files, { site: { feeds: { formats, items: 20, titles: "number" } } });
  assert.deepEqual(
    built.problems.filter(({ code }) => code !== "alias-format" && code !== "series-ids"),
    [],
  );
  return feedAliases(built.column, contextOf(built).feedsAt).map(
    ({ from, feed }) => `${from} -> ${feed.address}`,
  );
}

const home = (aliases: string) => ({ "posts/index.md": md(`aliases: ${aliases}`) });
const card = (fields: string) => ({ "posts/city/index.md": md(`title: city\n${fields}`) });

test("an alias that is called like a feed is the feed's, in the format of its name", () => {
  assert.deepEqual(moved(home("[/rss, /feed/, /index.xml, /atom.rss, /feed/json, /feeds/posts/default]")), [
    "/rss/ -> /feed.xml",
    "/feed/ -> /feed.xml",
    "/index.xml -> /feed.xml",
    "/atom.rss -> /atom.xml",
    "/feed/json/ -> /feed.json",
    "/feeds/posts/default/ -> /feed.xml",
  ]);
});

test("where a site lacks a format, another feed is served", () => {
  assert.deepEqual(moved(home("[/rss, /old.json]"), ["atom"]), [
    "/rss/ -> /atom.xml",
    "/old.json -> /atom.xml",
  ]);
});

test("an alias of a series covers its feeds, unless another alias is there already", () => {
  const files = weekly("city", [1], {
    ...card("aliases: [/old-city/, /town.html, /old-city/feed.xml]"),
    "posts/fog.md": md("title: fog\ndate: 2024-01-03\naliases: /old-city/feed.json"),
  });
  assert.deepEqual(moved(files), [
    "/old-city/feed.xml -> /city/feed.xml",
    "/old-city/atom.xml -> /city/atom.xml",
  ]);
});

test("an alias of a post that is called like a feed is still a redirect page", () => {
  assert.deepEqual(
    moved(weekly("city", [1], { "posts/fog.md": md("title: fog\ndate: 2024-01-03\naliases: /rss/") })),
    [],
  );
});

test("a guid is generated from the oldest address of the page, never from that of a feed", () => {
  const idOf = (fields: string) => seriesIn(build(weekly("city", [1], card(fields))), "city").id;
  assert.equal(idOf("aliases: /rss/city.xml"), idOf("status: ongoing"));
  assert.equal(idOf("aliases: [/rss/city.xml, /old/]"), idOf("aliases: [/old/]"));
});

test("an alias of a feed that collides is reported at its line", () => {
  const reported = (files: Files) =>
    build(files).problems.map(({ path, line, code }) => `${path}:${line}: ${code}`);
  assert.deepEqual(reported({ ...home("/feed.xml") }), ["posts/index.md:2: alias-live"]);
  assert.deepEqual(reported({ ...home("/rss"), ...weekly("rss", [1]) }), ["posts/index.md:2: alias-live"]);
  assert.deepEqual(
    reported({ ...home("/rss"), "posts/fog.md": md("title: a\ndate: 2024-01-03\naliases: /rss") }),
    ["posts/fog.md:4: alias-live"],
  );
});

test("a home page with nothing but aliases has no introduction", () => {
  assert.equal(build({ "posts/index.md": "---\naliases: /rss\n---\n\n" }).column.introduction, null);
});

test("a text may link to an old address", () => {
  const files = { ...home("/rss"), "posts/fog.md": md("title: a\ndate: 2024-01-03", "[feed](/rss)") };
  assert.deepEqual(build(files).problems, []);
});

for (const [aliases, formats, told] of [
  ["[/index.xml, /rss, /old.rss, /a.atom]", ["rss"], []],
  ["[/index.xml]", ["json", "atom"], []],
  ["[/index.xml, /feed/json]", ["json"], ["/index.xml rss"]],
  ["[/old.json, /index.xml]", ["rss"], ["/old.json json"]],
] as const)
  test(`feed aliases ${aliases} of a site with ${formats.join(" and ")}`, () => {
    const site = { feeds: { formats } };
    for (const files of [home(aliases), { ...card(`aliases: ${aliases}`) }])
      assert.deepEqual(
        build(files, { site }).problems.map(({ facts }) => Object.values(facts).join(" ")),
        told,
      );
  });
