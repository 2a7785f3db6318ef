import assert from "node:assert/strict";
import { test } from "node:test";
import { splice } from "../../../src/authoring/edits/splice.ts";

test("offsets count in the text as read: a byte order mark, CR and control characters stay where they are", () => {
  const file = "\ufeff\u0008a\u001bb\r\nc\u0085d\r\n";
  assert.equal(splice(file, [{ from: 4, to: 4, text: "X" }]), "\ufeff\u0008a\u001bb\r\ncX\u0085d\r\n");
  assert.equal(splice(file, [{ from: 4, to: 5, text: "e\nf" }]), "\ufeff\u0008a\u001bb\r\nce\r\nf\r\n");
  assert.equal(splice(file, [{ from: 6, to: 6, text: "end" }]), `${file}end`);
});
