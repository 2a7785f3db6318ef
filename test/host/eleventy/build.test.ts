import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newColumn } from "./column.ts";

test("a build renders every output and the author's own pages, and copies files", async () => {
  const column = newColumn({
    "posts/2.md": "둘째",
    "posts/그림.png": "PNG",
    "posts/evil.11tydata.js": "throw new Error('posts must never run')",
    "posts/_data/evil.js": "throw new Error('posts must never run')",
    "pages/own.njk":
      "---\npermalink: /own/\n---\n{% for each in collections.episodes %}{{ each.url | url }} {{ each.data.title }};{% endfor %}",
    "pages/own.11ty.ts":
      "export default { data: { permalink: '/ts/' }, render: (d: any): string => d.collections.series[0].data.title };",
    "pages/markdown.md": "# {{ collections.column.series.length }}",
    "pages/pages.json": '{ "layout": "none.njk", "eleventyComputed": { "title": "{{ page.url }}" } }',
    "pages/_includes/none.njk": "{{ content | safe }}",
  });
  const { code, out, err } = await column.run("build");
  assert.equal(err, "");
  assert.equal(code, 0);
  assert.equal(
    out,
    "2 episodes in 1 series, 0 posts, 6 pages, 1 feed in 0.9 s; the url in .eleventy.ts is still an example: https://example.org/column/\n",
  );
  assert.deepEqual(column.files("_site"), [
    ".nojekyll",
    ".yeonjae",
    "feed.xml",
    "index.html",
    "markdown/index.html",
    "own/index.html",
    "ts/index.html",
    "{{ braces }}.txt",
    "도시/1/index.html",
    "도시/2/index.html",
    "도시/그림.png",
  ]);
  assert.equal(column.read("_site/own/index.html"), "/column/도시/1/ 1;/column/도시/2/ 2;");
  assert.equal(column.read("_site/markdown/index.html").trim(), "<h1>1</h1>");
  assert.equal(column.read("_site/ts/index.html"), "도시");
  assert.match(column.read("_site/도시/1/index.html"), /<body>첫 글<\/body>/);
  assert.equal(column.read("_site/{{ braces }}.txt"), "{{ 1 }}");
  assert.deepEqual(column.files(".cache"), ["attachments.json"]);
});

test("a transform, a linter and a listener of the author's reach every page", async () => {
  const column = newColumn(
    { "pages/own.html": "own" },
    `
    eleventy.addTransform("mark", (text: string) => text.replace("</body>", "<!-- mark --></body>"));
    eleventy.on("eleventy.after", ({ results }: any) => {
      globalThis.seen = results.map((each: any) => [each.url, each.content.length > 0]);
    });`,
  );
  await column.run("build");
  assert.match(column.read("_site/도시/1/index.html"), /<!-- mark -->/);
  const { seen } = globalThis as unknown as { seen: [string, boolean][] };
  assert.deepEqual(seen.map(([url]) => url).sort(), [
    "/",
    "/.nojekyll",
    "/feed.xml",
    "/own/",
    "/{{ braces }}.txt",
    "/도시/1/",
  ]);

  const linted = newColumn({}, 'eleventy.addLinter("l", (text: string) => { globalThis.linted = text; });');
  await linted.run("build");
  assert.doesNotMatch((globalThis as unknown as { linted: string }).linted, /index\.html$/);
});

test("the column is whole whatever Eleventy is told about templates", async () => {
  const column = newColumn(
    {
      "pages/_data/paths.json": '["x"]',
      "pages/yeonjae-own.njk": "own",
      "pages/skipped.njk": "---\nskip: true\n---\nno",
    },
    `eleventy.setTemplateFormats(["njk"]);
    eleventy.setDataDeepMerge(false);
    eleventy.addPreprocessor("none", "js", () => false);
    eleventy.addPreprocessor("some", "*", (data: any) => (data.skip ? false : undefined));`,
  );
  const { code, err } = await column.run("build");
  assert.equal(code, 0, err);
  assert.deepEqual(column.files("_site"), [
    ".nojekyll",
    ".yeonjae",
    "feed.xml",
    "index.html",
    "yeonjae-own/index.html",
    "{{ braces }}.txt",
    "도시/1/index.html",
  ]);
});

test("a removed post's page is removed", async () => {
  const column = newColumn({ "posts/2.md": "둘째" });
  await column.run("build");
  column.remove("posts/2.md");
  await column.run("build");
  assert.ok(!existsSync(join(column.root, "_site/도시/2")));
});

test("an error leaves the published site unchanged", async () => {
  const column = newColumn();
  await column.run("build");
  column.write("posts/1.md", "BAD");
  const { code, err } = await column.run("build");
  assert.equal(code, 1);
  assert.match(err, /^posts\/1\.md:3:8: error: .*\n1 error\n_site was left as it was\.\n$/);
  assert.match(column.read("_site/도시/1/index.html"), /첫 글/);
});

test("warnings don't fail a build, except with --strict", async () => {
  const column = newColumn({ "posts/1.md": "WARN" });
  const { code, err } = await column.run("build");
  assert.equal(code, 0);
  assert.match(err, /^posts\/1\.md:2: warning: .*\n1 warning\n$/);
  assert.equal((await column.run("check", "--strict")).code, 1);
  const json = await column.run("check", "--format", "json");
  assert.equal(JSON.parse(json.out).code, "note-unused");
});

test("check finds the same problems and writes nothing", async () => {
  const column = newColumn({ "pages/own.njk": "---\ntitle: x\n---\n\n{{ nope( }}" });
  const { code, err } = await column.run("check");
  assert.equal(code, 1);
  assert.equal(err, "pages/own.njk:5:10: error: The code here failed: unexpected token: }}\n1 error\n");
  assert.ok(!existsSync(join(column.root, "_site")));
});

for (const [name, files, line] of [
  [
    "a page at a post's address",
    { "pages/a.njk": "---\npermalink: /도시/1/\n---\n" },
    /^pages\/a\.njk:1: error: .*posts\/1\.md/,
  ],
  [
    "a page that differs in case only",
    { "pages/a.njk": "---\npermalink: /FEED.xml\n---\n" },
    /^pages\/a\.njk:1: error: /,
  ],
  [
    "two pages at one address",
    { "pages/a.njk": "---\npermalink: /x/\n---\n", "pages/b.njk": "---\npermalink: /x/\n---\n" },
    /^pages\/b\.njk:1: error: .*pages\/a\.njk/,
  ],
  [
    "a page outside the site",
    { "pages/a.njk": "---\npermalink: ../../x/\n---\n" },
    /^pages\/a\.njk:1: error: .* outside/,
  ],
  [
    "a page beside the output",
    { "pages/a.njk": "---\npermalink: x/\npermalinkBypassOutputDir: true\n---\n" },
    /^pages\/a\.njk:1: error: .* outside/,
  ],
  [
    "a script that fails",
    { "pages/a.11ty.ts": "export default () => {\n  throw new Error('oh');\n};" },
    /^pages\/a\.11ty\.ts:2:9: error: The code here failed: oh\n/,
  ],
  [
    "a script that can't be read",
    { "pages/a.11ty.ts": "export default (" },
    /^pages\/a\.11ty\.ts:1:17: error: The code here failed: Unexpected end of file\n/,
  ],
  [
    "an unknown filter",
    { "pages/a.liquid": "\n{{ 'x' | shout }}" },
    /^pages\/a\.liquid:2:1: error: The code here failed: undefined filter: shout\n/,
  ],
  [
    "a layout that fails",
    { "posts/1.md": "LAYOUT" },
    /error: The layout failed on \/도시\/1\/: the layout stumbled\n/,
  ],
  [
    "a configuration that is no TypeScript",
    { ".eleventy.ts": "export default (" },
    /^\.eleventy\.ts:1:17: error: /,
  ],
  [
    "a configuration that fails",
    { ".eleventy.ts": "export default () => {\n  nope();\n};" },
    /^\.eleventy\.ts:2:3: error: .*nope is not defined\n/,
  ],
] as const) {
  test(`${name} is one line`, async () => {
    const { code, err } = await newColumn(files).run("build");
    assert.equal(code, 1);
    assert.match(err, line);
    assert.match(err, /\n1 error\n$/);
  });
}

for (const [what, source, target, message] of [
  ["over a page", "x.xml", "feed.xml", /"feed\.xml" is also made by x\.xml/],
  ["of a file where a folder is needed", "x.xml", "도시", /"도시" is also made by x\.xml/],
  [
    "of a folder over a page",
    "files",
    "도시",
    /"도시\/1\/index\.html" is also made by files\/1\/index\.html/,
  ],
  ["of a folder into the whole site", "files/1", ".", /"index\.html" is also made by files\/1\/index\.html/],
  ["of a folder where a file is", "files", "feed.xml", /"feed\.xml\/1\/a" is also made by files\/1\/a/],
  ["over the marker", "x.xml", ".yeonjae", /"\.yeonjae" is also made by x\.xml/],
] as const)
  test(`a passthrough copy ${what} is one line`, async () => {
    const files = { "x.xml": "", "files/1/index.html": "", "files/1/a": "" };
    const column = newColumn(files, `eleventy.addPassthroughCopy({ "${source}": "${target}" });`);
    const { code, err } = await column.run("build");
    assert.equal(code, 1, err);
    assert.match(err, /^\.eleventy\.ts:1: error: /);
    assert.match(err, message);
    assert.doesNotMatch(err, /yeonjae: /);
    assert.equal((await column.run("check")).err, err);
  });

test("passthrough copies beside the site's files are made", async () => {
  const column = newColumn(
    { "x.xml": "x", "files/2/index.html": "y" },
    'eleventy.addPassthroughCopy({ "x.xml": "도시/x.xml", "files": "도시" });',
  );
  assert.equal((await column.run("build")).err, "");
  assert.equal(column.read("_site/도시/x.xml"), "x");
  assert.equal(column.read("_site/도시/2/index.html"), "y");
});

test("a missing .eleventy.ts and a missing plugin are usage errors", async () => {
  const column = newColumn();
  column.remove(".eleventy.ts");
  assert.match((await column.run("build")).err, /^yeonjae: There is no \.eleventy\.ts here/);
  column.write(".eleventy.ts", "export default () => {};");
  const { code, err } = await column.run("build");
  assert.equal(code, 2);
  assert.match(err, /^yeonjae: \.eleventy\.ts does not add Yeonjae/);
});

test("an output folder that is not ours is refused and left unchanged", async () => {
  const column = newColumn({ "docs/mine.txt": "mine" });
  for (const output of [".", "..", "posts", "posts/x", "layouts", ".cache/x", "docs", "docs/mine.txt"]) {
    const { code, err } = await column.run("build", "--output", output);
    assert.equal(code, 2, output);
    assert.match(err, /^yeonjae: .*\n$/);
  }
  assert.equal(column.read("docs/mine.txt"), "mine");
  assert.equal((await column.run("build", "--drafts")).code, 2);
  assert.equal((await column.run("build", "--drafts", "--output", "preview")).code, 0);
});

test("a disk failure is one line and exit code 3", async () => {
  const column = newColumn();
  writeFileSync(join(column.root, ".cache"), "");
  const { code, err } = await column.run("build");
  assert.equal(code, 3);
  assert.match(err, /^yeonjae: a file stands where a folder is needed \(E\w+\): .*\.cache\n$/);
});

test("a build rolls an interrupted one back first", async () => {
  const column = newColumn();
  await column.run("build");
  mkdirSync(join(column.root, ".cache/stage"));
  column.write(".cache/lock", "999999999");
  assert.equal((await column.run("build")).code, 0);
  assert.deepEqual(column.files(".cache"), []);
});
