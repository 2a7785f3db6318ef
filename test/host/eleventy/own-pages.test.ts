import assert from "node:assert/strict";
import { test } from "node:test";
import { BuildError } from "../../../src/core/problems/build-error.ts";
import type { CollectionItem, Data } from "../../../src/host/eleventy/eleventy-config.ts";
import { AS_RENDERED } from "../../../src/host/eleventy/for-templates.ts";
import { renderFramed } from "../../../src/host/eleventy/frame-layout.ts";
import { readOwnPages } from "../../../src/host/eleventy/own-pages.ts";
import type { SitePlan } from "../../../src/plan/site-plan.ts";

const SITE = { lang: "ko", at: "/" };
const FRAMED = { yeonjaeFramed: true };
const item = (inputPath: string, url: string | false, data: Data) =>
  ({ inputPath, url, data: { ...FRAMED, ...data } }) as unknown as CollectionItem;

/** Own pages as navigation and sitemap get them, and what is wrong with them. */
function read(items: readonly CollectionItem[], urls: Readonly<Record<string, readonly (string | false)[]>>) {
  const { pages, problems } = readOwnPages({ getAll: () => [...items] }, { inputPathToUrl: urls }, SITE);
  return {
    pages: pages.map(({ address, navigation }) => `${address} ${navigation?.label ?? "-"}`),
    told: problems.map(({ path, code }) => `${path}: ${code}`),
  };
}

test("a page that is not written is in no list, and needs no title", () => {
  const fields = { title: "지도", navigation: true };
  assert.deepEqual(
    read([item("./pages/a.njk", false, fields), item("./pages/b.njk", false, {})], {
      "./pages/a.njk": [false],
      "./pages/b.njk": [false],
    }),
    { pages: [], told: [] },
  );
  assert.deepEqual(
    read([item("./pages/a.njk", false, fields)], { "./pages/a.njk": [false, "/a/2/"] }).pages,
    ["/a/2/ 지도"],
  );
});

test("each page of a pagination is listed once, the first in the navigation, whatever collections hold", () => {
  const urls = { "./pages/a.njk": ["/a/", "/a/1/", "/a/2/"] };
  const items = ["/a/", "/a/1/", "/a/2/"].map((url) =>
    item("./pages/a.njk", url, { title: url, navigation: true }),
  );
  const pages = ["/a/ /a/", "/a/1/ -", "/a/2/ -"];
  assert.deepEqual(read(items, urls), { pages, told: [] });
  assert.deepEqual(read(items.slice(0, 1), urls), { pages, told: [] });
});

test("what is wrong with the pages of one template is told once", () => {
  const items = ["/a/", "/a/1/"].map((url) => item("./pages/a.njk", url, {}));
  assert.deepEqual(read(items, { "./pages/a.njk": ["/a/", "/a/1/"] }).told, ["pages/a.njk: field-missing"]);
});

/** Renders a page in a frame that shows its title. */
function framed(data: Data, content: unknown, url: string | false = "/a/1/"): string {
  const theme = { page: ({ head }: { head: { title: string } }) => ({ html: head.title }) };
  const plan = { context: { theme, column: { site: SITE } } } as unknown as SitePlan;
  const page = { url, inputPath: "./pages/a.11ty.js" };
  return renderFramed(
    { ...data, page, content, path: "" },
    { forTemplates: AS_RENDERED, plan, root: "/column" },
  );
}

const problemsOf = (work: () => string) => {
  try {
    return work();
  } catch (error) {
    assert.ok(BuildError.is(error), String(error));
    return error.problems.map(
      ({ path, line, code, facts }) => `${path}:${line}: ${code} ${Object.values(facts)[0]}`,
    );
  }
};

test("a page that is not written is left without its frame", () => {
  assert.equal(framed({}, "<p>몸</p>", false), "<p>몸</p>");
});

for (const [what, data, field] of [
  ["an empty title", { title: "" }, "field-wrong title"],
  ["a language that is none", { title: "지도", lang: "c!" }, "field-wrong lang"],
] as const)
  test(`a later page of a pagination with ${what} is told`, () =>
    assert.deepEqual(
      problemsOf(() => framed(data, "<p>몸</p>")),
      [`pages/a.11ty.js:1: ${field}`],
    ));

for (const content of [undefined, 5, {}])
  test(`a template that returns ${String(content)} is told at its file`, () =>
    assert.deepEqual(
      problemsOf(() => framed({ title: "지도" }, content)),
      [`pages/a.11ty.js:1: template-failed render returns ${typeof content}, not text`],
    ));
