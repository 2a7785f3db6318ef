import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, filesOf, makeColumn, ROOT, type TestColumn, write } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";

const SETTINGS = { font: "nanum-myeongjo" };

/** A column with the packages of a font. */
function columnWith(...packages: readonly string[]): TestColumn {
  const column = makeColumn({
    ".eleventy.ts": card(SETTINGS),
    "posts/city/index.md": "---\ntitle: 도시\n---\n\n글\n",
    "posts/city/1.md": "---\ntitle: 안개\nepisode: 1\ndate: 2024-01-03\n---\n\n첫 글 漢字 😀.\n",
    "posts/city/2.md": "---\ntitle: 항구\nepisode: 2\ndate: 2024-01-10\n---\n\n둘째 글.\n",
    "pages/map.njk": "---\npermalink: /map/\n---\n길\n",
  });
  mkdirSync(join(column.folder, "node_modules/@expo-google-fonts"));
  for (const name of packages)
    symlinkSync(join(ROOT, "node_modules", name), join(column.folder, "node_modules", name), "dir");
  return column;
}

const BOTH = ["@expo-google-fonts/nanum-myeongjo", "subset-font"];
const site = ({ folder }: TestColumn) => filesOf(join(folder, "_site"));

const second = (text: string) => ({
  "posts/city/2.md": `---\ntitle: 항구\nepisode: 2\ndate: 2024-01-10\ndescription: 요약\n---\n\n둘째 글. ${text}\n`,
});

test("a new syllable in one post changes its page, feeds that hold it, and the font: no other page", async () => {
  const column = columnWith(...BOTH);
  write(column, second("뷁"));
  const { stdout } = await buildHere(column);
  // 漢, 字 and 😀. The marks that it lacks are those of the interface.
  const said =
    /; the font holds (\d+) characters in \d+ KB, and the 3 that it lacks appear in the reader's own/.exec(
      stdout,
    );
  assert.ok(said, stdout);
  const before = site(column);
  const sizes = ["400", "700"].map((weight) => before.get(`assets/font-${weight}.woff2`)?.length ?? 0);
  assert.ok(
    sizes.every((size) => size > 1000 && size <= 200 * Number(said[1])),
    `${sizes} for ${said[1]}`,
  );
  assert.match(String(before.get("assets/font-OFL.txt")), /SIL OPEN FONT LICENSE/i);

  write(column, second("뷁쀍"));
  await buildHere(column);
  const after = site(column);
  const changed = [...after.keys()].filter(
    (path) => !after.get(path)?.equals(before.get(path) ?? Buffer.of()),
  );
  assert.deepEqual(
    changed.filter((path) => !/\.(?:xml|json)$/.test(path)),
    ["assets/font-400.woff2", "assets/font-700.woff2", "assets/fonts.css", "city/2/index.html"],
  );

  // Equal characters are cut once: the next build reads what this one has cut, unless that is damaged.
  const cache = join(column.folder, ".cache/fonts");
  for (const [name, cut] of filesOf(cache))
    write(
      { folder: cache },
      { [name]: JSON.stringify({ ...JSON.parse(String(cut)), licence: "from the cache" }) },
    );
  await buildHere(column);
  assert.equal(String(site(column).get("assets/font-OFL.txt")), "from the cache");
  for (const [name, cut] of filesOf(cache)) write({ folder: cache }, { [name]: cut.subarray(0, 1000) });
  await buildHere(column);
  assert.deepEqual(site(column), after);
});

test("a package that is missing stops the build with the command that installs it; a broken one says what is wrong", async () => {
  const error = ".eleventy.ts:4: error: ";
  const none = await buildHere(columnWith());
  assert.equal(
    none.stderr.split("\n")[0],
    `${error}The packages of the font "nanum-myeongjo" are not installed. Install them with "npm install @expo-google-fonts/nanum-myeongjo@0.4 subset-font@2".`,
  );
  const subsetter = await runHere(columnWith("@expo-google-fonts/nanum-myeongjo"), ["check"], "ko");
  assert.equal(
    subsetter.stderr.split("\n")[0],
    `${error}"nanum-myeongjo" 글꼴을 쓰는 데 필요한 패키지가 설치되어 있지 않습니다. "npm install subset-font@2"로 설치하세요.`,
  );
  const broken = columnWith("subset-font");
  const files = [
    "400Regular/NanumMyeongjo_400Regular.ttf",
    "700Bold/NanumMyeongjo_700Bold.ttf",
    "LICENSE_FONT",
  ];
  for (const name of [...files, "package.json"])
    write(broken, { [`node_modules/@expo-google-fonts/nanum-myeongjo/${name}`]: "{}" });
  const { stderr } = await buildHere(broken);
  assert.match(
    stderr,
    /^\.eleventy\.ts:4: error: The font "nanum-myeongjo" could not be cut to the characters of the column: .*\. Try "npm install/,
  );
  assert.deepEqual((await runHere(broken, ["check"], "en")).code, 0, "a check cuts nothing");
});

test("a column without a font has none of its files, and its pages do not ask for one", async () => {
  const column = makeColumn({ "posts/a.md": "---\ntitle: x\ndate: 2024-01-03\n---\n\n글\n" });
  await buildHere(column);
  const files = site(column);
  assert.deepEqual(
    [...files.keys()].filter((path) => path.includes("font")),
    [],
  );
  assert.ok(!String(files.get("index.html")).includes("fonts.css"));
  assert.ok(!String(files.get("_headers")).includes("woff2"));
});
