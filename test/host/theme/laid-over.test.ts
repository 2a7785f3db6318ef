import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, makeColumn } from "../../kit/column.ts";
import { buildHere } from "../../kit/in-process.ts";
import { md } from "../../kit/sources.ts";

async function homeOf(files: Readonly<Record<string, string>>): Promise<string> {
  const column = makeColumn({ "posts/fog.md": md("title: 霧\ndate: 2024-01-03", "霧です。"), ...files });
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  return readFileSync(join(column.folder, "_site/index.html"), "utf8");
}

test("one file speaks another language, also for its regions", async () => {
  const words = `import { en, type Words } from "yeonjae";
const ja: Words = { ...en, lang: "ja", name: "日本語", locale: "ja_JP", skipToText: "本文へ" };
export default ja;
`;
  const home = await homeOf({ ".eleventy.ts": card({ lang: "ja-JP" }), "layouts/words/ja.ts": words });
  assert.match(home, /<html lang="ja-JP">/);
  assert.match(home, /href="#_main">本文へ</);
});

test("an author's layout takes the place of ours, whether it gives HTML, words or nothing", async () => {
  const footer = (body: string) => ({
    "layouts/footer.ts": `import { html } from "yeonjae";\nexport default () => ${body};\n`,
  });
  assert.match(await homeOf(footer("html`<footer>by hand</footer>`")), /<footer>by hand<\/footer>/);
  assert.match(await homeOf(footer('"Fog & rain"')), /Fog &amp; rain/);
  assert.doesNotMatch(await homeOf(footer("null")), /footer|null/);
});
