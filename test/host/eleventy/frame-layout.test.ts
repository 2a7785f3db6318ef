import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Files, makeColumn, type TestColumn, write } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

// Each build has a process of its own, as an author's has: Eleventy keeps layouts as long as its process lives.
const POSTS: Files = {
  "posts/city/index.md": "---\ntitle: 도시\n---\n\n들어가는 말.\n",
  "posts/city/1.md": "---\ntitle: 안개\ndate: 2024-03-27\nepisode: 1\ntags: [물]\n---\n\n안개가 낀다.\n",
  "posts/about.md": "---\ntitle: 소개\nkind: page\n---\n\n쓴 사람.\n",
};

const page = (front: string, body = "<p>몸</p>") => `---\n${front}\n---\n${body}\n`;

async function site(files: Files, settings = {}): Promise<TestColumn> {
  const column = makeColumn({ ...POSTS, ".eleventy.ts": card(settings), ...files });
  const { code, stderr } = await column.build();
  assert.equal(stderr, "");
  assert.equal(code, 0);
  return column;
}

const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, "_site", path), "utf8");

/** The entries of a page's navigation: "모든 글 /column/archive/", the current one with a star. */
function navigation(html: string): string[] {
  const nav = /<nav aria-label="주 메뉴">.*?<\/nav>/s.exec(html)?.[0] ?? "";
  const items = nav.matchAll(/<a href="([^"]*)"( aria-current="page")?[^>]*>([^<]*)</g);
  return [...items].map(([, href, current, label]) => `${label} ${href}${current ? " *" : ""}`);
}

test("one line of front matter puts a page of any language into the site's frame", async () => {
  const column = await site({
    "pages/a.njk": page("layout: yeonjae\ntitle: 가\ndescription: 첫째", "<p>{{ title }}</p>"),
    "pages/b.liquid": page("layout: yeonjae\ntitle: 나\nlang: en", "<p>{{ title }}</p>"),
    "pages/c.md": page("layout: yeonjae\ntitle: 다", "# 다"),
    "pages/d.html": page("layout: yeonjae\ntitle: 라"),
    "pages/e.11ty.ts":
      'export default { data: { layout: "yeonjae", title: "마" }, render: ({ title }: { title: string }) => "<p>" + title + "</p>" };',
    "pages/bare.njk": page("title: 맨몸", "<!doctype html><p>혼자</p>"),
  });
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

test("the frame is the author's own layouts, and a chain of Eleventy layouts can end in it", async () => {
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

test("folders of layouts that settings move, and no search for layouts, harm nothing", async () => {
  const moved = card().replace(
    "config.addPlugin",
    'config.setLayoutsDirectory("_frames");\n  config.setLayoutResolution(false);\n  config.addPlugin',
  );
  const column = makeColumn({
    ...POSTS,
    ".eleventy.ts": moved,
    "pages/a.njk": page("layout: yeonjae\ntitle: 가"),
  });
  const { code, stderr } = await column.build();
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(read(column, "a/index.html"), /<header class="site-header">/);
});

test("front matter proposes a place in the navigation of every page", async () => {
  const column = await site({
    "pages/a.njk": page("layout: yeonjae\ntitle: 가\nnavigation: true"),
    "pages/b.njk": page("layout: yeonjae\ntitle: 나\nnavigation: { label: 둘째, order: 2 }"),
    "pages/c.njk": page("layout: yeonjae\ntitle: 다\neleventyNavigation: { key: 첫째, order: 1 }"),
    "pages/d.njk": page("layout: yeonjae\ntitle: 라\neleventyNavigation: { key: 아래, parent: 첫째 }"),
    "pages/e.njk": page("layout: yeonjae\ntitle: 마"),
    "pages/f.njk": page("layout: yeonjae\ntitle: 바\nnavigation: 짧게"),
  });
  const all = [
    "모든 글 /column/archive/",
    "구독 /column/feeds/",
    "소개 /column/about/",
    "첫째 /column/c/",
    "둘째 /column/b/",
    "가 /column/a/",
    "짧게 /column/f/",
  ];
  for (const path of ["index.html", "city/1/index.html", "e/index.html", "404.html"])
    assert.deepEqual(navigation(read(column, path)), all, path);
  assert.ok(navigation(read(column, "c/index.html")).includes("첫째 /column/c/ *"));
});

test("the setting decides what stands in the navigation, in its order", async () => {
  const column = await site(
    {
      "pages/a.njk": page("layout: yeonjae\ntitle: 가\nnavigation: true"),
      "pages/b.njk": page("layout: yeonjae\ntitle: 나"),
    },
    {
      navigation: [
        "city",
        "/b/",
        { label: "모두", address: "archive" },
        { label: "가게", url: "https://shop.example/" },
        "home",
        "/tags/물/",
      ],
    },
  );
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

test("a name in the setting that is no page is one line, with a suggestion", async () => {
  const column = makeColumn({
    ...POSTS,
    ".eleventy.ts": card({ navigation: ["abuot", "archive", "/bare/"] }),
    "pages/bare.njk": page("title: 맨몸"),
  });
  for (const command of ["build", "check"]) {
    const { code, stderr } = await runHere(column, [command], "en");
    assert.equal(code, 1);
    assert.match(stderr, /^\.eleventy\.ts:4: error: "\/bare\/" is no page for the navigation\. Write /m);
    assert.match(stderr, /^\.eleventy\.ts:4: error: "abuot" is no page .* Did you mean "about"\?$/m);
  }
});

test("what search engines may know of own pages is in the sitemap, each page of a pagination too", async () => {
  const column = await site({
    "pages/a.njk": page("layout: yeonjae\ntitle: 가"),
    "pages/b.njk": page("layout: yeonjae\ntitle: 나\nsitemap: false"),
    "pages/c.njk": page("layout: yeonjae\ntitle: 다\nnoindex: true"),
    "pages/d.njk": page("layout: yeonjae\ntitle: 라\neleventyExcludeFromCollections: true"),
    "pages/e.njk": page(
      'layout: yeonjae\npagination: { data: items, size: 1, alias: item }\nitems: [x, y]\npermalink: "/e/{{ item }}/"\neleventyComputed:\n  title: "마 {{ item }}"\nnavigation: true',
    ),
    "pages/bare.njk": page("title: 맨몸"),
  });
  const addresses = [
    ...read(column, "sitemap.xml").matchAll(/<loc>https:\/\/example\.org\/column\/([^<]*)</g),
  ];
  const own = addresses
    .map(([, address = ""]) => address)
    .filter((address) => /^(?:[a-e]|bare)\//.test(address));
  assert.deepEqual(own, ["a/", "e/x/", "e/y/"]);
  assert.match(read(column, "c/index.html"), /<meta name="robots" content="noindex">/);
  assert.match(read(column, "e/y/index.html"), /<title>마 y — /);
  assert.deepEqual(
    navigation(read(column, "index.html")).filter((each) => each.includes("/e/")),
    ["마 x /column/e/x/"],
  );
});

test("what a page says wrongly of itself is told at its line", async () => {
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

test("without own pages, the sitemap and the navigation are as they were", async () => {
  const column = await site({});
  assert.deepEqual(navigation(read(column, "index.html")), [
    "모든 글 /column/archive/",
    "구독 /column/feeds/",
    "소개 /column/about/",
  ]);
  assert.ok(!existsSync(join(column.folder, "pages")));
  // A page that is taken out of the frame leaves no trace.
  write(column, { "pages/a.njk": page("layout: yeonjae\ntitle: 가\nnavigation: true") });
  await column.build();
  assert.equal(navigation(read(column, "index.html")).length, 4);
  write(column, { "pages/a.njk": page("title: 가\nnavigation: true") });
  await column.build();
  assert.equal(navigation(read(column, "index.html")).length, 3);
});
