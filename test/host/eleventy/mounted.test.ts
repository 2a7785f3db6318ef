import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../kit/listing.ts";
import { build, COLUMN, config, type Files, inFolder, makeSite, md, THEIRS } from "./mounted-site.ts";

const textIn = (site: string) => (path: string) => readFileSync(join(site, path), "utf8");
const hrefs = (html: string) => [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);

test("a column below a path leaves the pages of the site as they were, to the byte", async () => {
  const alone = await build(makeSite({ ...THEIRS, "eleventy.config.js": config("") }));
  const site = await build(
    makeSite({ ...THEIRS, ...COLUMN, "eleventy.config.js": config("next: 'hidden'") }),
  );
  const theirs = listFiles(site).filter((path) => !path.startsWith("column/"));
  assert.deepEqual(theirs, listFiles(alone));
  for (const path of theirs) assert.equal(textIn(site)(path), textIn(alone)(path), path);

  const ours = listFiles(join(site, "column"));
  for (const path of ["index.html", "tides/2/index.html", "feed.xml", "sitemap.xml", "old/index.html"])
    assert.ok(ours.includes(path), path);
  for (const path of ["robots.txt", "404.html", "_headers", "_redirects", ".nojekyll"])
    assert.ok(!ours.includes(path), path);

  const page = textIn(site)("column/tides/2/index.html");
  assert.doesNotMatch(page, /theirs -->/);
  const text = page.slice(page.indexOf('<div class="text"'));
  const first = "/column/tides/1/";
  assert.deepEqual(hrefs(text).slice(0, 6), [
    "/about/",
    "https://example.org/shop/",
    first,
    first,
    first,
    "/column/tides/",
  ]);
  assert.match(
    text,
    /<img src="\/img\/a\.png" alt="theirs"[^>]*> <picture .*<img src="\/column\/assets\/pictures\/map-8-\w{8}\.png"/,
  );
  assert.match(textIn(site)("column/feed.xml"), /href="https:\/\/example\.org\/about\/"/);
});

test("templates of the site find the column in their data, and stand in its frame, below the path prefix of the site", async () => {
  const site = await build(
    makeSite({
      ...THEIRS,
      ...inFolder(COLUMN, "content/episodes"),
      "eleventy.config.js": config(
        'navigation: ["archive", "/where/", { label: "Me", address: "/about/" }], posts: "content/episodes", editor: { name: "sveltia", repo: "me/site" }',
        'pathPrefix: "/site/"',
      ),
      "content/where.njk": md(
        "layout: yeonjae\ntitle: Where",
        "{% for each in yeonjae.episodes %}{{ each.url | url }} {{ each.data.title }};{% endfor %}",
      ),
      "node_modules/@sveltia/cms/dist/sveltia-cms.js": "cms",
      "content/robots.njk": md(
        "permalink: /robots.txt\nlayout: false\neleventyExcludeFromCollections: true",
        '{{ yeonjae.files["robots.txt"] }}{{ yeonjae.files._redirects }}{% for each in yeonjae.sitemap %}{{ each.url }} {% endfor %}',
      ),
    }),
  );
  const where = textIn(site)("where/index.html");
  assert.match(where, /\/site\/column\/tides\/1\/ Ebb;\/site\/column\/tides\/2\/ Flood;/);
  assert.match(where, /<link rel="canonical" href="https:\/\/example\.org\/site\/where\/">/);
  assert.match(where, /<!-- theirs -->$/);
  for (const path of ["where/index.html", "column/tides/1/index.html"])
    assert.deepEqual(
      hrefs(textIn(site)(path)).slice(1, 4),
      ["/site/column/archive/", "/site/where/", "/site/about/"],
      path,
    );
  assert.doesNotMatch(textIn(site)("column/sitemap.xml"), /where/);
  assert.match(textIn(site)("column/tides/2/index.html"), /<a href="\/site\/about\/" title="x">/);
  assert.match(textIn(site)("column/sitemap.xml"), /<loc>https:\/\/example\.org\/site\/column\/tides\/1\/</);
  assert.match(textIn(site)("column/admin/index.html"), /<script src="sveltia-cms\.js">/);
  assert.equal(textIn(site)("column/admin/sveltia-cms.js"), "cms");
  assert.match(textIn(site)("column/admin/config.yml"), /folder: content\/episodes\/tides$/m);
  const robots = textIn(site)("robots.txt");
  assert.match(robots, /^Sitemap: https:\/\/example\.org\/site\/column\/sitemap\.xml$/m);
  assert.match(robots, /^\/site\/column\/old\/ \/site\/column\/tides\/1\/ 301$/m);
  assert.match(
    robots,
    /^\/column\/ \/column\/archive\/ \/column\/feeds\/ \/column\/tides\/ \/column\/tides\/1\//m,
  );
});

test("a path in the address of the site that its path prefix does not have is an error", async () => {
  const other = config('id: "x"', 'pathPrefix: "/site/"').replace("example.org/", "example.org/else/");
  await assert.rejects(build(makeSite({ ...THEIRS, ...COLUMN, "eleventy.config.js": other })), {
    message:
      'eleventy.config.js:6: error: "url" lies at the path /else/ and Eleventy\'s pathPrefix is /site/. Give both the same path, or leave it out of "url".',
  });
});

test("a collision is one line, without a stack trace, before anything of ours is written", async () => {
  const broken: readonly (readonly [Files, string])[] = [
    [
      { "content/clash.njk": md("permalink: /column/Tides/") },
      'content/clash.njk:1: error: "/column/Tides/" is also made by posts/tides/index.md. Give one of them another address.',
    ],
    [
      { "content/clash.njk": md("permalink: /column\neleventyAllowMissingExtension: true") },
      'content/clash.njk:1: error: "/column" is also made by Yeonjae. Give one of them another address.',
    ],
    [
      {
        "content/column/feed.xml": "theirs",
        "eleventy.config.js": config("next: 'hidden'").replace(
          "return",
          'eleventy.addPassthroughCopy("content/column"); return',
        ),
      },
      'eleventy.config.js:1: error: "column/feed.xml" is also made by addPassthroughCopy. Give one of them another address.',
    ],
    [
      { "posts/tides/3.md": md("title: Neap\ndate: soon\nepisode: 3") },
      'posts/tides/3.md:3:7: error: "date" is "soon", but a date such as 2024-03-27 or "2024-03-27 07:00" is wanted.',
    ],
  ];
  for (const [files, message] of broken) {
    const root = makeSite({ ...THEIRS, ...COLUMN, "eleventy.config.js": config("next: 'hidden'"), ...files });
    await assert.rejects(
      build(root),
      (error: Error & { skipOriginalStack?: boolean; originalError?: Error }) => {
        const told = error.originalError ?? error;
        assert.equal(told.message, message);
        assert.equal((told as typeof error).skipOriginalStack, true);
        return true;
      },
    );
    assert.ok(!listFiles(root).includes("_site/column/index.html"));
  }
});

test("a preview of a mounted column stands below its path, and no template or transform of the site sees it", async () => {
  const secret = `${"k".repeat(25)}y`;
  const site = await build(
    makeSite({
      ...THEIRS,
      ...COLUMN,
      "posts/tides/3.md": md(
        `title: Neap\ndate: 2024-01-17\nepisode: 3\ndraft: true\npreview: ${secret}`,
        "[[2]]",
      ),
      "content/all.njk": md(
        "permalink: /all.txt\nlayout: false",
        '{{ yeonjae.files._headers }}{{ yeonjae.files._redirects }}{{ yeonjae.sitemap | dump | safe }}{{ yeonjae.files["404.html"] }}',
      ),
      "eleventy.config.js": config("next: 'hidden'"),
    }),
  );
  const page = `column/preview/${secret}/index.html`;
  const holding = listFiles(site).filter((path) => `${path}\n${textIn(site)(path)}`.includes(secret));
  assert.deepEqual(holding, [page]);
  assert.match(textIn(site)(page), /<a href="\/column\/tides\/2\/">Flood<\/a>/);
  assert.doesNotMatch(textIn(site)(page), /theirs -->/);
});
