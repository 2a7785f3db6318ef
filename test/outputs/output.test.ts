import assert from "node:assert/strict";
import { test } from "node:test";
import { isBytes } from "../../src/outputs/output.ts";

test("text and bytes are rendered at once; a promise is not", () => {
  for (const rendered of ["", "글", new Uint8Array(), Buffer.from("글")])
    assert.equal(isBytes(rendered), true);
  for (const rendered of [Promise.resolve(""), Promise.resolve(new Uint8Array())])
    assert.equal(isBytes(rendered), false);
});
