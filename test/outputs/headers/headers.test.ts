import assert from "node:assert/strict";
import { test } from "node:test";
import { headerRules, printHeaders } from "../../../src/outputs/headers/headers.ts";
import { headers } from "../../../src/outputs/headers/output.ts";
import type { Header } from "../../../src/outputs/output.ts";
import { build, contextOf, type Given, weekly } from "../../kit/sources.ts";

const rules = headerRules(contextOf(build({ "posts/index.md": "---\naliases: [/rss/, /old.json]\n---\n" })));

/**
 * Matches rules as Netlify and Cloudflare Pages do: a name for one path segment, an asterisk at the end for the rest.
 */
function headersFor(address: string, among = rules): Header[] {
  const parts = address.split("/");
  const fits = (path: string) => {
    const pattern = path.split("/");
    const open = pattern.at(-1) === "*";
    if (open) pattern.pop();
    return (
      (open ? pattern.length <= parts.length : pattern.length === parts.length) &&
      pattern.every((part, i) => part.startsWith(":") || part === parts[i])
    );
  };
  return among.filter(({ path }) => fits(path)).flatMap(({ headers }) => headers);
}

function valueFor(address: string, name: string): string | undefined {
  return headersFor(address).find(([each]) => each === name)?.[1];
}

test("no header is named twice for one address", () => {
  const addresses = [
    ...["/column/", "/column/feed.xml", "/column/atom.xml", "/column/feed.json", "/column/opml.xml"],
    ...["/column/city/feed.xml", "/column/tags/feed.xml", "/column/tags/a/feed.xml", "/column/city/1/"],
    ...["/column/assets/style.css", "/column/assets/feed.xml", "/column/rss/", "/column/old.json"],
  ];
  for (const address of addresses) {
    const names = headersFor(address).map(([name]) => name.toLowerCase());
    assert.deepEqual([...new Set(names)], names, address);
    assert.ok(names.includes("x-content-type-options"), address);
  }
});

test("feeds have a type that browsers show, and are asked for anew after ten minutes", () => {
  for (const address of [
    "/column/feed.xml",
    "/column/city/atom.xml",
    "/column/tags/a/feed.xml",
    "/column/rss/",
  ]) {
    assert.equal(valueFor(address, "Content-Type"), "application/xml; charset=utf-8", address);
    assert.equal(valueFor(address, "Cache-Control"), "public, max-age=600", address);
  }
  for (const address of ["/column/feed.json", "/column/city/feed.json", "/column/old.json"])
    assert.equal(valueFor(address, "Content-Type"), "application/feed+json; charset=utf-8", address);
});

test("files with a content hash are immutable; caching of pages and pictures is left to the host", () => {
  assert.match(valueFor("/column/assets/style.css", "Cache-Control") ?? "", /immutable/);
  for (const address of ["/column/", "/column/city/1/", "/column/city/map.png", "/column/assets/other.css"])
    assert.equal(valueFor(address, "Cache-Control"), undefined, address);
});

test("nothing is said of addresses outside the site's path", () => {
  assert.deepEqual(headersFor("/feed.xml"), []);
});

test("as a host reads it: a path, then its headers, each with two spaces before it", () => {
  const text = printHeaders([
    { path: "/*", headers: [["X-A", "1"]] },
    {
      path: "/feed.xml",
      headers: [
        ["X-B", "2"],
        ["X-C", "3"],
      ],
    },
  ]);
  assert.equal(text, "/*\n  X-A: 1\n\n/feed.xml\n  X-B: 2\n  X-C: 3\n");
});

test("a host that reads a hundred rules of at most 2,000 characters reads them all", () => {
  assert.ok(rules.length < 100);
  for (const line of printHeaders(rules).split("\n")) assert.ok(line.length < 2000);
});

/** The headers of a series whose numbers these are, as one of two feed formats has them. */
function withArchives(numbers: readonly number[]) {
  const site = { feeds: { items: 1, formats: ["rss", "json"] as const } };
  return headerRules(contextOf(build(weekly("city", numbers), { site, now: Date.UTC(2100, 0) })));
}

test("archives have the headers of the feed that leads to them", () => {
  const rules = withArchives([1, 25, 26, 51]);
  for (const range of ["1-25", "26-50"])
    for (const extension of ["xml", "json"])
      assert.deepEqual(
        headersFor(`/column/city/feed-${range}.${extension}`, rules),
        headersFor(`/column/city/feed.${extension}`, rules),
      );
  assert.equal(headersFor("/column/city/feed-51-75.json", rules).length, 3, "no such archive yet");
});

test("many archives do not make the rules more than a hundred", () => {
  const rules = withArchives(Array.from({ length: 60 }, (_, i) => 25 * i + 1));
  assert.ok(rules.length < 100);
  const paths = rules.map(({ path }) => path);
  assert.ok(paths.includes("/column/:series/feed-:from-:to.json"));
  assert.ok(!paths.includes("/column/:series/feed-1-25.json"));
});

test("every response has these headers, and the policy of the site's pages unless there is none", () => {
  const common = (site: NonNullable<Given["site"]>) =>
    headerRules(contextOf(build({}, { site }), false, { modules: [] }));
  const headers = [
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ];
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; \
connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  assert.deepEqual(common({}), [
    { path: "/column/*", headers: [...headers, ["Content-Security-Policy", policy]] },
  ]);
  assert.deepEqual(common({ csp: false }), [{ path: "/column/*", headers }]);
});

test("the rules of all modules follow, in their order", () => {
  const rule = (path: string) => ({ path, headers: [["X-A", "1"]] as const });
  const modules = [
    { name: "a", list: () => [], headers: () => [rule("/a/"), rule("/b/")] },
    { name: "b", list: () => [] },
    { name: "c", list: () => [], headers: () => [rule("/c/")] },
  ];
  const [, ...rest] = headerRules(contextOf(build({}), false, { modules }));
  assert.deepEqual(rest, [rule("/a/"), rule("/b/"), rule("/c/")]);
});

test("the file is made from the rules alone, and no post may take its address", () => {
  const ctx = contextOf(build({}));
  assert.deepEqual(headers.reserves?.(ctx.column.site), ["/_headers"]);
  const [output, ...rest] = headers.list(ctx);
  assert.deepEqual([output?.path, rest], ["_headers", []]);
  assert.deepEqual(output?.inputs?.(), [headerRules(ctx)]);
  assert.equal(output?.render(), printHeaders(headerRules(ctx)));
});
