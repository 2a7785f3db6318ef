import assert from "node:assert/strict";
import { test } from "node:test";
import { createLinkFinder } from "../../../src/authoring/renumber/links.ts";
import { takesAtMost } from "../../kit/takes.ts";

const find = createLinkFinder({ html: false, markdown: null, typography: true, titles: true });

test("looking for links takes no more than seconds, whatever the text", () => {
  takesAtMost(20, () => {
    for (const part of ["[[3|", "[[ ", "[[a ", "[[3", "[[3]]", "[[a 3#", "[[1-"]) {
      const links = find(part.repeat(5_000));
      assert.equal(links.length, part === "[[3]]" ? 5_000 : 0);
    }
    find(`[[${" ".repeat(100_000)}3`);
    find(`[[${"a ".repeat(100_000)}3`);
  });
});
