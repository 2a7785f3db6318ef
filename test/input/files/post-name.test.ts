import assert from "node:assert/strict";
import { test } from "node:test";
import {
  beginsWithFrontMatter,
  isIndex,
  isMisnamed,
  isPost,
  renamed,
} from "../../../src/input/files/post-name.ts";

test("posts end in .md or .markdown, in any case", () => {
  for (const path of ["posts/1.md", "posts/1.MD", "posts/안개.markdown", "posts/a.b.Markdown"]) {
    assert.ok(isPost(path) && !isMisnamed(path), path);
  }
  for (const path of ["posts/1.txt", "posts/md", "posts/1.mdx", "posts/1.md.txt", "posts/1.md~"]) {
    assert.ok(!isPost(path), path);
  }
  assert.deepEqual(["index.md", "index.markdown", "index.MD", "Index.md", "index.txt"].map(isIndex), [
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("what other programs call a post is misnamed, and told its name", () => {
  for (const [name, expected] of [
    ["02.mdx", "02.md"],
    ["02.mkd", "02.md"],
    ["안개.MKDN", "안개.md"],
    ["02.mdown", "02.md"],
    ["02.md.txt", "02.md"],
    ["02.markdown.TXT", "02.md"],
  ] as const) {
    assert.ok(isMisnamed(`posts/tides/${name}`), name);
    assert.equal(renamed(`posts/tides/${name}`), expected);
  }
  for (const name of ["words.txt", "map.png", "a.md", "cmd", "command.com"])
    assert.ok(!isMisnamed(name), name);
  assert.equal(renamed("posts/02.txt"), "02.md");
});

test("a text file is a post when it begins with a front matter", () => {
  for (const head of [
    "---\ntitle: 안개\n---\n글",
    "\ufeff---\r\n제목: 안개\r\n---\r\n글",
    "--- \n# 메모\ndate:2024\n...\n",
  ]) {
    assert.ok(beginsWithFrontMatter(head), head);
  }
  for (const head of ["", "안개", "---\n안개가 걷혔다.\n---\n", "---\ntitle: 안개\n", "\n---\na: b\n---\n"]) {
    assert.ok(!beginsWithFrontMatter(head), head);
  }
});
