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
const yaml = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.tuple(fc.constantFrom("title", "date", "tags", "episode"), soup(), fc.boolean()), {
      maxLength: 4,
    })
    .map((rows) => rows.map(([key, value, list]) => `${key}: ${list ? `[${value}]` : value}`).join("\n")),
);

function soup(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join("").replaceAll("\n", ""));
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
  ]) {
    assert.notEqual(readPlainYaml(text, 2), null, text);
  }
});

test("whatever is ambiguous is left to the parser", () => {
  for (const text of [
    'title: "안개"',
    "title: a: b",
    "title: true",
    "title: a # b",
    "title: 1.10",
    "title:",
    "a\u00a0: b",
  ])
    assert.equal(readPlainYaml(text, 2), null, text);
});
