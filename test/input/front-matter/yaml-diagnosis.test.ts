import assert from "node:assert/strict";
import { test } from "node:test";
import { readFullYaml } from "../../../src/input/front-matter/yaml.ts";
import { findSlip, quoted } from "../../../src/input/front-matter/yaml-diagnosis.ts";

/** Each slip: the YAML, and "line:column cause", with what to write instead. */
const SLIPS: readonly (readonly [yaml: string, found: string, cure?: string])[] = [
  ["title: One\ndate:2026-11-11\nepisode: 1", "2:1 colon-space", "date: 2026-11-11"],
  ["제목:안개\n날짜: 1", "1:1 colon-space", "제목: 안개"],
  ["title： 안개\ndate: 1", "1:1 colon-space", "title: 안개"],
  ["title: [연재] 제목", "1:8 text", 'title: "[연재] 제목"'],
  ["title: {a} b", "1:8 text", 'title: "{a} b"'],
  ['title: "안개" 속으로', "1:8 text", `title: '"안개" 속으로'`],
  ['title: "a" "b"', "1:8 text", `title: '"a" "b"'`],
  ["title: 'It's fine'", "1:8 text", `title: "It's fine"`],
  ['title: "say "hi" now"', "1:8 text", `title: 'say "hi" now'`],
  ['title: "안개"# 3', "1:8 text", `title: '"안개"# 3'`],
  ["title: @안개", "1:8 text", 'title: "@안개"'],
  ["title: `안개`", "1:8 text", 'title: "`안개`"'],
  ["title: %안개", "1:8 text", 'title: "%안개"'],
  ["title: - 안개", "1:8 text", 'title: "- 안개"'],
  ["title: > 안개", "1:8 text", 'title: "> 안개"'],
  ["title: *안개* 속", "1:8 text", 'title: "*안개* 속"'],
  ["title: &lt;3 you", "1:8 text", 'title: "&lt;3 you"'],
  ["tags:\n  - 안개\n  - @바다", "3:5 text", '"@바다"'],
  ["title: 안개: 바다", "1:8 colon", 'title: "안개: 바다"'],
  ['title: "a\\d"', "1:8 escape", "title: 'a\\d'"],
  ["tags: [#안개, #바다]\ndate: x", "1:7 hash", "tags: [안개, 바다]"],
  ["tags: [안개, #바다]\ndate: x", "1:7 hash", "tags: [안개, 바다]"],
  ['title: "안개\ndate: 2026\nepisode: 1', "1:8 unclosed"],
  ["date: 1\ntags: [안개, 바다\nid: b", "2:7 unclosed"],
  ["title: 안개\n바다\ndate: 1", "2:1 no-field"],
  ["title: x\nhttps://a.example/", "2:1 no-field"],
  ["title: 안개\n  date: 2026", "2:1 indent"],
  ["description: >\n  a: b\n  [c] d\ntitle: @x", "4:8 text", 'title: "@x"'],
  ['description: "a\n  b: c\n  d"\ntitle: @x', "4:8 text", 'title: "@x"'],
  ["tags: [\n  a,\n  @b\n]\ntitle: @c", "5:8 text", 'title: "@c"'],
];

for (const [yaml, expected, cure] of SLIPS) {
  test(`the slip in ${JSON.stringify(yaml)} is found where it is`, () => {
    const slip = findSlip(yaml);
    assert.equal(slip && `${slip.row + 1}:${slip.column} ${slip.cause}`, expected);
    if (cure === undefined) return;
    assert.equal(slip?.cure, cure);
    assert.ok(readFullYaml("", cure, 1) instanceof Map || !cure.includes(": "), "the cure is YAML");
  });
}

test("what is YAML has no slip", () => {
  for (const yaml of [
    "title: C# 이야기 # 메모\ntags: [\n  a,\n  b # c\n]\nid: x",
    'title: "안개: \\"하나\\"" # 메모\nextra: { a: [1, "]"], b: \'{\' }',
    "extra:\n  - a: b\n    c: d\n  - - e",
    'description: |-\n  - a: [b\n  @c\n\n  "d\n\ntitle: 걷히면\n  - 그리고\n  @바다',
    "date: 2024-03-27 07:00\ntitle: 7:00에 -- 안개? 그래!",
    'cadence: { days: 수, time: "07:00" }\nauthor: { name: O\'Brien }',
  ])
    assert.equal(findSlip(yaml), null, yaml);
});

test("a text is put in quotation marks that YAML reads as that text", () => {
  for (const text of ["안개 # 3", 'say "hi"', "It's", `"both" and it's`, "a\\b"]) {
    const mapping = readFullYaml("", `title: ${quoted(text)}`, 1);
    assert.ok(mapping instanceof Map);
    assert.equal(mapping.get("title")?.value.is, text);
  }
});
