import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FONT_NAMES } from "../../../src/core/model.ts";
import { FACES } from "../../../src/outputs/font-faces.ts";
import type { ColumnFont } from "../../../src/outputs/fonts/column-font.ts";
import { fonts } from "../../../src/outputs/fonts/output.ts";
import { printFontSheet, STACKS } from "../../../src/outputs/fonts/sheet.ts";
import { ROOT } from "../../kit/column.ts";

test("the style sheet names the files by their mark, and the stacks behind the font", () => {
  const sheet = printFontSheet(FACES.pretendard, "?v=12345678");
  assert.ok(sheet.includes('src: url("font-400.woff2?v=12345678") format("woff2");\n  font-display: swap;'));
  assert.ok(
    sheet.includes(
      '  :root {\n    --text: "Column", "Column stand-in 1", "Column stand-in 2", "Column stand-in 3", ',
    ),
  );
  assert.ok(sheet.includes('"Column stand-in 4", Pretendard,'));
  assert.ok(sheet.includes('  :root[data-face="serif"]:lang(ko) {\n    --measure: 30rem;'));
});

test("a serif leaves the interface as it is, and a reader may choose the gothic of the interface", () => {
  const sheet = printFontSheet(FACES["gowun-batang"], "?v=1");
  assert.ok(!sheet.includes("--ui:"));
  assert.ok(sheet.includes(":is(.text, .notes) [lang] {\n    --text: var(--ui);"));
});

test("without files, as in a check, nothing is fetched", () => {
  assert.ok(!printFontSheet(FACES.suit, null).includes("url("));
});

test("the stacks are those of the stock style sheet", () => {
  const css = readFileSync(join(ROOT, "layouts/style.css"), "utf8").replace(/\s+/g, " ");
  for (const { ko, other } of Object.values(STACKS)) {
    assert.ok(css.includes(`${ko};`), ko);
    assert.ok(css.includes(`${other};`), other);
  }
});

test("every font of the setting has its files under a licence, in one package", () => {
  assert.deepEqual(Object.keys(FACES), [...FONT_NAMES]);
  for (const name of FONT_NAMES) assert.equal(FACES[name].name, name);
});

test("two fonts of different characters differ in the address of the files", async () => {
  const sheet = (key: string) => {
    const font: ColumnFont = { face: FACES.suit, key, files: () => FILES };
    return fonts.list({ font } as Parameters<typeof fonts.list>[0]);
  };
  const paths = sheet("a").map(({ path }) => path);
  assert.deepEqual(paths, [
    "assets/fonts.css",
    "assets/font-400.woff2",
    "assets/font-700.woff2",
    "assets/font-OFL.txt",
  ]);
  assert.notEqual(sheet("a")[0]?.render(), sheet("b")[0]?.render());
  assert.deepEqual(await sheet("a")[2]?.render(), new Uint8Array([7]));
});

const FILES = {
  bytes: { 400: new Uint8Array([4]), 700: new Uint8Array([7]) },
  licence: "OFL",
  characters: 2,
  missing: 0,
};
