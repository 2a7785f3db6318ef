import assert from "node:assert/strict";
import { test } from "node:test";
import { createNoteFixer } from "../../../src/authoring/fix/fix-notes.ts";
import { SETTINGS } from "../../input/markdown/parse.ts";

const LIST = "\n\n주석\n\n[1] 하나\n\n[2] 둘\n";

test("a mark in the author's own HTML stays, so its note has to keep its number", () => {
  const fix = createNoteFixer({ ...SETTINGS, html: true });
  const moved = fix(`가[2] 나[1]\n\n<p>다[2]</p>${LIST}`);
  assert.deepEqual([moved.repairs, moved.left], [[], [{ line: 1, typed: "[2]" }]]);
  const kept = fix(`가[1] 나[2]\n\n<p>다[2]</p>${LIST}`);
  assert.deepEqual([kept.text, kept.left], ["가[^1] 나[^2]\n\n<p>다[2]</p>\n\n[^1]: 하나\n\n[^2]: 둘\n", []]);
});

test("where labels are shown, a mark that stays names its note in whatever order", () => {
  const text = `가[2] 나[1] ![그림 [2]](map.png)${LIST}`;
  assert.equal(createNoteFixer(SETTINGS)(text).left.length, 1);
  assert.deepEqual(createNoteFixer({ ...SETTINGS, labels: "keep" })(text).left, []);
});
