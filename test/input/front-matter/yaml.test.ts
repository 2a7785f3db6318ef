import assert from "node:assert/strict";
import { test } from "node:test";
import { isMapping, plain, type Value } from "../../../src/input/front-matter/value.ts";
import { readYaml } from "../../../src/input/front-matter/yaml.ts";
import { takesAtMost } from "../../kit/takes.ts";

/** "2:8 colon", or the data. */
function read(yaml: string): unknown {
  const result = readYaml("posts/fog.md", yaml, 2);
  if (!("code" in result)) return plain({ is: result } as Value);
  const cause = "cause" in result.facts ? result.facts.cause : result.code;
  return `${result.line}${result.column === null ? "" : `:${result.column}`} ${cause}`;
}

test("data of every kind comes out as it is", () => {
  const yaml =
    "title: '안개: 하나'\nepisode: 25\ndraft: true\nextra:\n  list: [1, 둘, null]\n  text: |\n    a\n    b\n";
  assert.deepEqual(read(yaml), {
    title: "안개: 하나",
    episode: 25,
    draft: true,
    extra: { list: [1, "둘", null], text: "a\nb\n" },
  });
});

test("a date stays the text that the author typed", () => {
  assert.deepEqual(read("date: 2024-03-27\nupdated: 2024-03-27 07:00"), {
    date: "2024-03-27",
    updated: "2024-03-27 07:00",
  });
});

test("an empty front matter is an empty mapping", () => {
  assert.deepEqual(read(""), {});
  assert.deepEqual(read("# only a comment\n"), {});
});

for (const [name, yaml, expected] of [
  ["a colon in a title", "title: 안개: 바다", "2:8 colon"],
  ["a key that stands twice", "title: a\ndate: b\ntitle: c", "4:1 duplicate-key"],
  ["a tab", "extra:\n\ta: b", "3:1 tab"],
  ["an open quotation mark", "title: '안개", "2:8 unclosed"],
  [
    "a quotation mark that another one closes lines later",
    'title: "안개\ndate: a\nsubtitle: "바다"',
    "2:8 unclosed",
  ],
  ["an open bracket", "date: a\ntags: [안개, 바다\nid: b", "3:7 unclosed"],
  ["a tag", "title: !!js/function x", "2:8 text"],
  ["a tag of YAML's own", "title: !!str 3", "2:8 text"],
  ["a tag of one's own", "title: !x y", "2:8 text"],
  ["an asterisk", "title: *안개*", "2:8 text"],
  ["an anchor", "date: a\ntitle: &lt;3 you", "3:8 text"],
  ["an anchor on a list", "extra:\n  a: &here [1, 2]\n  b: *here", "3:6 text"],
  ["an anchor before a key", "&a title: b", "2:1 no-field"],
  ["no space behind a colon, in every line", "title:안개\ndate:2024-03-27", "2:1 colon-space"],
  ["a list with two margins", "tags:\n - a\n- b", "4:1 indent"],
  ["a list in the place of fields", "- title: x\ndate: y", "3:1 indent"],
  ["a list", "- a", "2 front-not-mapping"],
  ["mere words", "안개", "2 front-not-mapping"],
] as const) {
  test(`${name} is reported at its location`, () => assert.equal(read(yaml), expected));
}

for (const [name, yaml] of [
  ["deep lists", `extra: ${"[".repeat(40_000)}`],
  ["deep lists that are closed", `extra: ${"[".repeat(30)}${"]".repeat(30)}`],
  ["deep mappings", `extra: ${"{a: ".repeat(20_000)}`],
  ["deep rows of dashes", `extra:\n${"- ".repeat(30_000)}`],
  ["deep indents", Array.from({ length: 400 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ["too many values", `extra: [${"1,".repeat(6000)}]`],
] as const) {
  test(`${name}: refused, and soon`, () => {
    takesAtMost(2, () => assert.match(String(read(yaml)), /too-deep$/));
  });
}

test("an alias bomb is refused, and soon", () => {
  takesAtMost(2, () => assert.equal(read(aliasBomb()), "2:5 text"));
  takesAtMost(2, () => assert.equal(read(`a: &a 1\nb: [${"*a,".repeat(4900)}]`), "2:4 text"));
});

test("a comment behind a plain value is kept with it, and whether a text was quoted", () => {
  const mapping = readYaml("", "title: 안개 # 3\nsubtitle: '안개' # 3\ntags: #a\ndate: |\n  a # b", 1);
  assert.ok(mapping instanceof Map);
  const kept = [...mapping.values()].map(({ value }) => [value.is, value.quoted, value.comment]);
  assert.deepEqual(kept, [
    ["안개", undefined, "# 3"],
    ["안개", true, undefined],
    [null, undefined, "#a"],
    ["a # b\n", true, undefined],
  ]);
});

test("a front matter above the size limit is refused", () => {
  assert.equal(read(`title: ${"가".repeat(100_001)}`), "2 too-large");
});

test("no key reaches the prototype", () => {
  const data = read(
    "extra:\n  __proto__:\n    polluted: true\n  constructor: { prototype: { polluted: true } }",
  );
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(Object.keys((data as { extra: object }).extra), ["__proto__", "constructor"]);
  const mapping = readYaml("posts/fog.md", "__proto__: { title: x }", 2);
  assert.ok(isMapping(mapping as Value["is"]) && !("title" in mapping));
});

function aliasBomb(): string {
  const rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let i = 1; i < 9; i++)
    rows.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
    );
  return rows.join("\n");
}
