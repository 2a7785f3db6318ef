import assert from "node:assert/strict";
import { test } from "node:test";
import { readOwnPageFields } from "../../../src/input/settings/own-page.ts";

const PATH = "pages/map.njk";
const read = (data: Readonly<Record<string, unknown>>, source = "") =>
  readOwnPageFields(PATH, { title: "지도", ...data }, () => source);

const PLACES: readonly (readonly [
  data: object,
  isShown: boolean,
  label: string | null,
  order: number | null,
])[] = [
  [{ navigation: true }, true, null, null],
  [{ navigation: false }, false, null, null],
  [{ navigation: 3 }, true, null, 3],
  [{ navigation: "길" }, true, "길", null],
  [{ navigation: { label: "길", order: 2 } }, true, "길", 2],
  [{ navigation: { label: 7 } }, true, "7", null],
  [{ navigation: { label: null, order: null } }, true, null, null],
  [{ eleventyNavigation: { key: "길" } }, true, "길", null],
  [{ eleventyNavigation: { key: "map", title: "길", order: 1 } }, true, "길", 1],
  [{ eleventyNavigation: { key: "길", parent: "집" } }, false, "길", null],
  [{ eleventyNavigation: false }, false, null, null],
  [{ navigation: 1, eleventyNavigation: { key: "길" } }, true, null, 1],
];

for (const [data, isShown, label, order] of PLACES) {
  test(`a place in the navigation: ${JSON.stringify(data)}`, () => {
    const { values, problems } = read({ ...data });
    assert.deepEqual(problems, []);
    assert.deepEqual(values.navigation ?? values.eleventyNavigation, { isShown, label, order });
  });
}

for (const navigation of [{ order: "abc" }, { label: "길", order: [1] }, { label: ["길"] }, { label: "" }])
  test(`no place in the navigation: ${JSON.stringify(navigation)}`, () =>
    assert.deepEqual(
      read({ navigation }).problems.map(({ code }) => code),
      ["field-wrong"],
    ));

test("fields that are other templates' are left alone", () => {
  const { values, problems } = read({ tags: ["a"], permalink: "/x/", navigation: ["global", "data"] });
  assert.deepEqual(problems, []);
  assert.equal(values.navigation, null);
});

test("a sitemap plugin's own words keep a page out of the sitemap", () => {
  const known = [true, false, { ignore: true }, { priority: 0.5 }];
  assert.deepEqual(
    known.map((sitemap) => read({ sitemap }).values.sitemap),
    [true, false, false, true],
  );
});

test("what is wrong is told at its line, or at the top where another file says it", () => {
  const source = "---\nlayout: yeonjae\nnoindex: maybe\n---\n";
  const { problems } = readOwnPageFields(PATH, { noindex: "maybe", eleventyNavigation: "길" }, () => source);
  assert.deepEqual(
    problems.map(({ code, path, line }) => [code, path, line]),
    [
      ["field-wrong", PATH, 3],
      ["field-wrong", PATH, 1],
      ["field-missing", PATH, 1],
    ],
  );
});
