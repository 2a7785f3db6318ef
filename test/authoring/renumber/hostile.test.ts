import assert from "node:assert/strict";
import { test } from "node:test";
import { createLinkFinder } from "../../../src/authoring/renumber/links.ts";

const find = createLinkFinder({ html: false, markdown: null, typography: true, titles: true });

test("looking for links takes no more than seconds, whatever the text", () => {
  const before = performance.now();
  for (const part of ["[[3|", "[[ ", "[[a ", "[[3", "[[3]]", "[[a 3#", "[[1-"]) {
    const links = find(part.repeat(5_000));
    assert.equal(links.length, part === "[[3]]" ? 5_000 : 0);
  }
  find(`[[${" ".repeat(100_000)}3`);
  find(`[[${"a ".repeat(100_000)}3`);
  assert.ok(performance.now() - before < 20_000);
});
