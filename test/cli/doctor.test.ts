import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Files, filesOf, makeColumn, type TestColumn } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const post = (fields: string) => `---\n${fields}\n---\n\n글\n`;
const SETTINGS = `import yeonjae from "yeonjae";

export default function (config) {
  config.addPlugin(yeonjae, {
    title: "도시",
    url: "https://도시.kr/",
  });
}
`;
const PACKAGE = {
  type: "module",
  scripts: {
    ...{ start: "yeonjae start", build: "yeonjae build", check: "yeonjae check" },
    ...{ new: "yeonjae new", release: "yeonjae publish" },
  },
  dependencies: { yeonjae: "^0.1.0" },
};
const LOCK = {
  packages: { "": { dependencies: { yeonjae: "^0.1.0" } }, "node_modules/yeonjae": { version: "0.1.0" } },
};
const column = (files: Files = {}) =>
  makeColumn({
    "package.json": `${JSON.stringify(PACKAGE, null, 2)}\n`,
    "package-lock.json": JSON.stringify(LOCK),
    ".eleventy.ts": SETTINGS,
    ".gitignore": "node_modules\n_site\n",
    "posts/city/index.md": post("title: 도시"),
    "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2024-05-01"),
    ...files,
  });
const doctor = (at: Pick<TestColumn, "folder">, language: "en" | "ko", ...args: string[]) =>
  runHere(at, ["doctor", "--now", "2024-06-01", ...args], language);
const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, path), "utf8");
const files = ({ folder }: TestColumn) => filesOf(folder, ".cache", "node_modules");

test("it says what is wrong, with `--fix` mends it, and then has nothing to say", async () => {
  const at = column();
  const before = files(at);
  const id = "https://xn--hq1b79z.kr/";
  assert.deepEqual(await doctor(at, "en"), {
    code: 1,
    stderr: "",
    stdout: `package.json: there is no script "status". Run: npm pkg set scripts.status="yeonjae status" (--fix does it)
.eleventy.ts:6: the site has no id, so every identity changes when url does. Add below url: id: "${id}", (--fix does it)
.gitignore: git would take in .cache/, which every machine makes anew. Add this line: .cache/ (--fix does it)
3 findings.
`,
  });
  const dry = await doctor(at, "ko", "--fix", "--dry-run");
  assert.deepEqual(
    [dry.code, dry.stdout.split("\n").at(-2)],
    [1, "고칠 것 3가지 가운데 3가지를 고치게 됩니다. 아직 아무것도 쓰지 않았습니다."],
  );
  assert.deepEqual(files(at), before);
  assert.deepEqual(await doctor(at, "ko", "--fix"), {
    code: 0,
    stderr: "",
    stdout: `package.json: "status" 스크립트가 없습니다. 고쳤습니다.
.eleventy.ts:6: 사이트에 id가 없어, url을 바꾸면 피드 리더가 모든 글을 새 글로 압니다. 고쳤습니다. id: "${id}",
.gitignore: 컴퓨터마다 새로 만드는 .cache/ 폴더까지 git에 들어가게 됩니다. 고쳤습니다.
고칠 것 3가지 가운데 3가지를 고쳤습니다.
`,
  });
  assert.ok(read(at, ".eleventy.ts").includes(`    url: "https://도시.kr/",\n    id: "${id}",\n  });`));
  assert.equal(read(at, ".gitignore"), "node_modules\n_site\n.cache/\n");
  // At another path, since Node has loaded the settings of this one.
  assert.deepEqual(await doctor(makeColumn(Object.fromEntries(files(at))), "en"), {
    code: 0,
    stderr: "",
    stdout: `Nothing is wrong: Yeonjae 0.1.0, Node ${process.versions.node}.\n`,
  });
});

test("settings that fail are reported, and the rest is looked at", async () => {
  for (const settings of ['import yeonjae from "yeonjae";\nthrow new Error("x");\n', "const = ;\n"]) {
    const at = column({ ".eleventy.ts": settings });
    const { code, stdout, stderr } = await doctor(at, "en", "--fix");
    assert.equal(code, 1);
    assert.match(stderr, /^\.eleventy\.ts:\d+(?::\d+)?: error: /);
    assert.match(stdout, /^\.eleventy\.ts: the settings can't be read,.*$/m);
    assert.match(stdout, /^3 findings, 2 mended\.$/m);
    assert.equal(read(at, ".eleventy.ts"), settings);
  }
  const without = await doctor(column({ ".eleventy.ts": "export default function () {}\n" }), "en");
  assert.match(without.stderr, /eleventy\.addPlugin\(yeonjae/);
  assert.match(without.stdout, /^3 findings\.$/m);
});

test("outside of a column it says what is missing, and writes nothing", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "posts"), "a file\n");
  mkdirSync(join(folder, "package.json"));
  assert.deepEqual(await doctor({ folder }, "ko", "--fix"), {
    code: 1,
    stderr: "",
    stdout: `.eleventy.ts: 파일이 없습니다. 칼럼의 폴더가 아닙니다. 칼럼의 폴더로 가거나 새로 시작하세요: "npm create yeonjae@latest my-column".
posts/: 폴더가 없습니다. 폴더를 만들거나 --input으로 다른 폴더를 적으세요.
package.json: 파일이 없어 칼럼이 쓰는 버전이 아무 데도 적혀 있지 않습니다. 실행하세요: npm init -y && npm pkg set type=module && npm install yeonjae
고칠 것이 3가지 있습니다.
`,
  });
});

test("what it can't do is wrong usage", async () => {
  const at = column();
  for (const [args, message] of [
    [["--fix", "ids"], 'yeonjae: Unexpected argument "ids".\n'],
    [["--dry-run"], "yeonjae: --dry-run only goes with --fix.\n"],
  ] as const)
    assert.deepEqual(await doctor(at, "en", ...args), { code: 2, stdout: "", stderr: message });
});
