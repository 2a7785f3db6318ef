import assert from "node:assert/strict";
import { test } from "node:test";
import { addressFrom, addressInSite, isOutside, sitePathOf } from "../../src/core/outside.ts";
import { createUrlWriter } from "../../src/outputs/urls.ts";

test("an address in the whole site is one from the column, and back", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["/column/", "/column/city/1/", "/city/1/"],
    ["/column/", "/column/", "/"],
    ["/column/", "/about/", "/../about/"],
    ["/column/", "/columns/", "/../columns/"],
    ["/column/", "/", "/../"],
    ["/a/b/", "/a/", "/../../a/"],
    ["/", "/about/", "/about/"],
  ];
  for (const [at, page, address] of cases) {
    assert.equal(addressFrom(at, page), address, page);
    assert.equal(addressInSite(at, address), page, address);
    assert.equal(isOutside(address), address.startsWith("/.."), address);
  }
  assert.equal(addressFrom("/column/", "/column"), "/");
});

test("URLs of addresses outside lie above the column", () => {
  const { href, absolute } = createUrlWriter("https://x.example/site/%EC%97%B0%EC%9E%AC/");
  assert.equal(href("/../소개/", "안개"), "/site/%EC%86%8C%EA%B0%9C/#%EC%95%88%EA%B0%9C");
  assert.equal(absolute("/../"), "https://x.example/site/");
  assert.equal(href("/1/"), "/site/%EC%97%B0%EC%9E%AC/1/");
});

test("where another program adds the path prefix, links come without it", () => {
  const { href, absolute } = createUrlWriter("https://x.example/site/column/", "/column/");
  assert.deepEqual([href("/1/"), href("/../about/")], ["/column/1/", "/about/"]);
  assert.equal(absolute("/1/"), "https://x.example/site/column/1/");
});

test("the path of the whole site is that of the column without its own", () => {
  assert.equal(sitePathOf({ url: "https://x.example/site/column/", at: "/column/" }), "/site/");
  assert.equal(sitePathOf({ url: "https://x.example/site/", at: "/" }), "/site/");
});
