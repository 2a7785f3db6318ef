import assert from "node:assert/strict";
import { test } from "node:test";
import { card, makeColumn, type TestColumn } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";

const POST = { "posts/a.md": "---\ntitle: 안개\ndate: 2024-03-27\n---\n\n안개.\n" };
const PAGE = { "pages/x.njk": "x" };

function columnWith(calls: string, files = {}): TestColumn {
  const config = card().replace("  config.addPlugin", `${calls}\n  config.addPlugin`);
  return makeColumn({ ...POST, ...files, ".eleventy.ts": config });
}

const HOOKS = `  config.addPreprocessor("drafts", "*", () => {});
  config.amendLibrary("md", () => {});
  config.addFilter("shout", (text) => text);
  config.addAsyncFilter("wait", async (text) => text);
  config.addShortcode("year", () => "2024");`;

const NOTICES = [
  ".eleventy.ts:4: notice: Posts and layouts are no templates. Only pages/ can use the preprocessor drafts.",
  '.eleventy.ts:5: notice: Changes to Eleventy\'s Markdown reach pages/ only. For posts there is the setting "markdown".',
];
const WITHOUT_PAGES = [
  ".eleventy.ts:6: notice: Posts and layouts are no templates. Only pages/ can use the filters shout, wait.",
  ".eleventy.ts:8: notice: Posts and layouts are no templates. Only pages/ can use the shortcode year.",
];

test("hooks that reach no post are notices, which are not counted", async () => {
  const column = columnWith(HOOKS, PAGE);
  for (const args of [["check", "--strict"], ["check"]]) {
    const { code, stderr } = await runHere(column, args, "en");
    assert.equal(stderr, `${NOTICES.join("\n")}\n`);
    assert.equal(code, 0);
  }
  const { stdout } = await runHere(column, ["check", "--format", "github"], "en");
  assert.match(stdout, /^::notice file=\.eleventy\.ts,line=4::Posts and layouts/);
  const { stdout: json } = await runHere(column, ["check", "--format", "json"], "en");
  assert.equal(JSON.parse(json.split("\n")[0] ?? "").severity, "notice");
});

test("filters and shortcodes are reported only without templates", async () => {
  const { code, stderr } = await buildHere(columnWith(HOOKS));
  assert.equal(stderr, `${[...NOTICES, ...WITHOUT_PAGES].join("\n")}\n`);
  assert.equal(code, 0);
});

test("they are reported in Korean, beside counted problems", async () => {
  const column = columnWith('  config.setLibrary("md", { render: String, disable() {} });', {
    ...PAGE,
    "posts/b.md": "---\ntitle: 비\ndate: 2024-03-28\n---\n\n비.\n\n[^a]: 주석\n",
  });
  const { code, stderr } = await runHere(column, ["check"], "ko");
  assert.match(stderr, /^\.eleventy\.ts:4: notice: Eleventy의 마크다운을 바꾼 것은 pages\/에서만/);
  assert.match(stderr, /\n경고 1건\n$|\n경고 1개\n$/);
  assert.equal(code, 0);
});

/** Stub of the image transform: what @11ty/eleventy-img 6.0.4 registers, as far as we inspect it. */
const IMAGES = `  config.addPlugin(function eleventyImageTransform(config) {
    config.addJavaScriptFunction("__private_eleventyImageTransformConfigurationOptions", () => ({}));
    config.htmlTransformer.addPosthtmlPlugin("html", () => (tree) => {
      tree.match({ tag: "img" }, (node) => ({ ...node, attrs: { src: "/img/small.webp" } }));
    });
  });`;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

test("the image transform is one error where it would break a post", async () => {
  const column = columnWith(IMAGES, {
    "posts/b.md": "---\ntitle: 비\ndate: 2024-03-28\n---\n\n![지도](map.svg)\n",
    "posts/map.svg": PICTURE,
  });
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^\.eleventy\.ts:4: error: The image transform of @11ty\/eleventy-img can't find the pictures of posts, and \/b\/ shows one\. .*\n1 error\n/,
  );
});

test("it runs where only the author's own pages show pictures", async () => {
  const column = columnWith(IMAGES, { "pages/x.njk": '<img src="map.svg" alt="">' });
  const { code, stderr } = await buildHere(column);
  assert.equal(stderr, "");
  assert.equal(code, 0);
});
