import assert from "node:assert/strict";
import { test } from "node:test";
import { type Dated, sortByDate, span } from "../../src/column/neighbours.ts";
import type { Post } from "../../src/core/model.ts";

const at = (source: string, epoch: number | null, series: string | null = null): Dated => ({
  source,
  series,
  date: epoch === null ? null : { iso: "", epoch },
});
const told = (items: readonly Dated[]) => sortByDate(items).map(({ source }) => source);

test("by time, oldest first; what has no date stands before all", () => {
  assert.deepEqual(told([at("c", 3), at("a", 1), at("none", null), at("b", 2)]), ["none", "a", "b", "c"]);
});

test("at one moment: what is in no series first, by path; then series by slug, each in the order it came", () => {
  const items = [
    at("z", 1, "sea"),
    at("c", 1),
    at("y", 1, "city"),
    at("x", 1, "city"),
    at("b", 1),
    at("a", 1),
  ];
  assert.deepEqual(told(items), ["a", "b", "c", "y", "x", "z"]);
  assert.deepEqual(told(items.toReversed()), ["a", "b", "c", "x", "y", "z"]);
});

test("the first and the last in time, wherever they stand", () => {
  const posts = [at("b", 2), at("c", 3), at("a", 1)] as readonly Dated[] as readonly Post[];
  const { first, last } = span(posts);
  assert.deepEqual([first?.source, last?.source], ["a", "c"]);
  const equal = [
    at("b", 1, "sea"),
    at("a", 1, "sea"),
    at("c", 1, "sea"),
  ] as readonly Dated[] as readonly Post[];
  assert.deepEqual([span(equal).first, span(equal).last], [equal[0], equal[2]]);
  assert.deepEqual(span([]), { first: null, last: null });
});
