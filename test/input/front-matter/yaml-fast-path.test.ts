import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readFullYaml } from "../../../src/input/front-matter/yaml.ts";
import { readPlainYaml } from "../../../src/input/front-matter/yaml-fast-path.ts";
import { property } from "../../kit/property.ts";

const PIECES = [
  ..."abcxyzABC0123456789 :#-_.,[]{}\"'&*!|>%@`~?/\\\t\n",
  ..."가나다안개“”‘’《》「」〈",
  ...["\u00a0", "\u0085", "\u2028", "\u3000", "\ufeff", "🌊", "e\u0301"],
  ...[
    "title: ",
    "date: ",
    "tags: [",
    "]\n",
    "episode: ",
    ", ",
    ": ",
    " #",
    "\n",
    "null",
    "true",
    "0x1f",
    "1e3",
  ],
  ...["0o17", ".inf", "2024-03-27", "07:00", "~", "- ", "1_000", "+1", "-1", "007", "1.10", "No"],
];
/** Ways to write a field with some words, and slips near them. */
const FORMS: readonly ((key: string, words: readonly string[]) => string)[] = [
  (key, [word = ""]) => `${key}: ${word}`,
  (key, words) => `${key}: [${words.join(", ")}]`,
  (key, words) => `${key}: [ ${words.join(",")} ]  `,
  (key, words) => `${key}:\n${words.map((word) => `  - ${word}`).join("\n")}`,
  (key, words) => `${key}:\n${words.map((word) => `-  ${word} `).join("\n\n")}`,
  (key, words) => `${key}: \n\n${words.map((word, at) => `${" ".repeat(at)}- ${word}`).join("\n")}`,
  (key, words) => `${key}: ${words.join("\n  ")}`,
];

const yaml = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.tuple(fc.constantFrom("title", "date", "tags", "episode"), soup(), fc.boolean()), {
      maxLength: 4,
    })
    .map((rows) => rows.map(([key, value, list]) => `${key}: ${list ? `[${value}]` : value}`).join("\n")),
  fc
    .array(
      fc.tuple(
        fc.constantFrom("title", "tags", "related"),
        fc.nat(FORMS.length - 1),
        fc.array(word(), { maxLength: 3 }),
      ),
      { maxLength: 3 },
    )
    .map((rows) => rows.map(([key, form, words]) => FORMS[form]?.(key, words) ?? "").join("\n")),
);

function soup(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join("").replaceAll("\n", ""));
}

/** A word as it is, or in quotation marks. */
function word(): fc.Arbitrary<string> {
  const text = fc.oneof(
    soup(),
    fc.constantFrom("안개", "바다, 안개", "a: b", "it's", "#1", "", " ", "12", "true"),
  );
  return fc.tuple(text, fc.constantFrom("", '"', "'")).map(([inner, mark]) => `${mark}${inner}${mark}`);
}

property("the fast path gives the same result as the parser", 5000, [yaml], (text) => {
  const fast = readPlainYaml(text, 2);
  if (fast !== null) assert.deepEqual(fast, readFullYaml("posts/fog.md", text, 2));
});

test("the front matter that most posts have takes the fast path", () => {
  for (const text of [
    "title: 안개가 걷히면\ndate: 2024-03-27\nepisode: 25\n",
    "title: “안개”, 그리고 바다\ntags: [도시, 안개 낀 날, 2024]\ndraftline: no",
    "title: 오늘 (하나)\n\ndate: 2024-03-27 07:00",
    `title: "안개: 바다 #1"\ntags: ["a, b", 'c', 도시]`,
    'title: \'say "hi"\'  \ntags:\n  - 안개\n  - "바다"\ndate: 2024-03-27\n',
    "tags:\n- 안개\n\n- 오늘 [하나]\n",
  ]) {
    assert.notEqual(readPlainYaml(text, 2), null, text);
  }
});

test("whatever is ambiguous is left to the parser", () => {
  for (const text of [
    'title: "안개\\n"',
    "title: 'it''s'",
    'title: "안개" # 3',
    'title: "안개\n  바다"',
    "tags:\n  - 안개\n   - 바다",
    "tags:\n  - 안개\n    바다",
    "tags:\n  - a: b",
    "tags:\n  - 안개 # 3",
    "tags:\n  - &fog 안개",
    'tags: ["a" "b"]',
    "tags: [a, ]",
    `tags: [${"'a', ".repeat(5000)}b]`,
    "tags:\n",
    "title: a: b",
    "title: true",
    "title: a # b",
    "title: 1.10",
    "title:",
    "a\u00a0: b",
  ])
    assert.equal(readPlainYaml(text, 2), null, text);
});
