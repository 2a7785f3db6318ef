import assert from "node:assert/strict";
import { test } from "node:test";
import { sanitize } from "../../../src/outputs/feeds/sanitize.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { HOSTILE } from "../../kit/hostile-strings.ts";
import { readPiece } from "../../kit/markup.ts";
import { build, contextOf, type Files, md } from "../../kit/sources.ts";

const SCOPE = { own: "https://example.org/column/fog/", prefix: "p1-" };
const clean = (html: string) => sanitize(html, SCOPE);

/** The content of the one post in the site's feed. */
function carried(files: Files, html: boolean): string {
  const ctx = contextOf(build(files, { site: { html } }));
  return subscription(ctx, "/").items[0]?.content.html ?? "nothing";
}

for (const [typed, kept] of [
  ["<script>alert(1)</script>글", "글"],
  ["<style>p { color: red }</style>글", "글"],
  ['<iframe src="https://video.example/1">틀</iframe>글', "글"],
  ['<p onclick="alert(1)" style="color: red" class="big" data-x="1">글</p>', "<p>글</p>"],
  ['<form action="https://a.example"><input name="a"><b>글</b></form>', "<b>글</b>"],
  ['<a href="javascript:alert(1)">글</a>', "<a>글</a>"],
  ['<a href="java&#10;script:alert(1)">글</a>', "<a>글</a>"],
  ['<a href="data:text/html,x">글</a>', "<a>글</a>"],
  ['<img src="data:image/svg+xml,x" alt="그림">글', "글"],
  ['<img src="x" onerror="alert(1)" alt="">', '<img src="https://example.org/column/fog/x" alt="" />'],
  ["<base href='//evil.example/'><link rel=stylesheet href=x><meta http-equiv=refresh>글", "글"],
  ["<svg onload=alert(1)><a href='javascript:alert(1)'>x</a></svg>글", "글"],
  ["<!-- 비밀 -->글", "글"],
] as const)
  test(`${typed} is carried as ${kept}`, () => assert.equal(clean(typed), kept));

for (const [typed, meant] of [
  ["../sea/", "https://example.org/column/sea/"],
  ["/a.png", "https://example.org/a.png"],
  ["//other.example/a.png", "https://other.example/a.png"],
  ["#안개", "https://example.org/column/fog/#%EC%95%88%EA%B0%9C"],
  ["#p1-note-a", "#p1-note-a"],
  ["mailto:kim@example.org", "mailto:kim@example.org"],
  ["tel:+82-2-1234", "tel:+82-2-1234"],
  ["http://other.example/", "http://other.example/"],
] as const)
  test(`${typed} leads to ${meant} from anywhere`, () =>
    assert.equal(clean(`<a href="${typed}">글</a>`), `<a href="${meant}">글</a>`));

test("sound and films can be played, and never begin by themselves", () => {
  assert.equal(
    clean('<video src="sea.mp4" autoplay poster="sea.png"></video>'),
    '<video src="https://example.org/column/fog/sea.mp4" poster="https://example.org/column/fog/sea.png" controls></video>',
  );
  assert.equal(
    clean('<audio src="sea.mp3" autoplay></audio>'),
    '<audio src="https://example.org/column/fog/sea.mp3" controls></audio>',
  );
});

for (const [typed, kept] of [
  [
    '<img src="a.png" srcset="a.png 1x, /b.png 2x" sizes="50vw">',
    '<img src="https://example.org/column/fog/a.png" srcset="https://example.org/column/fog/a.png 1x, https://example.org/b.png 2x" sizes="50vw" />',
  ],
  ['<img srcset="a.png 2x" alt="x">글', "글"],
  [
    '<img src="https://a.example/a.png" srcset="data:image/png,x, javascript:alert(1) 2x">',
    '<img src="https://a.example/a.png" />',
  ],
  [
    '<picture><source srcset="a.webp" media="(width &gt; 9em)" type="image/webp"></picture>',
    '<picture><source srcset="https://example.org/column/fog/a.webp" media="(width &gt; 9em)" type="image/webp" /></picture>',
  ],
] as const)
  test(`${typed} is carried as ${kept}`, () => assert.equal(clean(typed), kept));

test("pictures and links of the author's own HTML are whole in feeds", () => {
  const content = carried(
    {
      "posts/city/index.md": md("title: 도시"),
      "posts/city/1.md": md("title: 하나\ndate: 2024-01-01\nepisode: 1"),
      "posts/city/map.png": { bytes: 1 },
      "posts/city/sea.mp4": { bytes: 1 },
      "posts/city/2.md": md(
        "title: 둘\ndate: 2024-01-02\nepisode: 2",
        '<a href="1.md#top"><img src="map.png" alt="x" width="80"></a>\n<video poster="map.png" src="sea.mp4"></video>',
      ),
    },
    true,
  );
  const city = "https://example.org/column/city";
  assert.equal(
    content,
    `<p><a href="${city}/1/#top"><img src="${city}/map.png" height="60" alt="x" width="80" /></a>\n` +
      `<video poster="${city}/map.png" src="${city}/sea.mp4" controls></video></p>\n`,
  );
});

test("an id of the author's own is not one of another item's", () => {
  assert.equal(
    clean('<p id="p2-note-a">글</p><p id="p1-note-a">글</p>'),
    '<p>글</p><p id="p1-note-a">글</p>',
  );
});

test("mathematics stays, without styles, addresses and the source of the formula", () => {
  assert.equal(
    clean(
      '<math display="block" style="color:red"><semantics><mi href="javascript:x" onclick="x">a</mi>' +
        '<mo stretchy="false">→</mo><annotation encoding="application/x-tex">a \\to</annotation></semantics></math>',
    ),
    '<math display="block"><semantics><mi>a</mi><mo stretchy="false">→</mo></semantics></math>',
  );
});

test("no hostile string leaves anything that runs", () => {
  for (const words of HOSTILE) {
    for (const { name, attributes } of readPiece(clean(`<p>${words}</p>`)).elements) {
      assert.doesNotMatch(name, /^(?:script|style|iframe|object|embed|svg|form|base|meta|link)$/, words);
      for (const [attribute, value] of attributes) {
        assert.doesNotMatch(attribute, /^(?:on|style$|srcdoc$)/, words);
        if (/^(?:href|src|cite|poster)$/.test(attribute))
          assert.match(value, /^(?:https?:|mailto:|tel:|#p1-)/, words);
      }
    }
  }
});

test("whatever an author leaves open, the notes stay what they are", () => {
  const post = (words: string) => ({ "posts/fog.md": md("title: 안개\ndate: 2024-01-01", words) });
  const notes = /<div class="footnotes">.*$/s;
  const words = "강이다.[^a]\n\n[^a]: 주석 [링크](https://a.example/)다.";
  const safe = carried(post(words), false);
  const open = carried(post(`<div><svg>\n\n${words}\n\n<template>`), true);
  assert.equal(notes.exec(open)?.[0], notes.exec(safe)?.[0]);
  assert.match(open, /^<\/?div>|^<div>/);
});

const EVERYTHING = `# 제목

글[^a] 또 글[^a]과 [링크](https://a.example/?a=1&b=2), **굵게**, \`code\`.[^b]

| a | b |
|:--|--:|
| 1 | 2 |

3. 하나
4. 둘

> 인용

\`\`\`js
const a = 1 < 2;
\`\`\`

![그림](https://img.example/a.png "설명")

<details>
<summary>더</summary>

안

</details>

H<sub>2</sub>O <abbr title="가">나</abbr>

[^a]: 주석.
[^b]: 둘째 주석.
`;

test("our own Markdown says the same, sanitised or not", () => {
  const files = { "posts/fog.md": md("title: 안개\ndate: 2024-01-01", EVERYTHING) };
  const seen = (html: boolean) =>
    readPiece(carried(files, html)).elements.map((each) => [
      each.name,
      [...each.attributes].filter(([name]) => name !== "open").sort(),
      each.text(),
    ]);
  assert.ok(seen(false).length > 40);
  assert.deepEqual(seen(true), seen(false));
});

test("fifty thousand elements in each other are no more than a long text", () => {
  assert.equal(clean("<div>".repeat(50_000)).match(/<div>/g)?.length, 100);
});
