import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings } from "../../../src/input/settings/settings.ts";

const least = { title: "도시 산책", url: "https://example.org/column" };

test("two settings are enough; the rest has defaults", () => {
  const { site, markdown, problems } = readSettings(least);
  assert.deepEqual(problems, []);
  assert.equal(markdown, null);
  assert.deepEqual(site, {
    title: "도시 산책",
    url: "https://example.org/column/",
    id: "https://example.org/column/",
    at: "/",
    lang: "ko",
    timeZone: "Asia/Seoul",
    author: null,
    description: "",
    epigraph: null,
    license: null,
    social: [],
    edit: null,
    html: false,
    typography: true,
    notes: { style: "brackets", labels: "number" },
    links: { titles: true, bare: true },
    headings: { ids: true },
    lists: { tasks: true },
    feeds: { formats: ["rss", "atom", "json"], items: 20, titles: "number", updated: "author" },
    next: "date",
    csp: {},
    navigation: null,
    editor: null,
    font: null,
    cards: false,
    pictures: { widths: null, formats: ["avif", "webp"], original: false },
    extra: {},
  });
});

const RIGHT: readonly (readonly [setting: string, input: unknown, value: unknown])[] = [
  ["id", "https://old.example/", "https://old.example/"],
  ["lang", "en", "en"],
  ["timeZone", "America/New_York", "America/New_York"],
  ["author", "김", { name: "김", url: null, email: null }],
  ["epigraph", "길", { text: "길", author: null }],
  ["epigraph", { text: "길", author: "김" }, { text: "길", author: "김" }],
  ["license", "CC BY 4.0", "CC BY 4.0"],
  ["social", ["https://a.example/@b", "mailto:a@b.example"], ["https://a.example/@b", "mailto:a@b.example"]],
  ["edit", "https://git.example/edit/{path}", "https://git.example/edit/{path}"],
  ["html", true, true],
  [
    "editor",
    { name: "sveltia", repo: "a/b" },
    { name: "sveltia", backend: "github", repo: "a/b", branch: "main", auth: null },
  ],
  ["notes", { style: "circled" }, { style: "circled", labels: "number" }],
  ["links", { titles: false }, { titles: false, bare: true }],
  ["headings", { ids: false }, { ids: false }],
  ["lists", { tasks: false }, { tasks: false }],
  ["links", { bare: false }, { titles: true, bare: false }],
  [
    "feeds",
    { items: 3 },
    { formats: ["rss", "atom", "json"], items: 3, titles: "number", updated: "author" },
  ],
  [
    "feeds",
    { formats: ["json", "rss", "json"], titles: "series" },
    { formats: ["rss", "json"], items: 20, titles: "series", updated: "author" },
  ],
  ["feeds", { formats: "atom" }, { formats: ["atom"], items: 20, titles: "number", updated: "author" }],
  ["next", "hidden", "hidden"],
  [
    "navigation",
    ["archive", { label: "소개", address: "/about/" }, { label: "가게", url: "https://shop.example/" }],
    [
      { page: "archive", label: null },
      { page: "/about/", label: "소개" },
      { url: "https://shop.example/", label: "가게" },
    ],
  ],
  ["extra", { deep: { list: [1, null] } }, { deep: { list: [1, null] } }],
];

for (const [setting, input, value] of RIGHT) {
  test(`right: ${setting}: ${JSON.stringify(input)}`, () => {
    const { site, problems } = readSettings({ ...least, [setting]: input });
    assert.deepEqual(problems, []);
    assert.deepEqual((site as unknown as Record<string, unknown>)[setting], value);
  });
}

const WRONG: readonly (readonly [setting: string, input: unknown, expected: string])[] = [
  ["title", "", "field-wrong title"],
  ["url", "example.org", "field-wrong url"],
  ["url", "https://example.org/?a", "field-wrong url"],
  ["url", "ftp://example.org/", "field-wrong url"],
  ["lang", "한국어", "field-wrong lang"],
  ["timeZone", "Seoul", "field-wrong timeZone"],
  ["author", { name: "김", phone: 1 }, "field-unknown author.phone"],
  ["epigraph", { txt: "길" }, "field-unknown epigraph.txt"],
  ["social", ["@someone"], "field-wrong social"],
  ["edit", "edit/{path}", "field-wrong edit"],
  ["edit", "javascript:alert({path})", "field-wrong edit"],
  ["html", "yes", "field-wrong html"],
  ["notes", { style: "stars" }, "field-wrong notes.style"],
  ["notes", { stlye: "circled" }, "field-unknown notes.stlye"],
  ["feeds", { items: 0 }, "field-wrong feeds.items"],
  ["feeds", { formats: [] }, "field-wrong feeds.formats"],
  ["feeds", { formats: ["rss", "rdf"] }, "field-wrong feeds.formats"],
  ["feeds", { titles: "long" }, "field-wrong feeds.titles"],
  ["feeds", { format: ["rss"] }, "field-unknown feeds.format"],
  ["next", "soon", "field-wrong next"],
  ["navigation", "archive", "field-wrong navigation"],
  ["navigation", [{ label: "가게" }], "field-wrong navigation"],
  ["navigation", [{ label: "가게", url: "shop" }], "field-wrong navigation"],
  ["navigation", [{ label: "가게", href: "/shop/" }], "field-unknown navigation.href"],
  ["markdown", "plugin", "field-wrong markdown"],
  ["제목", "도시", "field-unknown 제목"],
];

for (const [setting, input, expected] of WRONG) {
  test(`wrong: ${setting}: ${JSON.stringify(input)}`, () => {
    const config = `export default {\n  ${setting}: …,\n};`;
    const { problems } = readSettings({ ...least, [setting]: input }, config);
    assert.deepEqual(
      problems.map(({ code, facts, line }) => `${code} ${(facts as { field: string }).field} ${line}`),
      [`${expected} 2`],
    );
  });
}

test("title and url are required, and a misspelled one is reported once", () => {
  const codes = (settings: unknown) => readSettings(settings).problems.map(({ code }) => code);
  assert.deepEqual(codes(undefined), ["field-missing", "field-missing"]);
  assert.deepEqual(codes({ titel: "a", url: "https://example.org" }), ["field-unknown"]);
});

test("the hook for Markdown plugins is a function", () => {
  const hook = () => {};
  assert.equal(readSettings({ ...least, markdown: hook }).markdown, hook);
});

test("the path of a mounted column is part of its address, and of whole segments", () => {
  const read = (at: unknown, url = "https://example.org/site") => readSettings({ title: "t", url, at });
  for (const at of ["/column/", "column", "/column"]) {
    const { site, problems } = read(at);
    assert.deepEqual([site.at, site.url, problems], ["/column/", "https://example.org/site/column/", []]);
  }
  assert.equal(read("/연재/2/").site.url, "https://example.org/site/%EC%97%B0%EC%9E%AC/2/");
  assert.equal(read("/").site.url, "https://example.org/site/");
  for (const at of ["../x", "/a/../b/", "/a//b/", "https://example.org/a/", "/a b/", "/a?b/", ["a"]])
    assert.deepEqual(
      read(at).problems.map(({ code, facts }) => [code, "field" in facts && facts.field]),
      [["field-wrong", "at"]],
      String(at),
    );
  assert.equal(
    readSettings({ title: "t", url: "https://a.example", posts: "./content/column/" }).posts,
    "content/column",
  );
  assert.equal(readSettings({ title: "t", url: "https://a.example", posts: "../x" }).problems.length, 1);
});
