import assert from "node:assert/strict";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { card, filesOf, makeColumn, NOW, ROOT, write } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";

/** The packages of cards, in a column. For the default font stands another, which is smaller. */
function install(folder: string): void {
  const from = join(ROOT, "node_modules/@expo-google-fonts/nanum-myeongjo");
  const to = join(folder, "node_modules/@expo-google-fonts/gowun-batang");
  for (const file of ["400Regular/NanumMyeongjo_400Regular.ttf", "700Bold/NanumMyeongjo_700Bold.ttf"]) {
    const target = join(to, file.replace("NanumMyeongjo", "GowunBatang"));
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(from, file), target);
  }
  symlinkSync(join(from, "package.json"), join(to, "package.json"));
  symlinkSync(join(ROOT, "node_modules/takumi-js"), join(folder, "node_modules/takumi-js"), "dir");
}

test("a site with share cards: drawn once, linked by its pages, told where the font lacks a character", async () => {
  const column = makeColumn({
    ".eleventy.ts": card({ cards: true }),
    "posts/fog.md": "---\ntitle: 안개\ndate: 2024-01-03\n---\n\n글\n",
    "posts/port.md": "---\ndate: 2024-01-10\ntitle: 港口\n---\n\n글\n",
  });
  install(column.folder);
  const said =
    'posts/port.md:3: warning: The font "gowun-batang" has no 港, 口, so the share card shows the site\'s title alone. Choose a "font" that has them, change the title, or give it a cover.';
  const { stderr } = await runHere(column, ["check", "--now", NOW], "en");
  assert.equal(stderr.split("\n")[0], said);
  assert.equal(existsSync(join(column.folder, ".cache/cards")), false, "a check draws nothing");

  await buildHere(column);
  const before = filesOf(join(column.folder, "_site"));
  const files = [...before.keys()].filter((path) => path.startsWith("assets/cards/"));
  assert.equal(files.length, 2);
  const pictureOf = (page: string) =>
    /property="og:image" content="https:\/\/[^/]+\/(?:column\/)?([^"]+)"/.exec(String(before.get(page)))?.[1];
  const site = pictureOf("index.html");
  assert.deepEqual([...files].sort(), [site, pictureOf("fog/index.html")].sort());
  assert.equal(pictureOf("port/index.html"), site);
  assert.match(
    String(before.get("fog/index.html")),
    /<meta name="twitter:card" content="summary_large_image">/,
  );

  write(column, {
    "layouts/card-image.ts":
      'import { html } from "yeonjae";\nexport default () => { throw new Error("no card"); };\n',
  });
  const failed = await runHere(column, ["build", "--now", NOW], "en");
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /^layouts\/card-image\.ts:2(?::\d+)?: error: .*no card/m);
});
