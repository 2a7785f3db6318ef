import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Files, makeColumn, type TestColumn, write } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";

const POSTS: Files = {
  "posts/city/index.md": "---\ntitle: 도시\n---\n\n들어가는 말.\n",
  "posts/city/1.md": "---\ntitle: 안개\ndate: 2024-03-27\nepisode: 1\ntags: [물]\n---\n\n안개가 낀다.\n",
  "posts/about.md": "---\ntitle: 소개\nkind: page\n---\n\n쓴 사람.\n",
};

const page = (front: string, body = "<p>몸</p>") => `---\n${front}\n---\n${body}\n`;

/**
 * Builds a column with our layout in a process of its own, as authors do: Eleventy caches layouts as long as its process
 * lives.
 */
async function site(files: Files): Promise<TestColumn> {
  const column = makeColumn({ ...POSTS, ...files });
  const { code, stderr } = await column.build();
  assert.equal(stderr, "");
  assert.equal(code, 0);
  return column;
}

/** One build for several tests: a process takes seconds. */
let shared: Promise<TestColumn> | null = null;
function sharedSite(): Promise<TestColumn> {
  shared ??= site({
    "pages/a.njk": page("layout: yeonjae\ntitle: 가\ndescription: 첫째", "<p>{{ title }}</p>"),
    "pages/b.liquid": page("layout: yeonjae\ntitle: 나\nlang: en", "<p>{{ title }}</p>"),
    "pages/c.md": page("layout: yeonjae\ntitle: 다", "# 다"),
    "pages/d.html": page("layout: yeonjae\ntitle: 라"),
    "pages/e.11ty.ts":
      'export default { data: { layout: "yeonjae", title: "마" }, render: ({ title }: { title: string }) => "<p>" + title + "</p>" };',
    "pages/bare.njk": page("title: 맨몸\nnavigation: true", "<!doctype html><p>혼자</p>"),

    "pages/nav-shown.njk": page("layout: yeonjae\ntitle: 가\nnavigation: true"),
    "pages/nav-second.njk": page("layout: yeonjae\ntitle: 나\nnavigation: { label: 둘째, order: 2 }"),
    "pages/nav-first.njk": page("layout: yeonjae\ntitle: 다\neleventyNavigation: { key: 첫째, order: 1 }"),
    "pages/nav-below.njk": page(
      "layout: yeonjae\ntitle: 라\neleventyNavigation: { key: 아래, parent: 첫째 }",
    ),
    "pages/nav-label.njk": page("layout: yeonjae\ntitle: 바\nnavigation: 짧게"),

    "pages/nav-unwritten.njk": page("layout: yeonjae\ntitle: 사\npermalink: false\nnavigation: true"),

    "pages/map-left-out.njk": page("layout: yeonjae\ntitle: 나\nsitemap: false"),
    "pages/map-noindex.njk": page("layout: yeonjae\ntitle: 다\nnoindex: true"),
    "pages/map-excluded.njk": page("layout: yeonjae\ntitle: 라\neleventyExcludeFromCollections: true"),
    "pages/paged.njk": page(
      'layout: yeonjae\npagination: { data: items, size: 1, alias: item }\nitems: [x, y]\npermalink: "/paged/{{ item }}/"\neleventyComputed:\n  title: "마 {{ item }}"\nnavigation: true',
    ),
  });
  return shared;
}

const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, "_site", path), "utf8");

/** The entries of a page's navigation: "모든 글 /column/archive/", the current one with a star. */
function navigation(html: string): string[] {
  const nav = /<nav aria-label="주 메뉴">.*?<\/nav>/s.exec(html)?.[0] ?? "";
  const items = nav.matchAll(/<a href="([^"]*)"( aria-current="page")?[^>]*>([^<]*)</g);
  return [...items].map(([, href, current, label]) => `${label} ${href}${current ? " *" : ""}`);
}

test("the layout `yeonjae` works for every template language", async () => {
  const column = await sharedSite();
  for (const [name, title] of Object.entries({ a: "가", b: "나", c: "다", d: "라", e: "마" })) {
    const html = read(column, `${name}/index.html`);
    assert.match(html, /<meta http-equiv="Content-Security-Policy"/, name);
    assert.ok(html.includes(`<title>${title} — 도시 산책</title>`), name);
    assert.ok(html.includes(`<link rel="canonical" href="https://example.org/column/${name}/">`), name);
    assert.match(html, /<header class="site-header">.*<main id="_main".*<footer class="site-footer">/s, name);
  }
  assert.match(read(column, "a/index.html"), /<meta name="description" content="첫째">/);
  assert.match(read(column, "b/index.html"), /<html lang="en">/);
  assert.match(read(column, "c/index.html"), /<main id="_main" tabindex="-1">\s*<h1>다<\/h1>/);
  assert.equal(read(column, "bare/index.html").trim(), "<!doctype html><p>혼자</p>");
});

test("it uses the author's own layouts, and a chain of Eleventy layouts can end in it", async () => {
  const column = await site({
    "layouts/footer.ts":
      'import { html } from "yeonjae";\nexport default () => html`<footer>우리</footer>`;\n',
    "pages/_includes/mine.njk": page("layout: yeonjae", "<section>{{ content | safe }}</section>"),
    "pages/a.njk": page("layout: mine.njk\ntitle: 가"),
  });
  assert.match(
    read(column, "a/index.html"),
    /<main.*<section><p>몸<\/p>\s*<\/section>.*<footer>우리<\/footer>/s,
  );
});

test("it works with a folder of layouts outside of pages/, and without layout resolution", async () => {
  const moved = card().replace(
    "config.addPlugin",
    'config.setLayoutsDirectory("../frames");\n  config.setLayoutResolution(false);\n  config.addPlugin',
  );
  const column = await site({
    ".eleventy.ts": moved,
    "pages/a.njk": page("layout: yeonjae\ntitle: 가"),
  });
  assert.match(read(column, "a/index.html"), /<header class="site-header">/);
  assert.ok(!existsSync(join(column.folder, "_site/frames")), "the layout itself is no page");
});

test("front matter adds a page to the navigation of every page", async () => {
  const column = await sharedSite();
  const all = [
    "모든 글 /column/archive/",
    "구독 /column/feeds/",
    "소개 /column/about/",
    "첫째 /column/nav-first/",
    "둘째 /column/nav-second/",
    "짧게 /column/nav-label/",
    "가 /column/nav-shown/",
    "마 x /column/paged/x/",
  ];
  for (const path of ["index.html", "city/1/index.html", "e/index.html", "404.html"])
    assert.deepEqual(navigation(read(column, path)), all, path);
  assert.ok(navigation(read(column, "nav-first/index.html")).includes("첫째 /column/nav-first/ *"));
});

test("the setting decides the entries of the navigation and their order", async () => {
  const column = await site({
    ".eleventy.ts": card({
      navigation: [
        "city",
        "/b/",
        { label: "모두", address: "archive" },
        { label: "가게", url: "https://shop.example/" },
        "home",
        "/tags/물/",
      ],
    }),
    "pages/a.njk": page("layout: yeonjae\ntitle: 가\nnavigation: true"),
    "pages/b.njk": page("layout: yeonjae\ntitle: 나"),
  });
  const all = [
    "도시 /column/city/",
    "나 /column/b/",
    "모두 /column/archive/",
    "가게 https://shop.example/",
    "홈 /column/",
    "물 /column/tags/%EB%AC%BC/",
  ];
  assert.deepEqual(navigation(read(column, "city/1/index.html")), all);
});

test("the setting names posts and pages without our layout, and leaves out what is not published", async () => {
  const column = await site({
    ".eleventy.ts": card({
      navigation: [
        "/bare/",
        { label: "표", address: "/table/" },
        "city/1",
        "draft",
        { label: "곧", address: "/city/2/" },
      ],
    }),
    "posts/draft.md": "---\ntitle: 초안\nkind: page\ndraft: true\n---\n\n초안.\n",
    "posts/city/2.md": "---\ntitle: 뒷날\ndate: 2999-01-02\nepisode: 2\n---\n\n뒷날.\n",
    "pages/bare.njk": page("title: 맨몸"),
    "pages/table.html": "<p>표</p>",
  });
  const all = ["맨몸 /column/bare/", "표 /column/table/", "안개 /column/city/1/"];
  assert.deepEqual(navigation(read(column, "archive/index.html")), all);
  assert.doesNotMatch(read(column, "sitemap.xml"), /bare|table/);
});

test("an unknown name in the setting is one line, with a suggestion", async () => {
  const column = makeColumn({
    ...POSTS,
    ".eleventy.ts": card({ navigation: ["abuot", "archive", "/bare/"] }),
    "pages/bare.njk": page("mine: true"),
  });
  for (const command of ["build", "check"]) {
    const { code, stderr } = await runHere(column, [command], "en");
    assert.equal(code, 1);
    assert.match(stderr, /^\.eleventy\.ts:4: error: "\/bare\/" is no page for the navigation\. Write /m);
    assert.match(stderr, /^\.eleventy\.ts:4: error: "abuot" is no page .* Did you mean "about"\?$/m);
  }
});

test("the sitemap lists own pages for search engines, each page of a pagination too", async () => {
  const column = await sharedSite();
  const addresses = [
    ...read(column, "sitemap.xml").matchAll(/<loc>https:\/\/example\.org\/column\/([^<]*)</g),
  ];
  const own = addresses
    .map(([, address = ""]) => address)
    .filter((address) => /^(?:[a-e]|bare|nav-first|nav-unwritten|map-.*|paged\/.*)\/$/.test(address));
  assert.deepEqual(own, ["a/", "b/", "c/", "d/", "e/", "nav-first/", "paged/x/", "paged/y/"]);
  assert.match(read(column, "map-noindex/index.html"), /<meta name="robots" content="noindex">/);
  assert.match(read(column, "paged/y/index.html"), /<title>마 y — /);
});

test("wrong front matter is reported at its line", async () => {
  const column = makeColumn({
    ...POSTS,
    "pages/a.njk": page("layout: yeonjae\nnavigation: { labl: 가 }\nlang: 3"),
  });
  const { code, stderr } = await runHere(column, ["check"], "en");
  assert.equal(code, 1);
  assert.match(stderr, /^pages\/a\.njk:1: error: "title" is missing/m);
  assert.match(stderr, /^pages\/a\.njk:3:\d+: error: There is no field "navigation\.labl"/m);
  assert.match(stderr, /^pages\/a\.njk:4:\d+: error: "lang" is "3"/m);
  assert.match(stderr, /\n3 errors\n$/);
});

test("a layout that fails on an own page is one line", async () => {
  const column = makeColumn({
    ...POSTS,
    "layouts/footer.ts":
      'export default ({ head }) => {\n  if (head.title.startsWith("가")) throw new Error("oh");\n  return { html: "" };\n};\n',
    "pages/a.njk": page("layout: yeonjae\ntitle: 가"),
  });
  const { stderr } = await column.build();
  assert.match(stderr, /^layouts\/footer\.ts:2:\d+: error: The layout failed on \/a\/: oh\n1 error\n$/);
});

test("without own pages the navigation has its default entries, also after they are removed", async () => {
  const column = makeColumn(POSTS);
  // In this process, which is faster: no page uses the layout.
  assert.equal((await buildHere(column)).stderr, "");
  assert.deepEqual(navigation(read(column, "index.html")), [
    "모든 글 /column/archive/",
    "구독 /column/feeds/",
    "소개 /column/about/",
  ]);
  assert.ok(!existsSync(join(column.folder, "pages")));
  write(column, { "pages/a.njk": page("layout: yeonjae\ntitle: 가\nnavigation: true") });
  await column.build();
  assert.equal(navigation(read(column, "index.html")).length, 4);
  write(column, { "pages/a.njk": page("title: 가\nnavigation: true") });
  assert.equal((await buildHere(column)).stderr, "");
  assert.equal(navigation(read(column, "index.html")).length, 3);
});
