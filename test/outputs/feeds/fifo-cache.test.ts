import assert from "node:assert/strict";
import { test } from "node:test";
import { createFifoCache } from "../../../src/outputs/feeds/fifo-cache.ts";

test("what was made last is not made again, and what was made first is let go", () => {
  const made: string[] = [];
  const recent = createFifoCache<string, string>(4, (value) => value.length);
  const get = (key: string) =>
    recent.get(key, () => {
      made.push(key);
      return key;
    });
  for (const key of ["aa", "bb", "aa", "bb", "cc", "bb", "aa"]) get(key);
  assert.deepEqual(made, ["aa", "bb", "cc", "aa"]);
  // What alone is larger than the whole memory is still made, and remembered until the next.
  for (const key of ["ddddd", "ddddd", "aa"]) get(key);
  assert.deepEqual(made.slice(4), ["ddddd", "aa"]);
});
