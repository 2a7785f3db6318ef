import assert from "node:assert/strict";
import { test } from "node:test";
import { readPostFront } from "../../../src/input/front-matter/post.ts";
import type { Mapping } from "../../../src/input/front-matter/value.ts";
import { readYaml } from "../../../src/input/front-matter/yaml.ts";

/** Each field: what an author may write, and what becomes of it. */
const RIGHT: readonly (readonly [yaml: string, value: unknown])[] = [
  ["title: 안개", "안개"],
  ["title: 1984", "1984"],
  ["title: 1.10", "1.10"],
  ["title: true", "true"],
  ['title: "  둘  사이 "', "둘 사이"],
  ["title: |\n  한 줄\n  또 한 줄", "한 줄 또 한 줄"],
  [`title: ${"안개".normalize("NFD")}`, "안개"],
  ["subtitle: 부제", "부제"],
  ["description: 요약", "요약"],
  ["date: 2024-03-27", "2024-03-27"],
  ['date: "2024-03-27 07:00"', "2024-03-27 07:00"],
  ["updated: 2024-03-28", "2024-03-28"],
  ...["episode", "special", "notice", "post", "page"].map((kind) => [`kind: ${kind}`, kind] as const),
  ["series: city", "city"],
  ["episode: 0", 0],
  ["episode: 007", 7],
  ["season: 2", 2],
  ["after: 0", 0],
  ["tags: 도시", ["도시"]],
  ["tags: [도시, 2024, 도시]", ["도시", "2024"]],
  ["cover: map.png", { src: "map.png", alt: "" }],
  ["cover: { src: map.png, alt: 지도 }", { src: "map.png", alt: "지도" }],
  ["slug: 25-heavy", "25-heavy"],
  ["slug: 25", "25"],
  ["aliases: /old/", ["/old/"]],
  ["aliases: [/old/, /older/]", ["/old/", "/older/"]],
  ["lang: en-GB", "en-GB"],
  ["author: 김", { name: "김", url: null, email: null }],
  [
    "author: { name: 김, url: https://a.example/, email: a@a.example }",
    { name: "김", url: "https://a.example/", email: "a@a.example" },
  ],
  ["draft: true", true],
  ["withdrawn: false", false],
  ["id: tag:example.org,2024:fog", "tag:example.org,2024:fog"],
  ["extra: { mood: 회색, n: [1, 2] }", { mood: "회색", n: [1, 2] }],
];

for (const [yaml, value] of RIGHT) {
  test(`right: ${yaml}`, () => {
    const form = read(yaml);
    assert.deepEqual(form.problems, []);
    assert.deepEqual((form.values as Record<string, unknown>)[yaml.split(":")[0] as string], value);
  });
}

const WRONG: readonly (readonly [yaml: string, ...expected: string[]])[] = [
  ["title: [a]", "field-wrong text"],
  ["title: ''", "field-wrong text"],
  ['title: "\\u0000"', "field-wrong text"],
  ['title: "\\uD800"', "field-wrong text"],
  ['title: "\\uFFFF"', "field-wrong text"],
  ["date: { a: b }", "field-wrong date"],
  ["kind: Episode", "field-wrong episode|special|notice|post|page"],
  ["episode: -1", "field-wrong whole-number"],
  ["episode: 2.5", "field-wrong whole-number"],
  ["episode: 둘", "field-wrong whole-number"],
  ["episode: 99999999999999999999", "field-wrong whole-number"],
  ["season: 0", "field-wrong positive-number"],
  ["after: last", "field-wrong whole-number"],
  ["tags: { a: b }", "field-wrong text"],
  ["tags: [a, [b]]", "field-wrong text"],
  ["cover: [a]", "field-wrong text"],
  ["cover: { alt: 지도 }", "field-wrong cover"],
  ["cover: { src: a.png, atl: 지도 }", "field-unknown cover.atl alt"],
  ["aliases: [{ a: b }]", "field-wrong text"],
  ["lang: 한국어", "field-wrong language"],
  ["lang: ko_KR", "field-wrong language"],
  ["author: { url: https://a.example/ }", "field-wrong author"],
  ["author: { name: 김, url: javascript:alert(1) }", "field-wrong web-address"],
  ["author: { name: 김, email: kim at a.example }", "field-wrong e-mail"],
  ['author: { name: 김, email: "a@b@c.example" }', "field-wrong e-mail"],
  ["author: { name: 김, twitter: x }", "field-unknown author.twitter -"],
  ["draft: yes", "field-wrong true-or-false"],
  ["draft: 1", "field-wrong true-or-false"],
  ["extra: 회색", "field-wrong mapping"],
  ["tgas: a", "field-unknown tgas tags"],
  ["태그: a", "field-unknown 태그 tags"],
  ["회차: 3", "field-unknown 회차 episode"],
  ["mood: a", "field-unknown mood -"],
  ["__proto__: { title: x }", "field-unknown __proto__ -"],
  ["toString: x", "field-unknown toString -"],
];

for (const [yaml, ...expected] of WRONG) {
  test(`wrong: ${yaml}`, () => {
    const { problems, values } = read(yaml);
    assert.deepEqual(problems.map(summarize), expected);
    assert.ok(
      problems.every(({ severity, line, path }) => severity === "error" && line === 2 && path === PATH),
    );
    assert.ok(Object.values(values).every((value) => value === null));
  });
}

test("what is missing is null, and so is a field without a value", () => {
  const { values, has, locationOf } = read("title:\ndate: ~\nepisode: 3");
  assert.deepEqual([values.title, values.date, values.subtitle, values.episode], [null, null, null, 3]);
  assert.deepEqual([has("title"), has("episode"), has("slug")], [false, true, false]);
  assert.deepEqual(locationOf("episode"), { path: PATH, line: 4, column: 10 });
  assert.deepEqual(locationOf("slug"), { path: PATH, line: 1 });
});

const PATH = "posts/city/25.md";

function read(yaml: string) {
  return readPostFront(PATH, readYaml(PATH, yaml, 2) as Mapping);
}

function summarize({ code, facts }: { code: string; facts: object }): string {
  const { expected, field, suggestion } = facts as { expected?: unknown; field: string; suggestion?: string };
  if (code === "field-unknown") return `${code} ${field} ${suggestion ?? "-"}`;
  const wanted = typeof expected === "object" ? (expected as { oneOf: string[] }).oneOf.join("|") : expected;
  return `${code} ${wanted}`;
}
