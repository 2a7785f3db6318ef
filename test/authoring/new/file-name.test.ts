import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fileStem, titleSlug } from "../../../src/authoring/new/file-name.ts";
import { newFrontMatter } from "../../../src/authoring/new/front-matter.ts";
import { property } from "../../kit/property.ts";
import { build } from "../../kit/sources.ts";

test("a title becomes a slug: Hangul stays, punctuation goes", () => {
  assert.equal(titleSlug("안개 낀 도시"), "안개-낀-도시");
  assert.equal(titleSlug("안개".normalize("NFD")), "안개");
  assert.equal(titleSlug("Fog & Smoke: “Part” 2"), "fog-smoke-part-2");
  assert.equal(titleSlug("🌫️ 안개!"), "안개");
  assert.equal(titleSlug("../../etc"), "etc");
  assert.equal(titleSlug("《…》 🌫️"), "");
  assert.equal(titleSlug("날씨 ☀️ 1️⃣"), "날씨-1");
  assert.ok(Buffer.byteLength(titleSlug("안개 ".repeat(100))) <= 100);
});

test("numbers are padded as in sibling files", () => {
  const named = (...names: string[]) =>
    fileStem(
      "안개",
      "episode",
      12,
      names.map((name) => ({ name, number: Number.parseInt(name, 10) })),
    );
  assert.equal(fileStem("안개", "episode", 1, []), "01-안개");
  assert.equal(named("001-a.md", "011.md"), "012-안개");
  assert.equal(named("1-a.md", "11-b.md"), "12-안개");
  assert.equal(named("0-prologue.md", "01-a.md"), "12-안개");
  assert.equal(fileStem("안개", "episode", 3, [{ name: "2024-01-03-x.md", number: 2 }]), "03-안개");
});

test("without a number the stem is the slug, and never a reserved name", () => {
  assert.equal(fileStem("쉽니다", "notice", null, []), "쉽니다");
  assert.equal(fileStem("!", "notice", null, []), "notice");
  assert.equal(fileStem("CON", "special", null, []), "special-con");
  assert.equal(fileStem("!", "episode", 7, []), "07");
});

const bits = fc.constantFrom(
  ...[
    "안개",
    " ",
    ": ",
    " #",
    "'",
    '"',
    "-",
    "- ",
    "&a",
    "*b",
    "!c",
    "{",
    "}",
    "[",
    "]",
    ",",
    "|",
    ">",
    "%",
    "@",
    "`",
  ],
  ...[
    "~",
    "null",
    "true",
    "1984",
    "0x1f",
    "1e3",
    "2024-01-01",
    "---",
    "\\",
    "\\n",
    "é",
    "🌫️",
    "?",
    "? ",
    ".inf",
    "=",
  ],
);
property(
  "every title parses back from its front matter as it was typed",
  400,
  [fc.array(bits, { minLength: 1, maxLength: 6 })],
  (parts) => {
    const title = parts.join("").replace(/\s+/g, " ").trim();
    fc.pre(title !== "");
    const text = newFrontMatter({ title, date: "2024-01-03", slug: null });
    const { column, told } = build({ "posts/x.md": `${text}글` });
    assert.deepEqual(told, []);
    assert.equal(column.posts[0]?.title, title.normalize("NFC"));
  },
);
