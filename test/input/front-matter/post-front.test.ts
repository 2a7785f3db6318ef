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
  ["tags: 도시, 안개 낀 날,바다, 도시", ["도시", "안개 낀 날", "바다"]],
  ["tags: fog,", ["fog"]],
  ["tags: 10,000", ["10,000"]],
  ['tags: "도시, 안개"', ["도시, 안개"]],
  ['tags: ["도시, 안개", 바다]', ["도시, 안개", "바다"]],
  ["tags:\n  - 도시, 안개", ["도시, 안개"]],
  ["title: C# 이야기", "C# 이야기"],
  ["title: '안개 # 3' # 세 번째", "안개 # 3"],
  ["title: |\n  안개 # 3", "안개 # 3"],
  ["date: 2024-03-27 # 수요일", "2024-03-27"],
  ["episode: 3 # 넷이었다", 3],
  ["series: city # 도시", "city"],
  ["cover: map.png # 표지", { src: "map.png", alt: "" }],
  ["cover: { src: map.png } # 표지", { src: "map.png", alt: "" }],
  ["aliases: [/old/] # 옛 주소", ["/old/"]],
  ["tags: # 나중에", null],
  ["tags: # 둘\n  - 도시", ["도시"]],
  ["tags: [도시, 안개] # 둘", ["도시", "안개"]],
  ["description: # 나중에", null],
  ["title: 안개\n# 메모\ndate: x", "안개"],
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
  ["episode: 2.5", "field-wrong specialAfter 2"],
  ['episode: "12.5"', "field-wrong specialAfter 12"],
  ['episode: "3"', "field-wrong unquoted 3"],
  ["episode: '003'", "field-wrong unquoted 3"],
  ['season: "2"', "field-wrong unquoted 2"],
  ['season: "0"', "field-wrong positive-number"],
  ["after: 2.5", "field-wrong whole-number"],
  ["episode: 1.5.2", "field-wrong whole-number"],
  ['draft: "false"', "field-wrong unquoted false"],
  ['withdrawn: "True"', "field-wrong unquoted true"],
  ["title: # 3", 'field-wrong quoted "# 3"'],
  ["title: #3", 'field-wrong quoted "#3"'],
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
  ["lang: 한국어", "field-wrong meant ko"],
  ["lang: ko_KR", "field-wrong meant ko-KR"],
  ["lang: Klingon", "field-wrong language"],
  ["image: a.png", "field-foreign image cover"],
  ["categories: [a]", "field-foreign categories tags"],
  ["permalink: /a/", "field-foreign permalink slug"],
  ["layout: post", "field-foreign layout -"],
  ["published: false", "field-foreign published draft"],
  ["published: 2024-01-03", "field-foreign published date"],
  ["pubDate: 2024-01-03", "field-foreign pubDate date"],
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

const COMMENTED: readonly (readonly [yaml: string, value: unknown, whole: string])[] = [
  ["title: 안개 속으로 # 3", "안개 속으로", '"안개 속으로 # 3"'],
  ["title: 안개\n  속으로 #3", "안개 속으로", '"안개 속으로 #3"'],
  ['subtitle: say "hi" # 3', 'say "hi"', `'say "hi" # 3'`],
  ["description: 하나 #둘 #셋", "하나", '"하나 #둘 #셋"'],
  ["tags: 도시 #안개", ["도시"], "[도시, 안개]"],
  ["tags: 도시, 안개 #바다", ["도시", "안개"], "[도시, 안개, 바다]"],
  ["tags: #도시 #안개", null, "[도시, 안개]"],
  ["tags:\n  - 도시 # 3", ["도시"], '"도시 # 3"'],
  ["tags: [도시 # 3\n  , 안개]", ["도시", "안개"], '"도시 # 3"'],
  ["subtitle: #도시", null, '"#도시"'],
  ["author: 김 #1", { name: "김", url: null, email: null }, '"김 #1"'],
];

for (const [yaml, value, expected] of COMMENTED) {
  test(`a warning that text is lost: ${JSON.stringify(yaml)}`, () => {
    const { problems, values } = read(yaml);
    assert.deepEqual((values as Record<string, unknown>)[yaml.split(":")[0] as string], value);
    assert.deepEqual(
      problems.map(({ code, severity, facts }) => [code, severity, (facts as { whole?: string }).whole]),
      [["front-comment", "warning", expected]],
    );
  });
}

test("the code of a country in the place of a language is a warning", () => {
  for (const [typed, meant] of [
    ["kr", "ko"],
    ["KR", "ko"],
    ["jp", "ja"],
    ["kr-KR", "ko-KR"],
  ]) {
    const { problems, values } = read(`lang: ${typed}`);
    assert.equal(values.lang, typed);
    assert.deepEqual(
      problems.map(({ code, severity, facts }) => [code, severity, facts]),
      [["language-unlikely", "warning", { field: "lang", found: typed, suggestion: meant }]],
    );
  }
  for (const typed of ["ko", "ja", "zh-TW", "uk", "sv", "se", "fil"]) {
    assert.deepEqual(read(`lang: ${typed}`).problems, []);
  }
});

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
  if (code === "field-unknown" || code === "field-foreign") return `${code} ${field} ${suggestion || "-"}`;
  if (typeof expected !== "object") return `${code} ${expected}`;
  const [[kind, of] = []] = Object.entries(expected as object);
  const wanted = kind === "oneOf" ? (of as string[]).join("|") : `${kind} ${of}`;
  return `${code} ${wanted}`;
}
