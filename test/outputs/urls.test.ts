import assert from "node:assert/strict";
import { test } from "node:test";
import { createUrlWriter } from "../../src/outputs/urls.ts";

for (const [address, fragment, below] of [
  ["/", null, ""],
  ["/feed.xml", null, "feed.xml"],
  ["/city/25/", null, "city/25/"],
  ["/city/25/", "안개", "city/25/#%EC%95%88%EA%B0%9C"],
  ["/city/25/", "", "city/25/#"],
  ["/", "note-a", "#note-a"],
  ["/tags/밤/", null, "tags/%EB%B0%A4/"],
  ["/tags/C#?/", null, "tags/C%23%3F/"],
  ["/a b/100%.html", null, "a%20b/100%25.html"],
] as const)
  test(`the address ${address} with fragment ${fragment} is ${below} below the site`, () => {
    const { href, absolute } = createUrlWriter("https://example.org/column/");
    assert.equal(href(address, fragment), `/column/${below}`);
    assert.equal(absolute(address, fragment), `https://example.org/column/${below}`);
  });

test("the base of a site may be the host, a port, and need encoding", () => {
  const at = (url: string) => createUrlWriter(url).absolute("/fog/");
  assert.equal(at("https://example.org/"), "https://example.org/fog/");
  assert.equal(at("http://localhost:8080/a/b/"), "http://localhost:8080/a/b/fog/");
  assert.equal(at("https://example.org/글/"), "https://example.org/%EA%B8%80/fog/");
});

test("an address is written the same each time, whatever was written before", () => {
  const { href, absolute } = createUrlWriter("https://example.org/");
  const written = ["/a/", "/b/", "/a/"].map((address) => href(address));
  assert.deepEqual(written, ["/a/", "/b/", "/a/"]);
  assert.equal(href("/a/", "x"), "/a/#x");
  assert.equal(absolute("/a/"), "https://example.org/a/");
});
