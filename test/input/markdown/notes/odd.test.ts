import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../../../src/input/files/decode.ts";
import { type OddNote, oddNotes, rewriteOddNotes } from "../../../kit/odd-notes.ts";
import { outlineOf } from "../../../kit/outline.ts";
import { read } from "../parse.ts";

// `test/judges/pandoc.test.ts` asks Pandoc about the same.
if (process.env.UPDATE) rewriteOddNotes((note) => ({ ours: ours(note) }));

for (const note of oddNotes()) {
  test(note.title, () => assert.equal(ours(note), note.ours));
}

function ours({ markdown }: OddNote): string {
  const decoded = decode("posts/city/24.md", Buffer.from(markdown));
  assert.ok("text" in decoded);
  return outlineOf(read(decoded.text, { typography: false }).text);
}
