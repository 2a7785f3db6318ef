import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { makeColumn, ROOT, write } from "../kit/column.ts";
import { blocksIn } from "../kit/doc-blocks.ts";
import { buildHere, runHere } from "../kit/in-process.ts";
import { md, weekly } from "../kit/sources.ts";

const DOCUMENT = readFileSync(join(ROOT, "docs/looks.md"), "utf8");
const column = makeColumn({
  ...(weekly("city", [1, 2], { "posts/city/index.md": md("title: City") }) as Readonly<
    Record<string, string>
  >),
});
const built = (path: string) => readFileSync(join(column.folder, "_site", path), "utf8");

/** Does what the document says, in its order: files to write, commands to run, lines to insert. */
async function follow(): Promise<void> {
  for (const [, words = "", language, text = ""] of DOCUMENT.matchAll(
    /((?:^(?!`{3}).+\n)+)\n```(\w+)\n([\s\S]*?)^```$/gm,
  )) {
    if (language === "sh") await run(text.trim());
    else insertOrWrite(words.replaceAll("\n", " "), text);
  }
}

async function run(command: string): Promise<void> {
  const args = command.replace(/^npx yeonjae /, "").split(" ");
  const { code, stderr } = await runHere(column, args, "en");
  assert.deepEqual([code, stderr], [0, ""], command);
}

/** "Above `</footer>` in `layouts/footer.ts`:", "In `layouts/mine.css`:" */
function insertOrWrite(words: string, text: string): void {
  const [, before, into] = /[Aa]bove `([^`]+)` in `([^`]+)`[^`]*:\s*$/.exec(words) ?? [];
  const [, path] = /\b[Ii]n\s+`([^`]+)`[^`]*:\s*$/.exec(words) ?? [];
  if (before !== undefined && into !== undefined) {
    const file = join(column.folder, into);
    const old = readFileSync(file, "utf8");
    assert.equal(old.split(before).length, 2, `${before} stands once in ${into}`);
    writeFileSync(
      file,
      old.replace(before, () => text + before),
    );
  } else {
    assert.ok(path, `where does this go? ${words}`);
    write(column, { [path]: text });
  }
}

before(async () => {
  await follow();
  const { code, stderr } = await buildHere(column);
  assert.deepEqual([code, stderr], [0, ""], "not even a warning");
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
