import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings, type SiteSettings } from "../../../src/input/settings/settings.ts";
import { pagePolicy, sitePolicy } from "../../../src/outputs/views/policy.ts";
import { build, contextOf, type Files, md } from "../../kit/sources.ts";

const NEEDED = [
  ..."default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'".split("; "),
  ..."media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'".split("; "),
];

function read(csp: unknown, rest: Partial<SiteSettings> = {}) {
  return readSettings({ title: "t", url: "https://example.org/", csp, ...rest });
}

/** The directives of a page's policy. */
const page = (csp: unknown, rest: Partial<SiteSettings> = {}, hosts: readonly string[] = []) =>
  pagePolicy(read(csp, rest).site, hosts)?.split("; ");

test("a page loads what it needs, from its own site", () => {
  assert.deepEqual(page(undefined), NEEDED);
  assert.deepEqual(page(true), NEEDED);
  assert.deepEqual(page({}), NEEDED);
});

test("an author may do without", () => {
  assert.equal(page(false), undefined);
  assert.equal(sitePolicy(contextOf(build({}, { site: { csp: false } }))), null);
});

test("pictures come from the hosts that the page shows them from", () => {
  assert.ok(
    page(true, {}, ["a.example", "b.example:8080"])?.includes("img-src 'self' a.example b.example:8080"),
  );
});

test("what an author names is added, and takes the place of nothing at all", () => {
  const added = page({
    "img-src": ["https://img.example", "'self'"],
    "frame-src": "https://video.example",
    "form-action": ["https://news.example/join"],
    "frame-ancestors": ["https://portal.example"],
  });
  assert.ok(added?.includes("img-src 'self' https://img.example"));
  assert.ok(added?.includes("frame-src https://video.example"));
  assert.ok(added?.includes("form-action https://news.example/join"));
  assert.ok(!added?.some((each) => each.startsWith("frame-ancestors")), "a <meta> may not carry it");
});

test("an author's own HTML may show things from elsewhere, and runs nothing", () => {
  const open = page(undefined, { html: true });
  assert.ok(open?.includes("frame-src https:"));
  assert.ok(open?.includes("style-src-attr 'unsafe-inline'"));
  assert.ok(open?.includes("script-src 'self'"));
});

for (const source of ["'none'", "https://a.example;", "a b", "https://a.example/?x", '"', "", 1, {}, "'self"])
  test(`${JSON.stringify(source)} is no source`, () => {
    const { problems, site } = read({ "img-src": ["https://a.example", source] });
    assert.deepEqual(
      problems.map(({ code, facts }) => [code, "field" in facts && facts.field]),
      [["field-wrong", "csp.img-src"]],
    );
    assert.deepEqual(site.csp, {}, "the strict policy stays");
  });

for (const source of ["https:", "*.a.example", "https://a.example:*", "'sha256-abc+/='", "a.example/b/", "*"])
  test(`${source} is a source`, () => assert.deepEqual(read({ "img-src": source }).problems, []));

const picture = (host: string) => `![그림](https://${host}/a.png)`;
const post = (day: number, words: string) => md(`title: 글 ${day}\ndate: 2024-01-0${day}`, words);
const images = (files: Files) =>
  /img-src ([^;]*)/.exec(sitePolicy(contextOf(build(files))) ?? "")?.[1]?.split(" ");

test("what a host sends lets in the pictures of every page, and nobody frame one", () => {
  const files = {
    "posts/index.md": picture("home.example"),
    "posts/1.md": post(1, picture("b.example")),
    "posts/2.md": post(2, `글[^a]\n\n[^a]: ${picture("a.example")}`),
    "posts/city/index.md": md("title: 도시", picture("city.example")),
    "posts/about.md": md("title: 소개\nkind: page", picture("about.example")),
  };
  assert.deepEqual(images(files), [
    "'self'",
    ..."about.example a.example b.example city.example home.example".split(" ").sort(),
  ]);
  assert.match(sitePolicy(contextOf(build(files))) ?? "", /; frame-ancestors 'none'$/);
});

test("where they are too many for a line of _headers, each page alone says which", () => {
  const words = Array.from({ length: 200 }, (_, i) => picture(`host-${i}.example`)).join("\n\n");
  const files = { "posts/1.md": post(1, words) };
  assert.deepEqual(images(files), ["'self'", "*"]);
});
