import assert from "node:assert/strict";
import { test } from "node:test";
import { lastChange } from "../../src/outputs/last-change.ts";
import { build, type Files, md } from "../kit/sources.ts";

function changed(files: Files): string | null {
  const { posts, pages } = build(files).column;
  return lastChange([...posts, ...pages])?.iso ?? null;
}

test("the last change is the latest date of a post, or of its last revision", () => {
  const files = {
    "posts/a.md": md("title: a\ndate: 2024-01-03"),
    "posts/b.md": md("title: b\ndate: 2024-01-05"),
    "posts/c.md": md("title: c\ndate: 2024-01-04"),
  };
  assert.equal(changed(files), "2024-01-05T00:00:00+09:00");
  const revised = { "posts/a.md": md("title: a\ndate: 2024-01-03\nupdated: 2024-02-01 08:00") };
  assert.equal(changed({ ...files, ...revised }), "2024-02-01T08:00:00+09:00");
});

test("without posts, or with pages alone, no change is known", () => {
  assert.equal(changed({}), null);
  assert.equal(changed({ "posts/about.md": md("title: 소개\nkind: page") }), null);
});

test("of two at one moment, the first tells how its author wrote it", () => {
  const { posts } = build({ "posts/a.md": md("title: a\ndate: 2024-01-03") }).column;
  const [post] = posts;
  assert.ok(post?.date);
  const elsewhere = { ...post, date: { iso: "2024-01-02T15:00:00Z", epoch: post.date.epoch } };
  assert.equal(lastChange([post, elsewhere]), post.date);
});
