import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, pathOf } from "../../src/outputs/route.ts";

for (const [address, path] of [
  ["/", "index.html"],
  ["/city/25/", "city/25/index.html"],
  ["/feed.xml", "feed.xml"],
  ["/city/feed.xml", "city/feed.xml"],
  ["/myindex.html", "myindex.html"],
  ["/404.html", "404.html"],
] as const)
  test(`${path} is served at ${address}`, () => {
    assert.equal(pathOf(address), path);
    assert.equal(addressOf(path), address);
  });
