import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, type Given, md } from "../kit/sources.ts";

const PICTURE: Files = { "posts/map.png": { bytes: 9 } };

/** What is reported of a post with this text. */
function told(words: string, fields = "", given: Given = {}): readonly string[] {
  const head = `title: 안개\ndate: 2024-01-03${fields && `\n${fields}`}`;
  return build({ ...PICTURE, "posts/fog.md": md(head, words) }, given).told;
}

for (const words of [
  "",
  "<!-- 쓸 것 -->",
  "\n\n",
  "&nbsp;",
  "***",
  "#",
  "-",
  "> ",
  "[a]: https://a.example/",
]) {
  test(`a post without words is reported: ${JSON.stringify(words)}`, () => {
    const reported = told(words).filter((each) => each.endsWith("text-empty"));
    assert.deepEqual(reported, ["posts/fog.md:4: text-empty"]);
  });
}

test("a card without anything behind it is reported, with and without HTML", () => {
  const card = { "posts/fog.md": "---\r\ntitle: 안개\r\ndate: 2030-01-03\r\n---" };
  assert.deepEqual(build(card).told, ["posts/fog.md:4: text-empty"]);
  assert.deepEqual(told("<!-- 쓸 것 -->", "", { site: { html: true } }), ["posts/fog.md:4: text-empty"]);
});

for (const [words, fields, html] of [
  ["…", "", false],
  ["![안개 낀 길](map.png)", "", false],
  ["", "cover: map.png", false],
  ["", "draft: true", false],
  ["", "withdrawn: true", false],
  ["```\n안개\n```", "", false],
  ["<p>안개</p>", "", true],
  ['<iframe src="https://a.example/" title="a"></iframe>', "", true],
] as const) {
  test(`as meant: ${JSON.stringify(words)} ${fields}`, () => {
    assert.deepEqual(told(words, fields, { site: { html } }), []);
  });
}

test("a notice may have no words, and so may the cards of series and of the site", () => {
  const files = {
    "posts/index.md": "---\nlang: ko\n---\n",
    "posts/city/index.md": "---\ntitle: 도시\n---\n",
    "posts/city/rest.md": "---\ntitle: 한 주 쉽니다\nkind: notice\ndate: 2024-01-03\n---\n",
  };
  assert.deepEqual(build(files).told, []);
});

test("a post in .markdown is read, linked to, and may be a series' card", () => {
  const { told, column } = build({
    "posts/city/index.markdown": md("title: 도시"),
    "posts/city/1.markdown": md(
      "title: 하나\nepisode: 1\ndate: 2024-01-03",
      "[앞](../city) [둘](fog.markdown)",
    ),
    "posts/city/fog.markdown": md("title: 둘\nkind: special\ndate: 2024-01-10", "[없음](3.markdown)"),
  });
  assert.deepEqual(told, ["posts/city/fog.markdown:7: link-nowhere"]);
  assert.deepEqual(
    column.series[0]?.episodes.map(({ address }) => address),
    ["/city/1/", "/city/fog/"],
  );
});

test("two introductions of the home page are an error", () => {
  const { told } = build({ "posts/index.md": "글", "posts/index.markdown": "글" });
  assert.deepEqual(told, ["posts/index.md:1: address-equal"]);
});
