import assert from "node:assert/strict";
import { test } from "node:test";
import { datedPosts, findTag, tagIndex } from "../../src/column/tags.ts";
import { build, type Files, md } from "../kit/sources.ts";

/** A column of posts, each with these tags, a day apart. */
function tagged(...tags: readonly string[]) {
  const files: Record<string, string> = {};
  tags.forEach((list, i) => {
    files[`posts/${i}.md`] = md(`title: t${i}\ndate: 2024-01-0${i + 1}\ntags: ${list}`);
  });
  return index(files);
}

function index(files: Files) {
  const built = build(files);
  assert.deepEqual(built.told, []);
  return tagIndex(datedPosts(built.column));
}

const shown = (tags: ReturnType<typeof tagged>) =>
  [...tags.values()].map(({ label, address, posts }) => `${label} ${address} ${posts.length}`);

test("a tag is spelled as its first post spells it, and holds all of them, oldest first", () => {
  const tags = tagged("[서울, Café]", "café", `[${"서울".normalize("NFD")}, CAFÉ, café]`);
  assert.deepEqual(shown(tags), ["Café /tags/Café/ 3", "서울 /tags/서울/ 2"]);
  assert.deepEqual(
    findTag(tags, "cAFÉ")?.posts.map((post) => post.title),
    ["t0", "t1", "t2"],
  );
});

test("tags whose addresses would be one get their own", () => {
  assert.deepEqual(shown(tagged("[C, 'C#', C++, C-2]")), [
    "C /tags/C/ 1",
    "C# /tags/C-2/ 1",
    "C++ /tags/C-3/ 1",
    "C-2 /tags/C-2-2/ 1",
  ]);
});

test("every tag has an address that file systems allow", () => {
  assert.deepEqual(shown(tagged("['?!', con]")), ["?! /tags/tag/ 1", "con /tags/tag-con/ 1"]);
  const [long] = tagged("가".repeat(200)).values();
  assert.ok(Buffer.byteLength(long?.address ?? "") <= 210);
  assert.equal(long?.label, "가".repeat(200));
});

test("tags of pages and unpublished posts do not count", () => {
  const tags = index({
    "posts/a.md": md("title: a\nkind: page\ntags: about"),
    "posts/b.md": md("title: b\ndate: 2030-01-01\ntags: later"),
    "posts/c.md": md("title: c\ndate: 2024-01-01\ntags: now"),
  });
  assert.deepEqual(shown(tags), ["now /tags/now/ 1"]);
});
