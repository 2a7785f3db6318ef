import assert from "node:assert/strict";
import { test } from "node:test";
import { createFifoCache } from "../../../src/outputs/feeds/fifo-cache.ts";

test("a cached value is not computed again, and the oldest is evicted", () => {
  const computed: string[] = [];
  const cache = createFifoCache<string, string>(4, (value) => value.length);
  const get = (key: string) =>
    cache.get(key, () => {
      computed.push(key);
      return key;
    });
  for (const key of ["aa", "bb", "aa", "bb", "cc", "bb", "aa"]) get(key);
  assert.deepEqual(computed, ["aa", "bb", "cc", "aa"]);
  // A value larger than the limit is cached until the next.
  for (const key of ["ddddd", "ddddd", "aa"]) get(key);
  assert.deepEqual(computed.slice(4), ["ddddd", "aa"]);
});
