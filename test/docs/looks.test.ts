import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { makeColumn, ROOT, type TestColumn, write } from "../kit/column.ts";
import { blocksIn } from "../kit/doc-blocks.ts";
import { buildHere, runHere } from "../kit/in-process.ts";
import { md, weekly } from "../kit/sources.ts";

const CITY = weekly("city", [1, 2], { "posts/city/index.md": md("title: City") });
/** Settings as `init` writes them, until a document has its own. */
const settings = (lang: string) => `import yeonjae from "yeonjae";

export default function (eleventy) {
  eleventy.addPlugin(yeonjae, {
    title: "Letters",
    url: "https://example.org/",
    id: "https://example.org/",
    lang: "${lang}",
  });
}
`;

/** A column in which everything was done that a document says, in its order: files, commands, inserted lines. */
async function follow(document: string, lang = "en"): Promise<TestColumn> {
  const column = makeColumn({
    ...(CITY as Readonly<Record<string, string>>),
    ".eleventy.ts": settings(lang),
  });
  const text = readFileSync(join(ROOT, document), "utf8");
  const steps = text.matchAll(/((?:^(?!`{3}).+\n)+)\n```(\w+)\n([\s\S]*?)^```$/gm);
  for (const [, words = "", language, block = ""] of steps) {
    if (language === "sh" || language === "console") await run(block.trim(), column);
    else insertOrWrite(words, block, column);
  }
  const { code, stderr } = await buildHere(column);
  assert.deepEqual([code, stderr], [0, ""], "not even a warning");
  return column;
}

async function run(command: string, column: TestColumn): Promise<void> {
  const args = command.replace(/^(?:\$ )?npx yeonjae /, "").split(" ");
  const { code, stderr } = await runHere(column, args, "en");
  assert.deepEqual([code, stderr], [0, ""], command);
}

/** The last words before a block name its file, and where it is to be inserted, the line below: "`</footer>`". */
function insertOrWrite(words: string, text: string, column: TestColumn): void {
  const named = [...words.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
  const path = named.findLast((name) => /^(?:layouts|posts|pages)\/.*\.\w+$|^\.eleventy\.ts$/.test(name));
  const below = named.findLast((name) => /^<\/\w+>$|^\}\);$/.test(name));
  assert.ok(path, `where does this go? ${words}`);
  if (below === undefined) {
    write(column, { [path]: text });
    return;
  }
  const file = join(column.folder, path);
  const old = readFileSync(file, "utf8");
  assert.equal(old.split(below).length, 2, `${below} stands once in ${path}`);
  writeFileSync(
    file,
    old.replace(below, () => text + below),
  );
}

let column: TestColumn;
const built = (path: string) => readFileSync(join(column.folder, "_site", path), "utf8");

before(async () => {
  column = await follow("docs/looks.md");
});

test("a style sheet of one's own stands after ours, in no layer", () => {
  const css = built("assets/style.css");
  const at = css.indexOf("--accent: light-dark(#1f5f4a, #8fd0b4)");
  assert.ok(at > css.lastIndexOf("@layer"), "so it wins");
  assert.ok(css.includes(".cited-by {\n  display: none;\n}"));
});

test("every token is named, and no other", () => {
  const style = readFileSync(join(ROOT, "layouts/style.css"), "utf8");
  const [root = ""] = /:root \{[^}]*\}/.exec(style) ?? [];
  const tokens = [...root.matchAll(/^ +(--[\w-]+):/gm)].map(([, name]) => name);
  for (const name of ["looks.md", "looks.ko.md"]) {
    const table = readFileSync(join(ROOT, "docs", name), "utf8").match(/^\| `--.*$/gm) ?? [];
    assert.deepEqual(
      table.flatMap((row) => row.split("|")[1]?.match(/--[\w-]+/g) ?? []),
      tokens,
      name,
    );
  }
});

test("the copied layouts hold what was added, on the pages where it belongs", () => {
  const [home, episode, archive] = ["index.html", "city/1/index.html", "archive/index.html"].map(built);
  for (const page of [home, episode, archive]) {
    assert.match(
      page ?? "",
      /<p class="meta">Set in the harbour, every Friday\.<\/p>\n<script data-goatcounter=/,
    );
    assert.match(
      page ?? "",
      /script-src 'self' https:\/\/gc\.zgo\.at https:\/\/giscus\.app;.*connect-src 'self' https:\/\/my-code\.goatcounter\.com\/count;/,
    );
  }
  assert.match(episode ?? "", /frame-src https:\/\/giscus\.app/);
  assert.match(episode ?? "", /<script src="https:\/\/giscus\.app\/client\.js"[^>]*><\/script>\n<\/article>/);
  assert.doesNotMatch(archive ?? "", /<script src="https:\/\/giscus/);
  assert.doesNotMatch(built("feed.xml"), /giscus|goatcounter/);
});

test("words and the icon are the author's", () => {
  assert.match(built("index.html"), /Fresh from the harbour/);
  assert.match(built("index.html"), />Follow</);
  assert.match(built("assets/icon.svg"), /<circle cx="16" cy="16" r="15" fill="#1f5f4a"\/>/);
});

test("a page of words and a template stand in the site's frame and in its navigation", () => {
  assert.match(built("harbour/index.html"), /<h1>The harbour<\/h1>/);
  const tides = built("tides/index.html");
  assert.match(tides, /<li><a href="\/city\/2\/">city 2<\/a><\/li>/);
  assert.match(tides, /<footer class="site-footer">/);
  assert.match(built("index.html"), /<a href="\/tides\/"[^>]*>Tides<\/a>/);
});

test("both languages show the same blocks", () => {
  assert.deepEqual(blocksIn("docs/looks.ko.md"), blocksIn("docs/looks.md"));
});

for (const [lang, episode, newest, line, page] of [
  ["ko", "posts/handbook/17-빌린-옷을-벗는-날.md", "갓 부친 편지", "수요일 새벽, 부엌에서 씁니다.", "guests"],
  [
    "en",
    "posts/letters/07-a-coat-of-paint.md",
    "In the post",
    "Written on Thursdays, in pencil.",
    "visitors",
  ],
] as const)
  test(`what ${episode} does works`, async () => {
    const { folder } = await follow(episode, lang);
    const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
    const home = read("index.html");
    assert.ok(home.includes(newest));
    assert.ok(home.includes(`<p class="meta">${line}</p>`));
    assert.match(home, /script-src 'self' https:\/\/gc\.zgo\.at;/);
    assert.match(
      home,
      /<script data-goatcounter="[^"]*" async src="https:\/\/gc\.zgo\.at\/count\.js"><\/script>/,
    );
    assert.match(read("assets/style.css"), /\.text blockquote \{\n {2}border-inline-start: 3px/);
    assert.match(read(`${page}/index.html`), /<article/);
  });
