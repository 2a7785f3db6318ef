import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { createGuidGenerator } from "../../src/column/guid.ts";
import { card, makeColumn, NOW, ROOT, SITE_URL, type TestColumn, write } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { commitAll, git } from "../kit/repository.ts";
import { md, weekly } from "../kit/sources.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const makeGuid = createGuidGenerator(SITE_URL);
const FILES = weekly("city", [1, 2]) as { readonly [path: string]: string };

function repository(): TestColumn {
  const column = makeColumn({ ...FILES, ".gitignore": "node_modules\n.cache\n" });
  commitAll(column.folder);
  return column;
}

function check(column: TestColumn, args: readonly string[], language: "en" | "ko" = "en") {
  return runHere(column, ["check", "--now", NOW, ...args], language);
}

function textOf({ folder }: TestColumn, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

test("a folder that has moved: what readers lose is told, the ids of then are written, and all is quiet", async () => {
  const column = repository();
  assert.deepEqual(await check(column, ["--since", "main", "--strict"]), {
    code: 0,
    stdout: "2 episodes in 1 series, 0 posts checked in 0.0 s, compared with 2 posts at main\n",
    stderr: "",
  });
  renameSync(join(column.folder, "posts/city"), join(column.folder, "posts/town"));
  const lost = await check(column, ["--since", "main"]);
  assert.equal(lost.code, 1);
  assert.deepEqual(
    lost.stderr.split("\n").map((line) => line.slice(0, 60)),
    ["posts/town/index.md:1: error: /city/ was out at main and lea", "1 error", ""],
  );

  write(column, { "posts/town/index.md": md("title: city\naliases: [/city/]") });
  const warned = await check(column, [], "ko");
  assert.match(
    warned.stderr,
    /^posts\/town\/index\.md:3:10: warning: 이 연재의 공개된 글 2편에 "id"가 없습니다/,
  );
  const dry = await check(column, ["--since", "main", "--fix", "ids", "--dry-run"]);
  assert.equal(
    dry.stdout,
    ["1", "2"]
      .map(
        (number) =>
          `posts/town/${number}.md:2: its identity is written (id: ${makeGuid(`/city/${number}/`)})\n`,
      )
      .join("") +
      `posts/town/index.md:2: its identity is written (id: ${makeGuid("/city/")})\n3 ids would be written; nothing was.\n`,
  );
  assert.equal(textOf(column, "posts/town/1.md"), FILES["posts/city/1.md"]);

  const fixed = await check(column, ["--since=main", "--fix=ids", "--strict"]);
  assert.deepEqual([fixed.code, fixed.stderr], [0, ""]);
  assert.equal(
    textOf(column, "posts/town/1.md"),
    (FILES["posts/city/1.md"] as string).replace(
      "title: city 1\n",
      `title: city 1\nid: ${makeGuid("/city/1/")}\n`,
    ),
  );
  assert.deepEqual((await check(column, ["--fix", "ids", "--since", "main"], "ko")).stdout.split("\n"), [
    "새로 적을 id가 없습니다. 바꾼 것이 없습니다.",
    "연재 1개 2화, 글 0편을 0.0초에 살펴봤습니다. main의 글 2편과 견주었습니다",
    "",
  ]);
});

test("no id is written while a front matter has errors", async () => {
  const column = makeColumn({ ...FILES, "posts/city/3.md": md("title: x\nepisode: 2\ndate: 2024-01-17") });
  const { code, stdout } = await check(column, ["--fix", "ids"]);
  assert.deepEqual([code, stdout], [1, "No id was written: correct the errors below first.\n"]);
  assert.equal(textOf(column, "posts/city/1.md"), FILES["posts/city/1.md"]);
});

test("where nothing can be compared, it ends with 2 and the cure", async () => {
  const column = repository();
  for (const ref of ["origin/main", "-x"]) {
    const { code, stdout, stderr } = await check(column, [`--since=${ref}`]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(
      stderr,
      /^yeonjae: --since: git knows no commit "[^"]+" here\. [^\n]*"fetch-depth: 0"[^\n]*\n$/,
    );
  }
  rmSync(join(column.folder, ".git"), { recursive: true });
  const { code, stderr } = await check(column, ["--since", "main"], "ko");
  assert.equal(code, 2);
  assert.match(stderr, /^yeonjae: --since에는 git 저장소가 필요한데 [^\n]+\n$/);
});

test("a folder that the commit does not have is no good comparison, and the closing line says so", async () => {
  const column = repository();
  renameSync(join(column.folder, "posts"), join(column.folder, "texts"));
  const { code, stdout } = await check(column, ["--since", "main", "--input", "texts"]);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /; nothing was compared: main has no posts in texts\/\. If the folder had another name/,
  );
});

test("drafts alone are a comparison, though with no post", async () => {
  const column = makeColumn({ "posts/a.md": "---\ntitle: 하나\ndraft: true\n---\n\n글\n" });
  commitAll(column.folder);
  const { code, stdout } = await check(column, ["--since", "HEAD"]);
  assert.equal(code, 0);
  assert.match(stdout, /, compared with 0 posts at HEAD\n$/);
});

test("a site without an id is told once, and never counted", async () => {
  const bare = card({ id: undefined, url: "https://column.kr/" });
  const column = makeColumn({ ...FILES, ".eleventy.ts": bare });
  const { code, stderr } = await check(column, ["--strict"]);
  assert.equal(code, 0);
  assert.match(
    stderr,
    /^\.eleventy\.ts:4: notice: 2 published posts have no "id"[^\n]*check -- --fix ids[^\n]*\n$/,
  );
  const github = await check(column, ["--format", "github"]);
  assert.match(github.stdout, /^::notice file=\.eleventy\.ts,line=4::[^\n]*\n$/);
  const at = (workspace: string) =>
    runHere(column, ["check", "--now", NOW, "--format", "github"], "en", 1, { GITHUB_WORKSPACE: workspace });
  const below = `::notice file=${basename(column.folder)}/.eleventy.ts,line=4::`;
  assert.ok((await at(dirname(column.folder))).stdout.startsWith(below));
  for (const workspace of [column.folder, join(column.folder, "posts")])
    assert.deepEqual(await at(workspace), github);
  await check(column, ["--fix", "ids"]);
  assert.equal((await check(column, [])).stderr, "");
});

test("the hook compares with the last commit, and stops what loses something", () => {
  const folder = temporaryFolder();
  const bin = join(folder, "bin");
  mkdirSync(bin);
  mkdirSync(join(folder, "칼럼"));
  // Stands in for npx: it notes what it is asked, and fails while there is a file "bad".
  writeFileSync(join(bin, "npx"), '#!/bin/sh\necho "$(basename "$PWD") $*" >> "$LOG"\ntest ! -e bad\n');
  chmodSync(join(bin, "npx"), 0o755);
  writeFileSync(join(folder, "칼럼/a.md"), "글");
  git(folder, "init", "-q", "-b", "main");
  git(folder, "config", "core.hooksPath", join(ROOT, "hooks"));
  git(folder, "config", "yeonjae.folder", "칼럼");
  git(folder, "add", "-A");
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, LOG: join(folder, "log") };
  const commit = () => {
    const identity = ["-c", "user.name=Kim", "-c", "user.email=kim@example.org"];
    execFileSync("git", [...identity, "commit", "-qm", "x", "--allow-empty"], {
      cwd: folder,
      env,
      stdio: "pipe",
    });
  };
  commit();
  commit();
  writeFileSync(join(folder, "칼럼/bad"), "");
  assert.throws(commit);
  assert.equal(git(folder, "rev-list", "--count", "HEAD").trim(), "2");
  const asked = "칼럼 --no-install yeonjae check";
  assert.equal(
    readFileSync(join(folder, "log"), "utf8"),
    `${asked}\n${asked} --since HEAD\n${asked} --since HEAD\n`,
  );
});
