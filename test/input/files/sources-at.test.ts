import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createFileReader } from "../../../src/input/files/file-reader.ts";
import { findCommit } from "../../../src/input/files/git.ts";
import { readSourcesAt } from "../../../src/input/files/sources-at.ts";
import { commitAll, git } from "../../kit/repository.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const NFD = "가나".normalize("NFD");

/** A repository whose column lies in a folder of its own. */
function repository(files: { readonly [path: string]: string }): { top: string; root: string } {
  const top = temporaryFolder();
  const root = join(top, "칼럼");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync("x", join(root, "posts/link.md"));
  commitAll(top);
  return { top, root };
}

test("posts of a commit are read as they were, and those that have not changed are today's", () => {
  const { root } = repository({
    "posts/same.md": "같다",
    "posts/edited.md": "\ufeff옛\r\n글",
    "posts/gone.md": "없어질 글",
    [`posts/${NFD}.md`]: "이름이 바뀔 글",
    "posts/city/map.png": "x",
    "posts/.hidden.md": "숨은 글",
    "other/a.md": "다른 폴더",
  });
  writeFileSync(join(root, "posts/edited.md"), "새 글");
  rmSync(join(root, "posts/gone.md"));
  renameSync(join(root, `posts/${NFD}.md`), join(root, "posts/가나.md"));
  writeFileSync(join(root, "posts/new.md"), "추적하지 않는 글");
  const found = findCommit(root, "main");
  assert.ok("commit" in found);
  const today = createFileReader(root, "posts")();
  const then = readSourcesAt(root, found.commit, today);
  assert.deepEqual(Object.fromEntries(then.posts.map(({ path, text }) => [path, text])), {
    "posts/same.md": "같다",
    "posts/edited.md": "옛\n글",
    "posts/gone.md": "없어질 글",
    [`posts/${NFD}.md`]: "이름이 바뀔 글",
  });
  assert.deepEqual(
    then.attachments.map(({ path }) => path),
    ["posts/city/map.png"],
  );
  const isToday = (path: string) =>
    today.posts.some((post) => post.path === path && then.posts.includes(post));
  assert.deepEqual([isToday("posts/same.md"), isToday("posts/edited.md")], [true, false]);
});

test("a ref is a name of a commit and nothing else", () => {
  const { top, root } = repository({ "posts/a.md": "글" });
  for (const ref of [
    "nope",
    "-x",
    "--output=x",
    "--all",
    "",
    "main:posts",
    "a\nb",
    "$(touch x)",
    "main main",
  ])
    assert.deepEqual(findCommit(root, ref), { why: "no-commit" }, ref);
  const hash = git(top, "rev-parse", "HEAD").trim();
  for (const ref of ["main", "HEAD", "@{0}", hash.slice(0, 8)])
    assert.deepEqual(findCommit(root, ref), { commit: hash }, ref);
});
