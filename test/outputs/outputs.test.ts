import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createColumnCache } from "../../src/column/build-column.ts";
import type { Sources } from "../../src/input/files/sources.ts";
import { createFingerprinter } from "../../src/outputs/fingerprint.ts";
import { type PlannedOutput, planOutputs } from "../../src/outputs/plan.ts";
import { apply, type Card, type ColumnCards, edit, FIRST, filesOf } from "../kit/edits.ts";
import { property } from "../kit/property.ts";
import { buildSources, contextOf, sourcesOf } from "../kit/sources.ts";

/** Builds a column incrementally, as the development server does: the outputs after each save, null with errors. */
function createIncrementalBuild() {
  const memory = createColumnCache();
  const fingerprint = createFingerprinter();
  let sources: Sources | undefined;
  return (cards: ColumnCards, includeDrafts: boolean): ReadonlyMap<string, PlannedOutput> | null => {
    sources = sourcesOf(filesOf(cards), sources);
    const built = buildSources(sources, { memory, includeDrafts });
    if (built.problems.some(({ severity }) => severity === "error")) return null;
    const outputs = planOutputs(contextOf(built, includeDrafts), fingerprint);
    return new Map(outputs.map((output) => [output.path, output]));
  };
}

property(
  "a page whose bytes have changed never keeps its fingerprint",
  60,
  [fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean()],
  (edits, posts) => {
    const buildWith = createIncrementalBuild();
    let cards = FIRST;
    let before = buildWith(cards, posts);
    for (const change of edits) {
      cards = apply(cards, change);
      const after = buildWith(cards, posts);
      for (const [path, output] of after ?? []) {
        const old = before?.get(path);
        if (old && old.fingerprint === output.fingerprint) assert.equal(output.render(), old.render(), path);
      }
      before = after ?? before;
    }
  },
);

/** The paths whose fingerprints one save changes. */
function changed(path: string, patch: Card): string[] {
  const buildWith = createIncrementalBuild();
  const before = buildWith(FIRST, false);
  const after = buildWith({ ...FIRST, [path]: { ...FIRST[path], ...patch } }, false);
  return [...(after ?? [])]
    .filter(([each, { fingerprint }]) => before?.get(each)?.fingerprint !== fingerprint)
    .map(([each]) => each)
    .sort();
}

test("a save that says nothing new changes nothing", () => {
  assert.deepEqual(changed("posts/city/1.md", {}), []);
});

test("new words of the same length are rendered in the post, and in lists that show its length", () => {
  const paths = changed("posts/city/1.md", { words: "말.", description: "글." });
  assert.ok(
    paths.includes("city/1/index.html") && paths.includes("city/feed.xml") && paths.includes("feed.xml"),
  );
  assert.ok(!paths.some((path) => path.startsWith("sea/") || path.startsWith("tags/c")));
});

test("a save rerenders the feeds that hold the post, and no other archive", () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `posts/hill/${i + 1}.md`,
      {
        title: `${i + 1}`,
        episode: `${i + 1}`,
        date: new Date(Date.UTC(2020, 0, i + 1)).toISOString().slice(0, 10),
      },
    ]),
  );
  const cards: ColumnCards = { ...FIRST, "posts/hill/index.md": { title: "언덕" }, ...many };
  const feedsAfter = (path: string) => {
    const buildWith = createIncrementalBuild();
    const before = buildWith(cards, false);
    const after = buildWith({ ...cards, [path]: { ...cards[path], words: "다른 말." } }, false);
    return [...(after ?? [])]
      .filter(([each, { fingerprint }]) => before?.get(each)?.fingerprint !== fingerprint)
      .map(([each]) => each)
      .filter((each) => each.startsWith("hill/") && /\.(?:xml|json)$/.test(each));
  };
  assert.deepEqual(feedsAfter("posts/hill/60.md"), ["hill/feed.xml", "hill/atom.xml", "hill/feed.json"]);
  assert.deepEqual(feedsAfter("posts/hill/3.md"), [
    "hill/feed-1-25.xml",
    "hill/atom-1-25.xml",
    "hill/feed-1-25.json",
  ]);
});

test("a sentence that cites a post is rendered in its own page and in that of the cited post", () => {
  const paths = changed("posts/ash.md", { words: "[[city 1]]에서." });
  assert.ok(paths.includes("ash/index.html") && paths.includes("city/1/index.html"));
  assert.ok(!paths.includes("city/3/index.html") && !paths.includes("fog/index.html"));
});

test("every output lies below the site, once", () => {
  const paths = [...(createIncrementalBuild()(FIRST, true)?.keys() ?? [])];
  assert.ok(paths.length > 20);
  for (const path of paths) assert.doesNotMatch(path, /^\/|(?:^|\/)\.\.(?:\/|$)|\/\/|\\/);
  assert.ok(paths.includes("city/1/index.html") && paths.includes("404.html") && paths.includes(".nojekyll"));
});

test("for hosts that read one: a list of old addresses, encoded, below the site's path", () => {
  const cards = {
    ...FIRST,
    "posts/ash.md": { ...FIRST["posts/ash.md"], aliases: "[/옛 글/a:b/, /old/ash.html]" },
    "posts/city/index.md": { ...FIRST["posts/city/index.md"], aliases: "[/옛-도시/, /city.html]" },
    "posts/city/2.md": { ...FIRST["posts/city/2.md"], aliases: "/옛-도시/2/", date: "2030-01-01" },
    "posts/about.md": { ...FIRST["posts/about.md"], aliases: "/who/" },
  };
  const old = encodeURIComponent("옛-도시");
  assert.deepEqual(
    createIncrementalBuild()(cards, false)?.get("_redirects")?.render().toString().split("\n"),
    [
      `/column/${old}/ /column/city/ 301`,
      "/column/city.html /column/city/ 301",
      // Its episodes, but the scheduled one.
      ...[0, 1, 3, 4].map((number) => `/column/${old}/${number}/ /column/city/${number}/ 301`),
      `/column/${encodeURIComponent("옛 글")}/a%3Ab/ /column/ash/ 301`,
      "/column/old/ash.html /column/ash/ 301",
      "/column/who/ /column/about/ 301",
      `/column/${old}/feed.xml /column/city/feed.xml 301`,
      `/column/${old}/atom.xml /column/city/atom.xml 301`,
      `/column/${old}/feed.json /column/city/feed.json 301`,
      "",
    ],
  );
});

test("an old address of a feed holds the feed itself, which names today's address", () => {
  const buildWith = createIncrementalBuild();
  const cards = {
    ...FIRST,
    "posts/index.md": { aliases: "[/rss, /index.xml]" },
    "posts/city/index.md": { ...FIRST["posts/city/index.md"], aliases: "[/old-city/, /category/city/feed/]" },
  };
  const outputs = buildWith(cards, false);
  const printed = (path: string) => outputs?.get(path)?.render().toString();
  assert.ok(printed("feed.xml")?.includes('href="https://example.org/column/feed.xml"'));
  for (const path of ["rss/index.html", "index.xml"]) assert.equal(printed(path), printed("feed.xml"), path);
  for (const path of ["old-city/feed.xml", "category/city/feed/index.html"])
    assert.equal(printed(path), printed("city/feed.xml"), path);
  assert.match(printed("old-city/index.html") ?? "", /http-equiv="refresh"/);
  assert.match(printed("_redirects") ?? "", /^\/column\/rss\/ \/column\/feed.xml 301$/m);
  assert.match(
    printed("_headers") ?? "",
    /^\/column\/category\/city\/feed\/\n {2}Content-Type: application\/xml/m,
  );
});

test("an alias becomes a page that leads on, and disappears with its post", () => {
  const buildWith = createIncrementalBuild();
  const withAlias = { ...FIRST, "posts/ash.md": { ...FIRST["posts/ash.md"], aliases: "/old/ash.html" } };
  const page = buildWith(withAlias, false)?.get("old/ash.html")?.render().toString() ?? "";
  assert.match(page, /<meta http-equiv="refresh" content="0; url=\/column\/ash\/">/);
  assert.match(page, /<link rel="canonical" href="https:\/\/example.org\/column\/ash\/">/);
  const post = { ...withAlias, "posts/ash.md": { ...withAlias["posts/ash.md"], draft: "true" } };
  assert.equal(buildWith(post, false)?.has("old/ash.html"), false);
  assert.equal(buildWith(post, false)?.has("_redirects"), false);
});
