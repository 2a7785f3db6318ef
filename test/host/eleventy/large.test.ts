import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Files, filesOf, makeColumn, type TestColumn } from "../../kit/column.ts";
import { buildHere } from "../../kit/in-process.ts";

/** From this number of posts on, a worker renders pages in parallel with the main thread. */
const MANY = 1000;

/** The pages of the archive for 1970, 1971 and 1972. */
const YEARS = 3;

const POSTS: Files = Object.fromEntries(
  Array.from({ length: MANY }, (_, at) => [
    `posts/${at + 1}.md`,
    `---\ntitle: 글 ${at + 1}\ndate: ${new Date(at * 86_400_000).toISOString().slice(0, 10)}\n---\n\n안개.\n`,
  ]),
);

async function pagesOf(column: TestColumn, cores: number): Promise<Map<string, string>> {
  const { code, stderr } = await buildHere(column, [], cores);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  const files = [...filesOf(join(column.folder, "_site"))];
  return new Map(files.map(([path, bytes]) => [path, String(bytes)]));
}

test("own pages are in the navigation of a large column, whichever thread renders a page", async () => {
  const column = makeColumn({
    ...POSTS,
    "pages/map.njk":
      "---\nlayout: yeonjae\ntitle: 지도\nnavigation: true\n---\n<p>{{ collections.posts.length }}</p>\n",
  });
  const pages = await pagesOf(column, 2);
  const html = [...pages].filter(([path]) => path.endsWith(".html"));
  assert.equal(html.length, MANY + YEARS + 5);
  for (const [path, page] of html) assert.match(page, /<a href="\/column\/map\/"[^>]*>지도<\/a>/, path);
  assert.match(pages.get("sitemap.xml") ?? "", /\/column\/map\//);
  assert.deepEqual(await pagesOf(column, 1), pages);
});

test("transforms and linters see every page of a large column", async () => {
  for (const [calls, isMarked] of [
    ['config.addLinter("l", (text, _, path) => void globalThis.seen.set(path, text));', false],
    [
      'config.addTransform("t", (text, path) => { globalThis.seen.set(path, text); return text + "<!-- seen -->"; });',
      true,
    ],
  ] as const) {
    const seen = new Map<string, string>();
    Object.assign(globalThis, { seen });
    const column = makeColumn({
      ...POSTS,
      ".eleventy.ts": card().replace("config.addPlugin", `${calls}\n  config.addPlugin`),
    });
    const pages = await pagesOf(column, 2);
    const html = [...pages].filter(([path]) => path.endsWith(".html"));
    assert.equal(html.length, MANY + YEARS + 4);
    for (const [path, page] of html) {
      const shown = [...seen].find(([output]) => output.endsWith(`/${path}`))?.[1];
      assert.equal(isMarked ? `${shown}<!-- seen -->` : shown, page, path);
    }
  }
});
