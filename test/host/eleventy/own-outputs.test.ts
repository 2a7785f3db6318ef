import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, ROOT, SITE_URL, type TestColumn } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";
import { md, weekly } from "../../kit/sources.ts";

const OWN = readFileSync(join(ROOT, "test/package/consumer/outputs/own-output.ts"), "utf8");
const POSTS = weekly("city", [1, 2]) as Readonly<Record<string, string>>;

/** A column with the setting `outputs` (source text), and `calls` after `addPlugin` in `.eleventy.ts`. */
function columnWith(outputs: string, calls = "", files: Readonly<Record<string, string>> = {}): TestColumn {
  const settings = `{ title: "도시", url: "${SITE_URL}", author: "김", outputs: ${outputs} }`;
  return makeColumn({
    ...POSTS,
    ".eleventy.ts": `import yeonjae from "yeonjae";
import { count, humans, numbers } from "./outputs/own-output.ts";

export default function (config) {
  config.addPlugin(yeonjae, ${settings});
  ${calls}
}
`,
    "outputs/own-output.ts": OWN,
    ...files,
  });
}

const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, "_site", path));

test("text outputs, binary outputs and pages are written, counted, and listed in _headers and the sitemap", async () => {
  const column = columnWith("[humans, count, numbers]");
  const { code, stdout, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /2 episodes in 1 series, 0 posts, 8 pages, 6 feeds/);
  assert.equal(read(column, "humans.txt").toString(), "/* AUTHOR */\n김\n");
  assert.deepEqual([...read(column, "count.bin")], [255, 0, 0, 2]);
  assert.match(
    read(column, "_headers").toString(),
    /^\/column\/humans\.txt\n {2}Cache-Control: public, max-age=600$/m,
  );
  assert.ok(read(column, "sitemap.xml").includes(`<loc>${SITE_URL}city/numbers/</loc>`));
});

test("their routes are reserved, and texts may link to them", async () => {
  const linked = { "posts/a.md": md("title: a\ndate: 2024-01-01", "[누가](/humans.txt) 썼나.") };
  assert.equal((await buildHere(columnWith("[humans]", "", linked))).code, 0);
  const taken = { "posts/a.md": md("title: a\ndate: 2024-01-01\nslug: humans.txt") };
  const { code, stderr } = await buildHere(columnWith("[humans]", "", taken));
  assert.equal(code, 1);
  assert.match(stderr, /^posts\/a\.md:4:\d+: error: .*\/humans\.txt\//m);
  assert.equal((await buildHere(columnWith("[]", "", taken))).code, 0);
});

test("transforms get text outputs only; listeners of eleventy.after get binary ones too", async () => {
  const calls = `globalThis.seen = [];
  config.addTransform("watch", (content, path) => {
    globalThis.seen.push(path);
    return String(path).endsWith("humans.txt") ? content + "!" : content;
  });
  config.on("eleventy.after", ({ results }) => {
    globalThis.results = results.map(({ outputPath, url, content }) => [outputPath, url, content]);
  });`;
  const column = columnWith("[humans, count]", calls);
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  const { seen: paths, results } = globalThis as unknown as {
    readonly seen: readonly string[];
    readonly results: readonly (readonly [path: string, url: string, content: string | Uint8Array])[];
  };
  assert.equal(read(column, "humans.txt").toString(), "/* AUTHOR */\n김\n!");
  assert.ok(paths.some((path) => path.endsWith("humans.txt")));
  assert.ok(!paths.some((path) => path.endsWith("count.bin")));
  const resultOf = (name: string) => results.find(([path]) => path.endsWith(name));
  assert.equal(resultOf("humans.txt")?.[1], "/humans.txt");
  assert.deepEqual([...(resultOf("count.bin")?.[2] ?? [])], [255, 0, 0, 2]);
});

const WRONG = [
  ["a setting that is no list", '"humans"', /\.eleventy\.ts:5: error: .*outputs/],
  ["a module without a list", '[{ name: "x" }]', /\.eleventy\.ts:5: error: .*outputs/],
  ["a built-in module's name", '[{ name: "home", list: () => [] }]', /\.eleventy\.ts:5: error: .*"home"/],
  [
    "a path outside the site",
    '[{ name: "x", list: () => [{ path: "../x", render: () => "" }] }]',
    /error: .*\.\.\/x/,
  ],
  [
    "a built-in output's path",
    '[{ name: "x", list: () => [{ path: "Feed.xml", render: () => "" }] }]',
    /error: .*Feed\.xml/,
  ],
  [
    "a path below a file",
    '[{ name: "x", list: () => ["x", "x/y"].map((path) => ({ path, render: () => "" })) }]',
    /\.eleventy\.ts:5: error: .*"x\/y".* x/,
  ],
  [
    "a path that is a folder of ours",
    '[{ name: "x", list: () => [{ path: "archive", render: () => "" }] }]',
    /\.eleventy\.ts:5: error: .*"archive".*Yeonjae/,
  ],
  ["no list of files", '[{ name: "x", list: () => ({}) }]', /\.eleventy\.ts:5: error: .*list.*"x"/],
  [
    "a file without a render",
    '[{ name: "x", list: () => [{ path: "x" }] }]',
    /\.eleventy\.ts:5: error: .*render/,
  ],
  [
    "a pattern of a file in a folder",
    '[{ name: "x", reserves: () => ["/a/b.txt"], list: () => [] }]',
    /\.eleventy\.ts:5: error: .*reserves.*"x"/,
  ],
  [
    "a pattern of three parts",
    '[{ name: "x", reserves: () => ["/a/b/c/"], list: () => [] }]',
    /\.eleventy\.ts:5: error: .*reserves.*"x"/,
  ],
  [
    "a rule without headers",
    '[{ name: "x", headers: () => [{ path: "/x" }], list: () => [] }]',
    /\.eleventy\.ts:5: error: .*headers/,
  ],
  [
    "a render of a number",
    '[{ name: "x", list: () => [{ path: "x.bin", render: () => 5 }] }]',
    /\.eleventy\.ts:5: error: .*render.*Uint8Array/,
  ],
  [
    "binary content with a text extension",
    '[{ name: "x", list: () => [{ path: "x.txt", render: () => Uint8Array.of(255) }] }]',
    /error: .*x\.txt/,
  ],
  [
    "a render that fails",
    '[{ name: "x", list: () => [{ path: "x.txt", render: () => { throw new Error("no ink") } }] }]',
    /\.eleventy\.ts:5:\d+: error: .*\/x\.txt.*no ink/,
  ],
  [
    "a list that fails inside of our code",
    '[{ name: "x", list: ({ href }) => [href(undefined)] }]',
    /\.eleventy\.ts:5:\d+: error: The list of the output "x" failed: Cannot read properties of undefined/,
  ],
  [
    "headers that fail while _headers is made",
    '[{ name: "x", headers: () => { throw new Error("no ink") }, list: () => [] }]',
    /\.eleventy\.ts:5:\d+: error: The headers of the output "x" failed: no ink/,
  ],
  [
    "a label that is none while a page is made",
    '[{ name: "x", navigation: () => [{ address: "/x/", label: () => "x" }], list: () => [] }]',
    /\.eleventy\.ts:5: error: The label of the output "x" must be/,
  ],
  [
    "an asynchronous list that fails",
    '[{ name: "x", list: async () => { throw new Error("no ink") } }]',
    /\.eleventy\.ts:5: error: The list of the output "x" must be/,
  ],
] as const;

for (const [mistake, outputs, message] of WRONG) {
  test(`${mistake} is one line`, async () => {
    const { code, stderr } = await buildHere(columnWith(outputs));
    assert.equal(code, 1, stderr);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n {4}at /);
  });
}

test("outputs that are listed for own pages are checked before anything is written", async () => {
  const list = `({ ownPages }) => ["x", ...ownPages.flatMap(({ address }) => [address.slice(1) + "index.html", "../../evil.bin"])]
    .map((path) => ({ path, render: () => "" }))`;
  const column = columnWith(`[{ name: "x", list: ${list} }]`, "", {
    "pages/a.njk": "---\nlayout: yeonjae\ntitle: 가\n---\n",
    "pages/x.njk": "맨몸",
  });
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 1);
  assert.deepEqual(
    stderr.split("\n").map((line) => line.replace(/\. (?:Write|Give) .*$/, "")),
    [
      '.eleventy.ts:5: error: "../../evil.bin" is no path below the output folder',
      'pages/a.njk:1: error: "/a/" is also made by x',
      'pages/x.njk:1: error: "/x/" is also made by x',
      "3 errors",
      "",
    ],
  );
  assert.ok(!existsSync(join(column.folder, "evil.bin")) && !existsSync(join(column.folder, "_site")));
});

test("`status` tells of a module that fails, too", async () => {
  const { code, stderr } = await runHere(
    columnWith('[{ name: "x", linkTargets: () => 5, list: () => [] }]'),
    ["status"],
    "en",
  );
  assert.equal(code, 1);
  assert.match(stderr, /^\.eleventy\.ts:5: error: The linkTargets of the output "x" must be .*\n1 error\n$/);
});

test("`check` renders them, and reports failures", async () => {
  const outputs =
    '[{ name: "x", list: () => [{ path: "x.bin", render: async () => { throw new Error("no ink") } }] }]';
  const { code, stderr } = await runHere(columnWith(outputs), ["check"], "ko");
  assert.equal(code, 1);
  assert.match(stderr, /error: \/x\.bin을\(를\) .*no ink/);
});
