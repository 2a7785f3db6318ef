import assert from "node:assert/strict";
import { test } from "node:test";
import { mapSrcset } from "../../src/core/srcset.ts";

for (const [typed, mapped] of [
  ["a.png", "A.PNG"],
  ["a.png 1x, b.png 2x", "A.PNG 1x, B.PNG 2x"],
  [" a.png, b.png 640w ,c.png ", "A.PNG, B.PNG 640w, C.PNG"],
  ["a,b.png 1.5x,\n\tc.png", "A,B.PNG 1.5x, C.PNG"],
  ["gone, a.png 2x", "A.PNG 2x"],
  ["", ""],
  [" , ", ""],
] as const) {
  test(`the addresses of "${typed}" are those of "${mapped}"`, () =>
    assert.equal(
      mapSrcset(typed, (address) => (address === "gone" ? null : address.toUpperCase())),
      mapped,
    ));
}
