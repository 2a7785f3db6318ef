import assert from "node:assert/strict";
import { test } from "node:test";
import { editFrontMatter } from "../../../src/authoring/edits/edit-front-matter.ts";
import { causedProblems } from "../../../src/authoring/publish/caused-problems.ts";
import { atOriginalLines } from "../../../src/authoring/publish/original-lines.ts";
import { type ParsedPost, parseFiles } from "../../../src/column/parsed-files.ts";
import { problem } from "../../../src/core/problems/problem.ts";
import { md, sourcesOf } from "../../kit/sources.ts";

const at = (path: string, line: number) => problem("link-relative", { path, line }, { target: "x" });

/** A post of which only the places of fields count. */
const fileAt = (path: string): ParsedPost => {
  const { posts } = parseFiles(sourcesOf({ [path]: md("title: 안개\nslug: fog") }), new WeakMap());
  assert.ok(posts[0]);
  return posts[0];
};

test("what was wrong before, and what is wrong with other drafts, does not count", () => {
  const draft = { ...at("posts/c.md", 1), draft: true };
  const after = [at("posts/a.md", 1), at("posts/b.md", 1), at("posts/b.md", 2), draft];
  const before = [at("posts/a.md", 1), at("posts/b.md", 2)];
  assert.deepEqual(causedProblems(fileAt("posts/a.md"), before, after), [
    at("posts/a.md", 1),
    at("posts/b.md", 1),
  ]);
});

test("an address that it takes from another post is told at the post that comes out", () => {
  const facts = { address: "/fog/", named: "slug" } as const;
  const told = problem("address-equal", { path: "posts/b.md", line: 9 }, { ...facts, other: "posts/a.md" });
  assert.deepEqual(causedProblems(fileAt("posts/a.md"), [], [told]), [
    problem("address-equal", { path: "posts/a.md", line: 3, column: 7 }, { ...facts, other: "posts/b.md" }),
  ]);
});

test("lines are those of the file before it is changed", () => {
  const text = "---\ntitle: 안개\ndraft: true\nslug: fog\n---\n글\n";
  const edits = [
    { field: "draft", value: null },
    { field: "date", value: "2024-06-01" },
    { field: "id", value: "a" },
    { field: "slug", value: "mist" },
  ];
  const splices = editFrontMatter(text, edits, "title") ?? [];
  const change = { source: { path: "a.md", text }, splices, lines: [] };
  const lines = (all: readonly number[]) =>
    atOriginalLines(
      all.map((line) => at("a.md", line)),
      change,
    ).map(({ line }) => line);
  assert.deepEqual(lines([1, 2, 3, 4, 5, 6, 7]), [1, 2, 2, 2, 4, 5, 6]);
  const duplicate = problem("note-duplicate", { path: "a.md", line: 7 }, { label: "1", firstLine: 7 });
  assert.deepEqual(atOriginalLines([duplicate, at("b.md", 7)], change), [
    { ...duplicate, line: 6, facts: { label: "1", firstLine: 6 } },
    at("b.md", 7),
  ]);
});
