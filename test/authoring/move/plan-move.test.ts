import assert from "node:assert/strict";
import { test } from "node:test";
import { splice } from "../../../src/authoring/edits/splice.ts";
import { createSpotFinder } from "../../../src/authoring/move/find-spots.ts";
import { planMove } from "../../../src/authoring/move/plan-move.ts";
import { seriesMove } from "../../../src/authoring/move/series-move.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { SITE_URL } from "../../kit/column.ts";
import { type Files, md, NOON, RESERVED, sourcesOf, weekly } from "../../kit/sources.ts";

const { site: SITE } = readSettings({ title: "도시 산책", url: SITE_URL, timeZone: "Asia/Seoul" });
const makeGuid = createGuidGenerator(SITE.id);
const ID = makeGuid("/city/");
const options = { markdown: null, typography: true, titles: true, bare: true };
const finders = {
  plain: createSpotFinder({ ...options, html: false }),
  html: createSpotFinder({ ...options, html: true }),
};

/** The texts after a move of one series, by their old paths. */
function moved(files: Files, to: string, from = "city", html = false): Record<string, string> {
  const scan = scanColumn(sourcesOf(files), SITE, NOON, RESERVED);
  const series = scan.series.find(({ slug }) => slug === from.normalize("NFC"));
  assert.ok(series);
  const spots = html ? finders.html : finders.plain;
  const deps = { site: SITE, makeGuid, spots, linkTargets: [`/${from}/feed.xml`] };
  const { changes, problems } = planMove(scan, seriesMove(scan, series, to), deps);
  assert.deepEqual(problems, []);
  return Object.fromEntries(
    changes.map(({ source, splices }) => [source.path, splice(files[source.path] as string, splices)]),
  );
}

const FILES: Files = {
  "posts/city/index.md": md("title: 도시"),
  "posts/city/1.md": md("title: 강\nepisode: 1\ndate: 2024-01-03"),
  "posts/city/2.md": md("title: 다리\nepisode: 2\ndate: 2024-01-10"),
  "posts/city/map.png": { bytes: 9 },
  "posts/city/a b.png": { bytes: 9 },
};

/** What becomes of a text in a post beside the folder of the series. */
function text(words: string, to = "town", html = false, from = "city"): string {
  const files = Object.fromEntries(
    Object.entries(FILES).map(([path, each]) => [path.replace("/city/", `/${from}/`), each]),
  );
  const path = "posts/sea.md";
  const all = { ...files, [path]: md("title: 바다\ndate: 2024-01-03", words) };
  const after = moved(all, to, from, html)[path];
  return after === undefined ? words : after.slice(md("title: 바다\ndate: 2024-01-03", "").length - 1, -1);
}

const CASES: readonly (readonly [typed: string, becomes: string])[] = [
  ["[글](city/1.md) [글](./city/1.md?x=1#y)", "[글](town/1.md) [글](./town/1.md?x=1#y)"],
  ["[글](x/../city/1.md) [글](city/../sea.md)", "[글](x/../town/1.md) [글](city/../sea.md)"],
  [
    "![말](<city/a b.png> 'city/1.md') ![말](city/a%20b.png)",
    "![말](<town/a b.png> 'city/1.md') ![말](town/a%20b.png)",
  ],
  [
    "[글](/city/1/) [글](/city/) [글](/city/3/) [x](/city/feed.xml)",
    "[글](/town/1/) [글](/town/) [글](/city/3/) [x](/town/feed.xml)",
  ],
  ["[글](/column/city/1/) ![말](/city/map.png)", "[글](/column/town/1/) ![말](/town/map.png)"],
  [`[글](${SITE_URL}city/1/?x) <${SITE_URL}city/>`, `[글](${SITE_URL}town/1/?x) <${SITE_URL}town/>`],
  [
    `${SITE_URL}city/1/ 끝 https://other.org/column/city/1/`,
    `${SITE_URL}town/1/ 끝 https://other.org/column/city/1/`,
  ],
  ["[글][r] [r]\n\n[r]: city/1.md 'city/1.md'", "[글][r] [r]\n\n[r]: town/1.md 'city/1.md'"],
  ["> [글][r]\n>\n> [r]:\n> city/1.md", "> [글][r]\n>\n> [r]:\n> town/1.md"],
  ["[[city 1]] [[City 2#말|city 2]] [[city 1화]]", "[[town 1]] [[town 2#말|city 2]] [[town 1화]]"],
  ["> - [[city\n>   1|*말*]] [[ city  1 ]]", "> - [[town\n>   1|*말*]] [[ town  1 ]]"],
  ["[[도시 1]] [[city 3]] [[city]] \\[[city 1]]", "[[도시 1]] [[city 3]] [[city]] \\[[city 1]]"],
  [
    "| a | b |\n|---|---|\n| a\\|b [[city 1\\|말]] | ![말](city/map.png) |",
    "| a | b |\n|---|---|\n| a\\|b [[town 1\\|말]] | ![말](town/map.png) |",
  ],
  [
    "말[^1]^[속 [글](city/1.md)]\n\n[^1]: [[city 1]] [글](city/1.md)",
    "말[^1]^[속 [글](town/1.md)]\n\n[^1]: [[town 1]] [글](town/1.md)",
  ],
  [
    "`[[city 1]]` `[글](city/1.md)`\n\n    [글](city/1.md)",
    "`[[city 1]]` `[글](city/1.md)`\n\n    [글](city/1.md)",
  ],
  ["```\n[[city 1]]\n```\n\n<!-- [글](city/1.md) -->", "```\n[[city 1]]\n```\n\n<!-- [글](city/1.md) -->"],
  ["<img src='city/map.png' alt=\"city/map.png\">", "<img src='town/map.png' alt=\"city/map.png\">"],
  ["[글](c%69ty/1.md) [글](&#99;ity/1.md)", "[글](town/1.md) [글](town/1.md)"],
  ["[글](city/1.md", "[글](city/1.md"],
  ['[글 ![말](city/map.png)](city/1.md "말")', '[글 ![말](town/map.png)](town/1.md "말")'],
  ["**[글](city/1.md)** # 말 [글](city/1.md)를", "**[글](town/1.md)** # 말 [글](town/1.md)를"],
];

for (const [typed, becomes] of CASES)
  test(`in a text: ${JSON.stringify(typed)}`, () => {
    assert.equal(text(typed), becomes);
  });

test("HTML of an author's own, with `html: true`", () => {
  const typed = `<p><a href='city/1.md'>말</a> <img srcset="city/map.png 1x, /city/map.png 2x" src=city/map.png alt="">
<video poster="city/map.png" src="/city/x.mp4"></video> <!-- <a href="city/1.md"> --></p>

말 <a href="/city/1/?x#y">말</a> <script>'<a href="city/1.md">'</script>`;
  const becomes = `<p><a href='town/1.md'>말</a> <img srcset="town/map.png 1x, /town/map.png 2x" src=town/map.png alt="">
<video poster="town/map.png" src="/city/x.mp4"></video> <!-- <a href="city/1.md"> --></p>

말 <a href="/town/1/?x#y">말</a> <script>'<a href="city/1.md">'</script>`;
  assert.equal(text(typed, "town", true), becomes);
});

test("Hangul names, in NFD as in NFC, encoded as before", () => {
  assert.equal(
    text("[글](도시/1.md) [글](%EB%8F%84%EC%8B%9C/1.md) [[도시 1]]", "마을", false, "도시"),
    "[글](마을/1.md) [글](%EB%A7%88%EC%9D%84/1.md) [[도시 1]]",
  );
  const decomposed = "도시".normalize("NFD");
  assert.equal(text(`[글](${decomposed}/1.md)`, "마을", false, decomposed), "[글](마을/1.md)");
  const bare = `${SITE_URL}%EB%A7%88%EC%9D%84/1/`;
  assert.equal(text(`${SITE_URL}city/1/ [글](city/1.md)`, "마을"), `${bare} [글](마을/1.md)`);
});

test("a folder's name with spaces", () => {
  assert.equal(
    text(
      "[글](<my city/1.md>) [글](my%20city/1.md) [글](/my-city/1/) [[my city 1]]",
      "town",
      false,
      "my city",
    ),
    "[글](<town/1.md>) [글](town/1.md) [글](/town/1/) [[town 1]]",
  );
});

const card = (fields: string) =>
  moved({ ...FILES, "posts/city/index.md": md(`title: 도시\nid: x\n${fields}`) }, "town")[
    "posts/city/index.md"
  ];

test("an alias is written in the style of those that are there", () => {
  const becomes = (fields: string) => md(`title: 도시\nid: x\n${fields}`);
  assert.equal(
    card("total: 9"),
    md("title: 도시\nid: x\naliases: [/city/]\ntotal: 9").replace(
      "id: x\naliases: [/city/]",
      "aliases: [/city/]\nid: x",
    ),
  );
  assert.equal(card("aliases: /a/ # 옛날"), becomes("aliases: [/a/, /city/] # 옛날"));
  assert.equal(card("aliases: [/a/, '/b/'] # 옛날"), becomes("aliases: [/a/, '/b/', /city/] # 옛날"));
  assert.equal(card("aliases: []"), becomes("aliases: [/city/]"));
  assert.equal(card("aliases:"), becomes("aliases: [/city/]"));
  assert.equal(
    card("aliases:\n  - /a/ # 옛날\n  - '/b/'\ntotal: 9"),
    becomes("aliases:\n  - /a/ # 옛날\n  - '/b/'\n  - /city/\ntotal: 9"),
  );
  assert.equal(card("aliases:\n- /a/"), becomes("aliases:\n- /a/\n- /city/"));
});

test("an alias of the new address gives its place to the old one", () => {
  const becomes = (fields: string) => md(`title: 도시\nid: x\n${fields}`);
  assert.equal(card("aliases: /town/"), becomes("aliases: /city/"));
  assert.equal(card("aliases: [/a/, town]"), becomes("aliases: [/a/, /city/]"));
  assert.equal(
    card(`aliases:\n  - "${SITE_URL}town/" # 옛날\n  - /b/`),
    becomes("aliases:\n  - /city/ # 옛날\n  - /b/"),
  );
});

test("ids in force, `series` and `cover` are written, and lines end as they did", () => {
  const flat = md(
    "title: 납작\nseries: city\nepisode: 3\ndate: 2024-01-17\ncover: { src: 'city/a b.png', alt: 말 }",
  );
  const deep =
    "\ufeff---\r\ntitle: 깊이\r\nkind: special\r\ndate: 2024-01-18\r\ndraft: true\r\ncover: ../../city/map.png\r\n---\r\n";
  const other = md("title: 남\nseries: sea\nepisode: 1\ndate: 2024-01-03");
  const after = moved(
    {
      ...FILES,
      ...weekly("sea", []),
      "posts/flat.md": flat,
      "posts/city/x/y.md": deep,
      "posts/city/other.md": other,
    },
    "town",
  );
  assert.equal(after["posts/city/index.md"], md(`title: 도시\nid: ${ID}\naliases: [/city/]`));
  assert.equal(
    after["posts/flat.md"],
    md(
      `title: 납작\nid: ${makeGuid("/city/3/")}\nseries: town\nepisode: 3\ndate: 2024-01-17\ncover: { src: 'town/a b.png', alt: 말 }`,
    ),
  );
  assert.equal(
    after["posts/city/x/y.md"],
    deep.replace("\r\nkind", `\r\nid: ${makeGuid("/city/y/")}\r\nkind`).replace("../../city", "../../town"),
  );
  assert.equal(after["posts/city/other.md"], undefined);
});
