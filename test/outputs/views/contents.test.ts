import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf } from "../../../src/outputs/views/contents.ts";

const heading = (level: number, text: string) => ({ level, href: `#${text}`, text });

test("contents are the headings of two levels, from three on", () => {
  const [a, b, c] = [heading(2, "a"), heading(3, "b"), heading(2, "c")];
  assert.equal(contentsOf([a, c]), null);
  assert.equal(contentsOf([a, c, heading(4, "deep"), heading(2, "")]), null);
  assert.deepEqual(contentsOf([a, b, heading(4, "deep"), c]), [
    { ...a, below: [b] },
    { ...c, below: [] },
  ]);
});

test("a heading below none stands by itself", () => {
  const [a, b, c] = [heading(3, "a"), heading(3, "b"), heading(3, "c")];
  assert.deepEqual(
    contentsOf([a, b, c]),
    [a, b, c].map((each) => ({ ...each, below: [] })),
  );
});
