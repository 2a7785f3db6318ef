import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Files, filesOf, makeColumn, type TestColumn, write } from "../../kit/column.ts";
import { dice } from "../../kit/dice.ts";
import { buildHere } from "../../kit/in-process.ts";

/** Posts in each of two series: enough for the worker to be used. */
const MANY = 520;
const MAP = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

test("a large column comes out the same from one thread and from two", async () => {
  const column = largeColumn();
  const alone = await site(column, 1);
  assert.ok(alone.said.includes("posts/city/40.md"), "slips are told");
  assert.deepEqual(await site(column, 2), alone);
});

test("all pages go through an author's transform", async () => {
  const column = largeColumn({
    ".eleventy.ts": card().replace(
      "config.addPlugin",
      'config.addTransform("stamp", (text) => text + "<!-- seen -->");\n  config.addPlugin',
    ),
  });
  const { files } = await site(column, 2);
  for (const [path, bytes] of files) {
    if (/\.(?:html|xml|json)$/.test(path)) assert.match(bytes, /<!-- seen -->$/, path);
  }
});

test("an author's linter gets all pages", async () => {
  const column = largeColumn({
    ".eleventy.ts": card().replace(
      "config.addPlugin",
      'globalThis.linted = new Set();\n  config.addLinter("seen", (text) => globalThis.linted.add(text));\n  config.addPlugin',
    ),
  });
  const { files } = await site(column, 2);
  const { linted } = globalThis as unknown as { linted: ReadonlySet<string> };
  const unseen = [...files].filter(([path, text]) => path.endsWith(".html") && !linted.has(text));
  assert.deepEqual(
    unseen.map(([path]) => path),
    [],
  );
});

test("an author's layouts, words and markdown-it hook apply to all pages", async () => {
  const column = largeColumn();
  write(column, {
    "layouts/footer.ts":
      'import { html } from "yeonjae";\nexport default () => html`<footer>우리</footer>`;\n',
    ".eleventy.ts": card().replace(
      '"timeZone"',
      '"markdown": (md) => { md.renderer.rules.s_open = () => "<del>"; md.renderer.rules.s_close = () => "</del>"; }, "timeZone"',
    ),
  });
  const { files } = await site(column, 2);
  for (const path of ["city/1/index.html", `river/${MANY - 1}/index.html`]) {
    assert.match(files.get(path) ?? "", /<footer>우리<\/footer>/, path);
    assert.match(files.get(path) ?? "", /<del>지움<\/del>/, path);
  }
});

test("settings that can't be cloned for a worker harm nothing", async () => {
  const column = largeColumn();
  const plain = await site(column, 1);
  write(column, { ".eleventy.ts": card().replace('"timeZone"', '"extra": { rank: () => 1 }, "timeZone"') });
  assert.deepEqual(await site(column, 2), plain);
});

function largeColumn(more: Files = {}): TestColumn {
  const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
  const posts = ["city", "river"].flatMap((series) =>
    numbers.map((number) => [`posts/${series}/${number}.md`, post(number)]),
  );
  return makeColumn({
    "posts/city/index.md": "---\ntitle: 도시\n---\n\n들어가는 말.\n",
    "posts/river/index.md": "---\ntitle: 강\nlang: en\n---\n\nWords.\n",
    "posts/city/map.svg": MAP,
    "posts/river/map.svg": MAP,
    ...Object.fromEntries(posts),
    ...more,
  });
}

/** A post with everything that the threads exchange: notes, links by name, fragments, pictures, problems. */
function post(number: number): string {
  const random = dice(number);
  const front = [
    `title: 안개 ${number}`,
    `date: ${dayOf(number)}`,
    `episode: ${number}`,
    `tags: [물, "${number % 7}"]`,
  ];
  if (number % 50 === 0) front.push("withdrawn: true");
  if (number % 60 === 0) front.push("draft: true");
  if (number % 9 === 0) front.push("lang: en");
  const parts = [
    `강은 **밤(夜)**에 길다[^a]. ${"물이 흐른다. ".repeat(random.between(1, 30))}`,
    `## 둑 ${number}`,
    number % 10 === 3 ? `[지난 글](${number - 1}.md#둑-${number - 1})에서 이어진다.` : "처음이다.",
    number % 5 === 1 ? `[[${Math.max(1, number - 4)}]]을 보라. {{ 1 }} ![지도](map.svg)` : "> 옛말[^b]",
    number % 40 === 0 ? "[빈 곳](99999.txt)" : "`code` ~~지움~~",
    `[^a]: 주석 ${number}. [옛날](https://example.org/${number})`,
    "[^b]: 둘째",
  ];
  return `---\n${front.join("\n")}\n---\n\n${parts.join("\n\n")}\n`;
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2001, 0, 3) + number * 7 * 86_400_000).toISOString().slice(0, 10);
}

async function site(
  column: TestColumn,
  cores: number,
): Promise<{ files: Map<string, string>; said: string }> {
  const { code, stderr } = await buildHere(column, [], cores);
  assert.equal(code, 0, stderr);
  const files = filesOf(join(column.folder, "_site"));
  return { files: new Map([...files].map(([path, bytes]) => [path, String(bytes)])), said: stderr };
}
