import assert from "node:assert/strict";
import { test } from "node:test";
import { fnv1a } from "../../src/core/fnv1a.ts";

test("FNV-1a, with the vectors of its authors, and over UTF-16 code units beyond ASCII", () => {
  const vectors: readonly (readonly [string, number])[] = [
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ];
  for (const [text, hash] of vectors) assert.equal(fnv1a(text), hash);
  // Published in anchors and feeds: these may not change.
  assert.equal(fnv1a("안개").toString(36), "2xazu9");
  assert.equal(fnv1a("🌫️ city/25").toString(36), "b7nfnk");
});
