import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codesIn, columnCharacters, sortedCharacters } from "../../../src/outputs/fonts/characters.ts";
import { KOREAN, MARKS } from "../../../src/outputs/fonts/interface-characters.ts";
import { createMemo } from "../../../src/outputs/memo.ts";
import { ROOT } from "../../kit/column.ts";
import { build, md, weekly } from "../../kit/sources.ts";

const NONE = sortedCharacters([]);

function charactersOf(files: Readonly<Record<string, string>>): string {
  const { column } = build(files);
  return columnCharacters(column, [], createMemo());
}

test("characters of texts, notes, titles, tags and settings are among those of the column", () => {
  const shown = charactersOf({
    ...weekly("city", [1]),
    "posts/city/1.md": md("title: 뷁\nepisode: 1\ndate: 2024-01-03\ntags: 쀍", "꿹[^1] 漢 😀\n\n[^1]: 둛"),
  });
  for (const each of "뷁쀍꿹둛漢😀aZ~ “”《》") assert.ok(shown.includes(each), each);
  assert.ok(!shown.includes("\n"));
  assert.deepEqual([...shown], [...new Set(shown)], "each once");
});

test("letters that combine count as what they compose to, too", () => {
  assert.equal(sortedCharacters(codesIn("한".normalize("NFD"))), `${"한".normalize("NFD")}한`);
});

test("data that holds itself ends, and what shows nothing is left out", () => {
  const extra: Record<string, unknown> = { word: "가\u0085\ud800" };
  extra.again = extra;
  assert.equal(sortedCharacters(codesIn(extra)), "가");
  assert.equal(NONE, "");
});

test("the syllables of the Korean interface are in its list, and the marks of stock layouts in theirs", () => {
  const read = (path: string) => uncommented(readFileSync(join(ROOT, path), "utf8"));
  const words = ["ko", "en"].map((lang) => read(`src/core/words/${lang}.ts`));
  const layouts = readdirSync(join(ROOT, "layouts"))
    .filter((name) => /\.(?:ts|css|js)$/.test(name))
    .map((name) => read(`layouts/${name}`));
  const listed = new Set(codesIn([KOREAN, MARKS]));
  const missing = [...codesIn([words, layouts])].filter((code) => !listed.has(code));
  assert.equal(sortedCharacters(missing), "", "add them to src/outputs/fonts/interface-characters.ts");
});

function uncommented(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
