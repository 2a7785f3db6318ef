import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Code, type Problem, problem, sortProblems } from "../../../src/core/problems/problem.ts";
import { property } from "../../kit/property.ts";

const some = fc
  .record({
    code: fc.constantFrom<Code>("file-empty", "front-missing", "front-unclosed"),
    path: fc.constantFrom("posts/a.md", "posts/가.md", "posts/a/b.md"),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ code, ...at }) => problem(code, at, {}) as Problem);

property("problems are sorted, in whatever order they were found", 300, [fc.array(some)], (found) => {
  assert.deepEqual(sortProblems(found), sortProblems(found.toReversed()));
  const locations = sortProblems(found).map(({ path, line }) => [path, line] as const);
  for (const [i, [path, line]] of locations.entries()) {
    const before = locations[i - 1];
    if (before) assert.ok(before[0] < path || (before[0] === path && before[1] <= line));
  }
});

test("what is odd is a warning, what cannot be is an error", () => {
  const severity = (code: Code) => problem(code, { path: "a.md", line: 1 }, {} as never).severity;
  for (const code of [
    "number-gap",
    "number-against-date",
    "date-off-cadence",
    "note-unused",
    "link-relative",
  ])
    assert.equal(severity(code as Code), "warning", code);
  for (const code of ["html-as-text", "picture-alt", "picture-foreign"])
    assert.equal(severity(code as Code), "warning", code);
  for (const code of [
    "file-empty",
    "field-unknown",
    "number-equal",
    "alias-live",
    "link-nowhere",
    "note-undefined",
  ])
    assert.equal(severity(code as Code), "error", code);
  assert.equal(severity("hook-pages-only"), "notice");
});
