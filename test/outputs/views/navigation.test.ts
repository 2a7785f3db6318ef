import assert from "node:assert/strict";
import { test } from "node:test";
import type { NavigationChoice } from "../../../src/core/model.ts";
import { ko } from "../../../src/core/words/ko.ts";
import type { NavigationEntry, RenderContext } from "../../../src/outputs/output.ts";
import { resolveNavigation } from "../../../src/outputs/views/navigation.ts";

const entry = (address: string, text: string, onRequest = false): NavigationEntry => ({
  address,
  onRequest,
  label: () => ({ text, lang: "ko" }),
});

/** What stands in the navigation of a site, and what the setting names in vain. */
function resolve(navigation: readonly NavigationChoice[] | null, ...entries: NavigationEntry[]) {
  return resolveAt("/", navigation, ...entries);
}

function resolveAt(
  at: string,
  navigation: readonly NavigationChoice[] | null,
  ...entries: NavigationEntry[]
) {
  const context = {
    column: { site: { navigation, lang: "en", at } },
    modules: [{ name: "all", navigation: () => entries, list: () => [] }],
    href: (address: string) => `/column${address}`,
  } as unknown as RenderContext;
  const { links, unknown } = resolveNavigation(context);
  return { links: links.map(({ href, label }) => [href, label(ko).text, label(ko).lang]), unknown };
}

const PAGES = [entry("/", "홈", true), entry("/archive/", "모든 글"), entry("/tags/물/", "물", true)];
const named = (page: string, label: string | null = null): NavigationChoice => ({ page, label });

test("pages propose, except those that wait to be named", () => {
  assert.deepEqual(resolve(null, ...PAGES).links, [["/column/archive/", "모든 글", "ko"]]);
});

test("the setting decides, by address or slug, in its order, under its own labels", () => {
  const choices = [named("home"), named("/tags/물/".normalize("NFD")), named("Archive", "All")];
  assert.deepEqual(resolve([...choices, { url: "https://a.example/", label: "A" }], ...PAGES), {
    links: [
      ["/column/", "홈", "ko"],
      ["/column/tags/물/", "물", "ko"],
      ["/column/archive/", "All", "en"],
      ["https://a.example/", "A", "en"],
    ],
    unknown: [],
  });
  assert.deepEqual(resolve([], ...PAGES).links, []);
});

test("a page may have the name of the home page", () => {
  const pages = [...PAGES, entry("/home/", "집")];
  assert.deepEqual(resolve([named("home"), named("/")], ...pages).links, [
    ["/column/home/", "집", "ko"],
    ["/column/", "홈", "ko"],
  ]);
});

test("where no page is named none is unknown", () => {
  assert.deepEqual(resolve(null, ...PAGES).unknown, []);
});

test("a page is meant by its whole address, whose inner slashes count", () => {
  assert.deepEqual(resolve([named("tags/물"), named("tags물"), named("/tags/몰")], ...PAGES), {
    links: [["/column/tags/물/", "물", "ko"]],
    unknown: [
      { name: "tags물", suggestion: "tags/물" },
      { name: "/tags/몰", suggestion: "tags/물" },
    ],
  });
});

test("what no page answers to is told, with what was meant", () => {
  assert.deepEqual(resolve([named("/archve/"), named("shop")], ...PAGES).unknown, [
    { name: "/archve/", suggestion: "archive" },
    { name: "shop", suggestion: null },
  ]);
});

test("in a mounted column a slash at the beginning is the root of the whole site", () => {
  const pages = [...PAGES, entry("/../archive/", "Theirs", true), entry("/../about/", "About", true)];
  const choices = [
    named("archive"),
    named("/archive/"),
    named("/column/archive"),
    named("about"),
    named("/abuot/"),
  ];
  const { links, unknown } = resolveAt("/column/", choices, ...pages);
  assert.deepEqual(
    links.map(([, text]) => text),
    ["모든 글", "Theirs", "모든 글", "About"],
  );
  assert.deepEqual(unknown, [{ name: "/abuot/", suggestion: "/about/" }]);
});
