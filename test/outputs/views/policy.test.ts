import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings } from "../../../src/input/settings/settings.ts";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { pagePolicy, policyTag, sitePolicy } from "../../../src/outputs/views/policy.ts";
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
  assert.deepEqual(page({ "form-action": [] }), NEEDED);
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

test("a page states its policy in its head, and none where the author does without", () => {
  const tag = (csp: boolean, hosts: readonly string[]) =>
    policyTag(contextOf(build({}, { site: { csp } })), hosts)?.html;
  const meta = (policy: readonly string[]) =>
    `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
  const withHost = NEEDED.map((each) => (each === "img-src 'self'" ? `${each} a.example` : each));
  assert.equal(tag(true, []), meta(NEEDED));
  assert.equal(tag(true, ["a.example"]), meta(withHost));
  assert.deepEqual([tag(false, []), tag(false, ["a.example"])], [undefined, undefined]);
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

test("a host sends the policy of a page without pictures, and who may frame it", () => {
  const sent = (csp: NonNullable<SiteSettings["csp"]>) => sitePolicy(contextOf(build({}, { site: { csp } })));
  assert.equal(sent(true), [...NEEDED, "frame-ancestors 'none'"].join("; "));
  assert.equal(
    sent({ "frame-ancestors": "https://portal.example" }),
    [...NEEDED, "frame-ancestors https://portal.example"].join("; "),
  );
});

test("a thousand characters of hosts are listed, and one more is too many", () => {
  const hosts = (last: number) => [
    ...Array.from({ length: 90 }, (_, i) => `host-${i + 100}.a`),
    "z".repeat(last),
  ];
  const listed = (last: number) =>
    images({ "posts/1.md": post(1, hosts(last).map(picture).join("\n\n")) })?.slice(1);
  assert.equal(hosts(10).join(" ").length, 1000);
  assert.deepEqual(listed(10), hosts(10));
  assert.deepEqual(listed(11), ["*"]);
});
