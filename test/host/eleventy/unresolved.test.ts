import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { runHere } from "../../kit/in-process.ts";
import { build, COLUMN, config, type Files, makeSite, md, THEIRS } from "./mounted-site.ts";

/** In the order of the text below: what a site beside the column may make, each by another way. */
const MADE = `[about](/about/) [file](/about/index.html) [archive](/column/archive/) [feed](/column/feed.xml)
[pdf](/papers/a%20b.pdf) [glob](/loose/c.txt) [later](/search/) [ruled](/old/page/) [all](https://example.org/shop/)
![copied](/img/a.png)`;

const MISSING = `[typo](/abuot/) [below](/column/tides/9/) [abs](https://example.org/column/gone/) [else](/shop/?a#b)
![transformed](/pictures/b.jpg) ![gone](/img/z.png)`;

const SITE: Files = {
  ...THEIRS,
  ...COLUMN,
  "posts/tides/2.md": md("title: Flood\ndate: 2024-01-10\nepisode: 2", `${MADE}\n\n${MISSING}`),
  "posts/tides/3.md": md("title: Neap\ndate: 2024-01-17\nepisode: 3\ndraft: true", "[x](/column/draft/)"),
  "content/papers/a b.pdf": "pdf",
  "content/pictures/b.jpg": "jpg",
  "img/a.png": "png",
  "loose/c.txt": "text",
  "content/_redirects": "/old/* /about/ 301\n",
};

const copies = `
  eleventy.addPassthroughCopy("content/papers");
  eleventy.addPassthroughCopy("img");
  eleventy.addPassthroughCopy("content/_redirects");
`;
const glob = 'eleventy.addPassthroughCopy("loose/*.txt");';
/** Two plugins: one writes when the site is there, as search engines do; the other is the image transform. */
const plugins = `
  eleventy.on("eleventy.after", async ({ directories }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { mkdirSync, writeFileSync } = await import("node:fs");
    mkdirSync(directories.output + "search", { recursive: true });
    writeFileSync(directories.output + "search/index.html", "");
  });
  eleventy.addJavaScriptFunction("__private_eleventyImageTransformConfigurationOptions", () => ({}));
`;
const configWith = (calls: string) => config("id: 'x'").replace("return {", `${calls} return {`);

const at = "warning: Nothing in the built site has the address";

test("a build of the site tells which links and pictures of a mounted column nothing in it answers", async (t: TestContext) => {
  const told: string[] = [];
  t.mock.method(console, "error", (line: string) => void told.push(line));
  await build(makeSite({ ...SITE, "eleventy.config.js": configWith(copies + glob + plugins) }));
  assert.deepEqual(told, [
    `posts/tides/2.md:10:1: ${at} "/abuot/". Did you mean "/about/"?`,
    `posts/tides/2.md:10:17: ${at} "/column/tides/9/". Did you mean "/column/tides/1/"?`,
    `posts/tides/2.md:10:43: ${at} "https://example.org/column/gone/". Correct it or remove the link.`,
    `posts/tides/2.md:10:83: ${at} "/shop/?a#b". Correct it or, if another program serves it, write "https://example.org/shop/".`,
    'posts/tides/2.md:11:1: warning: The picture "/pictures/b.jpg" is not in the built site: Eleventy\'s image transform, which reads content/pictures/b.jpg, does not see posts. Put the picture beside the post, or copy it with addPassthroughCopy("content/pictures/b.jpg").',
    'posts/tides/2.md:11:33: warning: The picture "/img/z.png" is not in the built site. Did you mean "/img/a.png"?',
  ]);
});

test("check, which writes nothing, tells those below the column, if no glob could answer them", async () => {
  const site = makeSite({ ...SITE, "eleventy.config.js": configWith(copies + plugins) });
  const check = async () => (await runHere({ folder: site }, ["check", "--now", "2024-02-01"], "en")).stderr;
  assert.deepEqual((await check()).split("\n"), [
    `posts/tides/2.md:10:17: ${at} "/column/tides/9/". Did you mean "/column/tides/1/"?`,
    `posts/tides/2.md:10:43: ${at} "https://example.org/column/gone/". Correct it or remove the link.`,
    "2 warnings",
    "",
  ]);
  const open = makeSite({ ...SITE, "eleventy.config.js": configWith(copies + glob) });
  assert.equal((await runHere({ folder: open }, ["check", "--now", "2024-02-01"], "en")).stderr, "");
});
