import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesOf, makeColumn, type TestColumn, write } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

/** Corrupt files in `.cache/`, as left by another version or a failing disk. */
const newColumn = () =>
  makeColumn({
    "posts/city/index.md": "---\ntitle: 도시\n---\n",
    "posts/city/1.md": "---\ntitle: 안개\ndate: 2024-01-03\nepisode: 1\n---\n\n안개.\n",
  });

const COMMANDS = [
  ["build"],
  ["check"],
  ["check", "--fix"],
  ["status"],
  ["renumber"],
  ["renumber", "--dry-run"],
  ["new", "밀물", "--dry-run"],
];
const GARBAGE = [
  "",
  "{",
  "null",
  "[]",
  '"swap"',
  '{"output":"/x"}',
  '{"output":"/x","gone":["../posts"],"fresh":[]}',
  "\u0000\u00ff",
];

/** Every command exits with code 3 and this one line, and writes nothing. */
async function refuses(column: TestColumn, line: string): Promise<void> {
  const before = filesOf(column.folder, "node_modules");
  for (const command of COMMANDS) {
    const { code, stdout, stderr } = await runHere(column, command, "en");
    assert.equal(`${stdout}${stderr}`, `yeonjae: ${line}\n`, command.join(" "));
    assert.equal(code, 3);
  }
  assert.deepEqual(filesOf(column.folder, "node_modules"), before);
}

for (const name of ["publish-swap.json", "publish-place.json", "replace-moving.json"]) {
  test(`a journal that nobody can read is told in a line, and how to go on: ${name}`, async () => {
    const column = newColumn();
    const cache = join(column.folder, ".cache");
    const file = join(cache, name);
    for (const garbage of name.startsWith("replace") ? ["", "{", "null", "[1]", '[{"path":1}]'] : GARBAGE) {
      write(column, { [`.cache/${name}`]: garbage });
      await refuses(
        column,
        `${file} can't be read, so an interrupted command can't be finished. Remove ${cache} and build again.`,
      );
    }
    const { stderr } = await runHere(column, ["status"], "ko");
    assert.equal(
      stderr,
      `yeonjae: ${file} 파일을 읽을 수 없어 도중에 멈춘 명령을 마칠 수 없습니다. ${cache} 폴더를 지우고 다시 빌드하세요.\n`,
    );
    rmSync(cache, { recursive: true });
    assert.equal((await runHere(column, ["build"], "en")).code, 0);
  });
}

test("a journal that is a folder is told in a line", async () => {
  const column = newColumn();
  const file = join(column.folder, ".cache/publish-swap.json");
  mkdirSync(file, { recursive: true });
  await refuses(column, `a folder stands where a file is needed (EISDIR): ${file}`);
});

test("a cache that is a file is told in a line", async () => {
  const column = newColumn();
  const cache = join(column.folder, ".cache");
  writeFileSync(cache, "");
  for (const command of COMMANDS) {
    const { code, stderr } = await runHere(column, command, "en");
    assert.match(
      stderr,
      /^yeonjae: a file stands where a folder is needed \(E\w+\): \S+\/\.cache(?:\/\S+)?\n$/,
    );
    assert.equal(code, 3);
  }
  assert.equal(readFileSync(cache, "utf8"), "");
});

test("a lock that is a folder is told in a line", async () => {
  const column = newColumn();
  const lock = join(column.folder, ".cache/lock");
  mkdirSync(lock, { recursive: true });
  const { code, stderr } = await runHere(column, ["build"], "en");
  assert.equal(stderr, `yeonjae: a folder stands where a file is needed (EISDIR): ${lock}\n`);
  assert.equal(code, 3);
});

test("whatever else lies in the cache is in nobody's way", async () => {
  const column = newColumn();
  write(column, {
    ".cache/lock": "nonsense",
    ".cache/publish.json": '{"way":"swap"}',
    ".cache/publish-leap.json": "of a version to come",
    ".cache/publish.new": "{",
    ".cache/replace.new": "{",
    ".cache/stage/index.html": "half",
    ".cache/old": "a file",
    ".cache/no-pages/x": "",
  });
  const { code, stderr } = await runHere(column, ["build"], "en");
  assert.equal(stderr, "");
  assert.equal(code, 0);
});
