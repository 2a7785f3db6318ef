import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { copyOf } from "../../src/authoring/eject/copied-file.ts";
import { ejectKo } from "../../src/cli/phrases/eject.ko.ts";
import { readStockFiles } from "../../src/host/stock-files.ts";
import { filesOf, makeColumn, ROOT, write } from "../kit/column.ts";
import { buildHere, runHere } from "../kit/in-process.ts";
import { md } from "../kit/sources.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const column = () =>
  makeColumn({
    "posts/city/index.md": md("title: 도시"),
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03\ntags: [물]", "글[^a]\n\n[^a]: 주석"),
    "posts/about.md": md("title: 소개\nkind: page"),
  });
const read = ({ folder }: { folder: string }, path: string) => readFileSync(join(folder, path), "utf8");
const stock = readStockFiles();

test("without a name it lists every file with one line, in both languages, and marks the author's", async () => {
  const at = column();
  write(at, { "layouts/footer.ts": "" });
  const { code, stdout, stderr } = await runHere(at, ["eject"], "en");
  assert.deepEqual([code, stderr], [0, ""]);
  const lines = stdout.split("\n");
  assert.equal(lines.length, stock.size + 3);
  assert.equal(
    lines.find((line) => line.startsWith("footer "))?.replace(/ +/, " "),
    "footer The footer of every page: author, license, links to subscribe and to social profiles (yours)",
  );
  assert.deepEqual(
    lines.slice(0, stock.size).filter((line) => /^\S+ *$/.test(line)),
    [],
    "each says what it is for",
  );
  assert.equal(
    lines.at(-2),
    '"yeonjae eject footer" copies one into layouts/, where your copy takes the place of ours.',
  );
  assert.deepEqual(Object.keys(ejectKo.files).sort(), [...stock.keys()].sort());
  const korean = await runHere(at, ["eject"], "ko");
  assert.match(korean.stdout, /^archive +모든 글: .*\narchive-year +한 해/);
});

test("a layout or style sheet is copied once, and never over a file", async () => {
  const at = column();
  assert.deepEqual(await runHere(at, ["eject", "footer", "style.css", "layouts/footer.ts"], "en"), {
    code: 0,
    stdout: `layouts/footer.ts: copied from Yeonjae 0.1.0, and used from now on. Edit it; remove it to have ours again.
layouts/style.css: copied from Yeonjae 0.1.0, and used from now on. Edit it; remove it to have ours again.
`,
    stderr: "",
  });
  assert.equal(read(at, "layouts/footer.ts"), copyOf("footer.ts", stock.get("footer.ts") ?? "", "0.1.0"));
  write(at, { "layouts/footer.ts": "mine" });
  assert.deepEqual(await runHere(at, ["eject", "header", "footer"], "ko"), {
    code: 2,
    stdout: "",
    stderr:
      "yeonjae: layouts/footer.ts은(는) 이미 있는 파일이라 그대로 두었습니다. 새로 복사하려면 먼저 이름을 바꾸세요. 아무것도 쓰지 않았습니다.\n",
  });
  assert.equal(read(at, "layouts/footer.ts"), "mine");
  assert.ok(!existsSync(join(at.folder, "layouts/header.ts")), "all or none");
});

test("a dry run writes nothing", async () => {
  const at = column();
  const { code, stdout } = await runHere(at, ["eject", "footer", "--dry-run"], "en");
  assert.equal(code, 0);
  assert.equal(stdout, "layouts/footer.ts: would be copied from Yeonjae 0.1.0; nothing was written.\n");
  assert.ok(!existsSync(join(at.folder, "layouts")));
});

for (const [typed, en, ko] of [
  [
    "foter",
    'There is no layout, style sheet or script "foter". Did you mean footer? "yeonjae eject" lists them.',
    '"foter"이라는 레이아웃이나 스타일시트, 스크립트는 없습니다. 혹시 footer인가요? "yeonjae eject"가 모두 보여 줍니다.',
  ],
  [
    "../../etc/passwd",
    'There is no layout, style sheet or script "../../etc/passwd". "yeonjae eject" lists them.',
    '"../../etc/passwd"이라는 레이아웃이나 스타일시트, 스크립트는 없습니다. "yeonjae eject"가 모두 보여 줍니다.',
  ],
] as const)
  test(`\`eject ${typed}\` is refused in one line`, async () => {
    const at = column();
    for (const [language, message] of [
      ["en", en],
      ["ko", ko],
    ] as const)
      assert.deepEqual(await runHere(at, ["eject", typed], language), {
        code: 2,
        stdout: "",
        stderr: `yeonjae: ${message}\n`,
      });
  });

test("outside of a column, and where layouts is a file, it is said in one line", async () => {
  const none = await runHere({ folder: temporaryFolder() }, ["eject", "footer"], "en");
  assert.deepEqual([none.code, none.stderr.split("\n").length], [2, 2]);
  const at = column();
  write(at, { layouts: "" });
  const { code, stderr } = await runHere(at, ["eject", "footer"], "en");
  assert.deepEqual([code, stderr.split("\n").length], [3, 2], stderr);
  assert.equal(read(at, "layouts"), "");
});

test("a column with a copy of every layout is built to the same bytes", async () => {
  const [plain, own] = [column(), column()];
  const layouts = [...stock.keys()].filter((name) => name.endsWith(".ts"));
  assert.equal((await runHere(own, ["eject", ...layouts], "en")).code, 0);
  for (const each of [plain, own]) {
    const { code, stderr } = await buildHere(each);
    assert.deepEqual([code, stderr], [0, ""]);
  }
  assert.deepEqual(filesOf(join(own.folder, "_site")), filesOf(join(plain.folder, "_site")));
});

/** A site of somebody's, which Eleventy's own command builds, with its templates in some folder. */
function site(includes: string): { readonly folder: string } {
  const at = { folder: temporaryFolder() };
  write(at, {
    "eleventy.config.cjs": `module.exports = async function (eleventy) {
  const { default: yeonjae } = await import("${ROOT}/src/index.ts");
  eleventy.addPlugin(yeonjae, {
    at: "/column/", title: "Tides", url: "https://example.org/", lang: "en", posts: "content/tides",
  });
  return { dir: { input: "content", includes: "${includes}" } };
};
`,
    "content/about.md": md("title: About"),
    "content/tides/ebb/index.md": md("title: Ebb"),
  });
  mkdirSync(join(at.folder, "content/_includes"));
  return at;
}

test("in a site that a column is mounted in, layouts/ is the column's unless it holds the site's templates", async () => {
  const good = site("_includes");
  assert.deepEqual(await runHere(good, ["eject", "footer"], "en"), {
    code: 0,
    stderr: "",
    stdout:
      "layouts/footer.ts: copied from Yeonjae 0.1.0, and used from now on. Edit it; remove it to have ours again.\n",
  });
  const taken = site("../layouts");
  assert.deepEqual(await runHere(taken, ["eject", "footer"], "en"), {
    code: 2,
    stdout: "",
    stderr:
      'yeonjae: layouts/ holds templates of the site, so the column reads none there. Name another folder for those in eleventy.config.cjs ("dir"); nothing was written.\n',
  });
  assert.ok(!existsSync(join(taken.folder, "layouts")));
});
