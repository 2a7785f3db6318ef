import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, NOW, type TestColumn } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { md } from "../kit/sources.ts";

/** Writes its arguments beside the column's settings. */
const EDITOR = `require("node:fs").writeFileSync("edited.json", JSON.stringify(process.argv.slice(2)));
process.exitCode = Number(process.env.EDITOR_FAILS ?? 0);`;

/** A folder of a name that a shell would run. */
const HOSTILE = "posts/$(touch hacked) & '\"; city";

const column = () =>
  makeColumn({
    "my editor.cjs": EDITOR,
    "posts/city/index.md": md("title: 도시"),
    [`${HOSTILE}/index.md`]: md("title: 밤 길"),
  });
const begin = (
  at: TestColumn,
  variables: { readonly [name: string]: string },
  language: "en" | "ko",
  ...args: string[]
) => runHere(at, ["new", "--now", NOW, "글", "--edit", ...args], language, 1, variables);
const edited = ({ folder }: TestColumn) => JSON.parse(readFileSync(join(folder, "edited.json"), "utf8"));

test("the new file is opened in the editor with its arguments, as a name and not as a command", async () => {
  const at = column();
  const editor = `"${process.execPath}" 'my editor.cjs' --wait`;
  const run = await begin(at, { VISUAL: editor, EDITOR: "other" }, "en", "--series", "밤 길");
  assert.deepEqual([run.code, run.stderr], [0, ""]);
  assert.deepEqual(edited(at), ["--wait", join(at.folder, HOSTILE, "01-글.md")]);
  assert.ok(!existsSync(join(at.folder, "hacked")));
});

test("without an editor, or with one that fails, there is a line, and the file stays", async () => {
  const at = column();
  const path = "posts/city/01-글.md";
  const none = await begin(at, { VISUAL: "", EDITOR: " " }, "en", "--series", "city");
  assert.deepEqual(
    [none.code, none.stderr],
    [3, `There is no editor: set VISUAL or EDITOR, such as EDITOR="code --wait". ${path} stays.\n`],
  );
  assert.ok(existsSync(join(at.folder, path)));
  const missing = await begin(at, { EDITOR: "no-such-editor -w" }, "ko", "--series", "도시");
  assert.deepEqual(
    [missing.code, missing.stderr],
    [
      3,
      '편집기("no-such-editor -w")를 열지 못했거나 오류로 끝났습니다(ENOENT). VISUAL이나 EDITOR를 확인하세요. posts/city/02-글.md 파일은 그대로 있습니다.\n',
    ],
  );
  const failing = await begin(
    at,
    { EDITOR: `${process.execPath} -e process.exit(7)` },
    "en",
    "--series",
    "city",
  );
  assert.match(failing.stderr, /has failed \(7\)\. .*posts\/city\/03-글\.md stays\.\n$/);
});

test("a dry run opens nothing", async () => {
  const at = column();
  const run = await begin(at, { EDITOR: "no-such-editor" }, "en", "--series", "city", "--dry-run");
  assert.deepEqual([run.code, run.stderr], [0, ""]);
});

test("--series takes a folder or a title, however it is composed, and says when it may be several", async () => {
  const at = makeColumn({
    "posts/city/index.md": md("title: 도시"),
    "posts/town/index.md": md("title: 마을"),
    "posts/other/index.md": md("title: 마을"),
    "posts/마을/index.md": md("title: 도시 밖"),
  });
  const told = async (series: string, ...command: string[]) => {
    const { code, stdout, stderr } = await runHere(at, [...command, "--series", series, "--now", NOW], "en");
    return [code, stdout + stderr] as const;
  };
  assert.match((await told("도시".normalize("NFD"), "new", "a", "--dry-run"))[1], /^posts\/city\/01-a\.md/);
  assert.match((await told("마을", "new", "a", "--dry-run"))[1], /^posts\/마을\/01-a\.md/);
  assert.match((await told("도시 밖", "status"))[1], /^도시 밖/);
  assert.deepEqual(await told("도시 반", "status"), [
    2,
    'yeonjae: There is no series "도시 반". Did you mean 도시 밖? There is: city, other, town, 마을.\n',
  ]);
  const twins = makeColumn({ "posts/a/index.md": md("title: 밤"), "posts/b/index.md": md("title: 밤") });
  const several = await runHere(twins, ["status", "--series", "밤", "--now", NOW], "en");
  assert.deepEqual(
    [several.code, several.stderr],
    [2, 'yeonjae: More than one series is called "밤". Name it by its folder: a, b.\n'],
  );
});
