import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { en } from "../../../src/core/words/en.ts";
import { card, makeColumn, NOW } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";
import { md } from "../../kit/sources.ts";

async function homeOf(files: Readonly<Record<string, string>>): Promise<string> {
  const column = makeColumn({ "posts/fog.md": md("title: 霧\ndate: 2024-01-03", "霧です。"), ...files });
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  return readFileSync(join(column.folder, "_site/index.html"), "utf8");
}

test("one file adds a language of the interface, also for its regions", async () => {
  const words = `import { en, type Words } from "yeonjae";
const ja: Words = { ...en, lang: "ja", name: "日本語", locale: "ja_JP", skipToText: "本文へ" };
export default ja;
`;
  const home = await homeOf({ ".eleventy.ts": card({ lang: "ja-JP" }), "layouts/words/ja.ts": words });
  assert.match(home, /<html lang="ja-JP">/);
  assert.match(home, /href="#_main">本文へ</);
});

test("a language file from before an upgrade still builds: English stands in, with one warning", async () => {
  const words = `import { en } from "yeonjae";
const { skipToText: _, ...known } = en;
export default { ...known, lang: "ja", name: "日本語", locale: "ja_JP", archive: "目次", home: () => "ホーム" };
`;
  const files = {
    "posts/fog.md": md("title: 霧\ndate: 2024-01-03", "霧です。"),
    ".eleventy.ts": card({ lang: "ja" }),
    "layouts/words/ja.ts": words,
  };
  const column = makeColumn(files);
  const english = await runHere(column, ["build", "--now", NOW], "en");
  const where = "layouts/words/ja.ts:1: warning:";
  assert.equal(
    english.stderr,
    `${where} Words are missing or of the wrong type, and English stands in: home, skipToText. Add them to this file.\n1 warning\n`,
  );
  assert.equal(english.code, 0);
  const home = readFileSync(join(column.folder, "_site/index.html"), "utf8");
  assert.match(home, new RegExp(`href="#_main">${en.skipToText}<`));
  assert.match(home, /目次/);
  assert.doesNotMatch(home, /ホーム|undefined/);

  const korean = await runHere(column, ["check", "--now", NOW], "ko");
  assert.equal(
    korean.stderr,
    `${where} 말이 없거나 꼴이 달라 영어로 나옵니다: home, skipToText. 이 파일에 적어 넣으세요.\n경고 1개\n`,
  );
  const strict = await runHere(column, ["check", "--strict", "--now", NOW], "en");
  assert.equal(strict.code, 1);
  assert.match(strict.stderr, /ja\.ts:1: error: Words are missing/);
});

test("an author's layout replaces the stock one, whether it returns HTML, a string or nothing", async () => {
  const footer = (body: string) => ({
    "layouts/footer.ts": `import { html } from "yeonjae";\nexport default () => ${body};\n`,
  });
  assert.match(await homeOf(footer("html`<footer>by hand</footer>`")), /<footer>by hand<\/footer>/);
  assert.match(await homeOf(footer('"Fog & rain"')), /Fog &amp; rain/);
  assert.doesNotMatch(await homeOf(footer("null")), /footer|null/);
});
