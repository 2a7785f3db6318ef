import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFrontMatter } from "../../../src/input/front-matter/split.ts";

test("a file is split after its front matter, and lines are counted from its top", () => {
  assert.deepEqual(splitFrontMatter("---\ntitle: a\ndate: b\n---\n\n글\n"), {
    yaml: "title: a\ndate: b\n",
    yamlLine: 2,
    body: "\n글\n",
    bodyLine: 5,
    unclosed: false,
  });
});

test("an empty front matter is one all the same", () => {
  const { yaml, body, bodyLine } = splitFrontMatter("---\n---\n글");
  assert.deepEqual([yaml, body, bodyLine], ["", "글", 3]);
});

test("trailing spaces behind the dashes do no harm", () => {
  assert.equal(splitFrontMatter("--- \ntitle: a\n---\t\n글").body, "글");
});

test("a thematic break in the text is not a delimiter", () => {
  assert.equal(splitFrontMatter("---\na: b\n---\n글\n\n---\n\n끝").body, "글\n\n---\n\n끝");
});

test("without front matter everything is text", () => {
  for (const text of ["글\n---\n", " ---\na: b\n---\n", "----\na\n----\n", "---js\n{}\n---\n"]) {
    const { yaml, body, unclosed } = splitFrontMatter(text);
    assert.deepEqual([yaml, body, unclosed], [null, text, false]);
  }
});

test("an unclosed front matter is distinguished from none", () => {
  assert.equal(splitFrontMatter("---\ntitle: a\n\n글\n").unclosed, true);
});
