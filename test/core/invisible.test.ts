import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutInvisible } from "../../src/core/invisible.ts";

test("no letter or mark is left that shows nothing by itself", () => {
  const left: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const isInvisible =
      /\p{Default_Ignorable_Code_Point}/u.test(character) && /[\p{L}\p{M}]/u.test(character);
    if (isInvisible !== (withoutInvisible(character) === "")) left.push(code.toString(16));
  }
  assert.deepEqual(left, ["20e3"], "of the visible ones only the frame of a keycap goes");
});
