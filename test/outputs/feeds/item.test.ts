import assert from "node:assert/strict";
import { test } from "node:test";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { type FeedItem, itemOf } from "../../../src/outputs/feeds/item.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { build, contextOf, type Files, md, postIn, weekly } from "../../kit/sources.ts";

function items(files: Files, site: Partial<SiteSettings> = {}, page = "/"): readonly FeedItem[] {
  return subscription(contextOf(build(files, { site })), page).items;
}

const FILES = {
  ...weekly("city", [0, 1]),
  "posts/city/rest.md": md("title: 쉽니다\nkind: notice\nafter: 1\ndate: 2024-01-04"),
  "posts/sea/index.md": md("title: sea\nnumbering: season"),
  "posts/sea/1.md": md("title: 물\nseason: 2\nepisode: 3\ndate: 2024-01-05"),
  "posts/fog.md": md("title: fog\ndate: 2024-01-06"),
};

for (const [titles, expected] of [
  [
    "number",
    ["fog", "[sea] 시즌 2 · 3화 물", "[city] 휴재 쉽니다", "[city] 1화 city 1", "[city] 프롤로그 city 0"],
  ],
  ["series", ["fog", "[sea 2-3] 물", "[city 휴재] 쉽니다", "[city 1] city 1", "[city 프롤로그] city 0"]],
  ["plain", ["fog", "물", "쉽니다", "city 1", "city 0"]],
] as const)
  test(`titles: ${titles}`, () => {
    assert.deepEqual(
      items(FILES, { feeds: { titles } }).map(({ title }) => title),
      expected,
    );
  });

test("in the feed of one series, only those who ask for it read its name in every title", () => {
  const titles = (style: "number" | "series") =>
    items(FILES, { feeds: { titles: style } }, "/sea/").map(({ title }) => title);
  assert.deepEqual(titles("number"), ["시즌 2 · 3화 물"]);
  assert.deepEqual(titles("series"), ["[sea 2-3] 물"]);
});

for (const [numbering, title] of [
  ["through", "[sea 3] 물"],
  ["season", "[sea 2-3] 물"],
] as const)
  test(`with numbering: ${numbering}, number 3 in season 2 is ${title}`, () => {
    const files = {
      "posts/sea/index.md": md(`title: sea\nnumbering: ${numbering}`),
      "posts/sea/1.md": md("title: 물\nseason: 2\nepisode: 3\ndate: 2024-01-05"),
    };
    assert.equal(items(files, { feeds: { titles: "series" } })[0]?.title, title);
  });

/** The address of the last link, decoded, and what it says. */
function lastLine({ content }: FeedItem): string {
  const [, href = "", words] = /<p><a href="([^"]*)">([^<]*)<\/a><\/p>\n$/.exec(content.html) ?? [];
  return `${decodeURIComponent(href.replaceAll("&amp;", "&"))} ${words}`;
}

test("where an author can be written to, the text ends with a link that does it", () => {
  const files = {
    ...weekly("city", [1], {
      "posts/city/2.md": md(
        'title: A & "B"\nepisode: 2\ndate: 2024-01-10\nlang: en\nauthor: { name: Jane, email: "jane+a&b@b.example" }',
      ),
    }),
  };
  const [jane, kim] = items(files, { author: { name: "김", email: "kim@a.example" } });
  assert.ok(jane && kim);
  assert.equal(lastLine(jane), 'mailto:jane+a&b@b.example?subject=Re: [city 2] A & "B" Reply by e-mail');
  assert.equal(lastLine(kim), "mailto:kim@a.example?subject=Re: [city 1] city 1 이메일로 답장하기");
  assert.match(jane.content.html, /href="mailto:jane%2Ba%26b@b\.example\?subject=Re%3A%20/);
  assert.ok(items(weekly("city", [1])).every(({ content }) => !content.html.includes("mailto:")));
});

test("what is withdrawn has a sentence, no picture and no way to answer", () => {
  const files = {
    "posts/x.md": md("title: x\ndate: 2024-01-03\nwithdrawn: true\ncover: map.png", "비밀"),
    "posts/map.png": { bytes: 1 },
  };
  const [item] = items(files, { author: { name: "김", email: "kim@a.example" } });
  assert.deepEqual([item?.content.html, item?.cover], ["<p>글쓴이가 거두어들인 글입니다.</p>\n", null]);
});

test("a cover comes with all that readers ask about it", () => {
  const files = {
    "posts/x.md": md("title: x\ndate: 2024-01-03\ncover: { src: map.png, alt: 지도 }"),
    "posts/map.png": { bytes: 7 },
  };
  assert.deepEqual(items(files)[0]?.cover, {
    url: "https://example.org/column/map.png",
    alt: "지도",
    width: 800,
    height: 600,
    type: "image/png",
    bytes: 7,
  });
});

test("code has no colours where no style sheet follows it", () => {
  const words = '```js\nconst a = "<span>"; // b\n```\n\n<kbd>가</kbd>\n\n말^[주석\n\n나] 끝';
  const [item] = items({ "posts/x.md": md("title: x\ndate: 2024-01-03", words) });
  assert.match(
    item?.content.html ?? "",
    /<pre[^>]*><code class="language-js">const a = &quot;&lt;span&gt;&quot;; \/\/ b\n<\/code><\/pre>/,
  );
  assert.match(item?.content.html ?? "", /<kbd>가<\/kbd>/);
});

for (const [what, fields, changed, updated] of [
  ["changed in git after publication", "", "2024-02-01T00:00:00Z", "2024-02-01T09:00:00+09:00"],
  ["changed in git at publication", "", "2024-01-02T15:00:00Z", null],
  ["changed in git before publication, as a draft", "", "2024-01-01T00:00:00Z", null],
  [
    "dated by its author and changed in git",
    "\nupdated: 2024-01-05",
    "2024-02-01T00:00:00Z",
    "2024-01-05T00:00:00+09:00",
  ],
  ["not in git", "", null, null],
] as const)
  test(`the date of change of a post that was ${what}`, () => {
    const files = { "posts/fog.md": md(`title: 안개\ndate: 2024-01-03${fields}`) };
    const changes = new Map(changed === null ? [] : [["posts/fog.md", Date.parse(changed)] as const]);
    const built = build(files, { site: { feeds: { updated: "git" } }, changed: changes });
    const [item] = subscription(contextOf(built), "/").items;
    assert.equal(item?.updated?.iso ?? null, updated);
  });

test("an item knows its series, and its number and season there", () => {
  const [fog, sea, rest] = items(FILES);
  assert.equal(fog?.series, null);
  assert.deepEqual(sea?.series, {
    title: "sea",
    link: "https://example.org/column/sea/",
    number: 3,
    season: 2,
  });
  assert.deepEqual(rest?.series, {
    title: "city",
    link: "https://example.org/column/city/",
    number: null,
    season: null,
  });
});

test("an item carries the fields of its post", () => {
  const fields = "title: fog\ndate: 2024-01-06\nlang: en\ntags: [밤, 물]\nauthor: Jane\ndescription: 짧다";
  const [item] = items({ "posts/fog.md": md(fields, "글.") });
  assert.ok(item);
  const { id, content, ...rest } = item;
  assert.equal(id, postIn(build({ "posts/fog.md": md(fields, "글.") }), "fog").id);
  assert.equal(content.html, "<p>글.</p>\n");
  assert.deepEqual(rest, {
    link: "https://example.org/column/fog/",
    title: "fog",
    summary: "짧다",
    lang: "en",
    author: { name: "Jane", url: null, email: null },
    tags: ["밤", "물"],
    published: { iso: "2024-01-06T00:00:00+09:00", epoch: Date.UTC(2024, 0, 5, 15) },
    updated: null,
    cover: null,
    series: null,
  });
});

test("an item is rendered once for all feeds that hold it, unless texts are so long that memory would not do", () => {
  const built = build({
    "posts/fog.md": md("title: fog\ndate: 2024-01-06"),
    "posts/sea.md": md("title: sea\ndate: 2024-01-07"),
  });
  const isKept = (length: number) => {
    const ctx = contextOf(built);
    const [fog, sea] = ["fog", "sea"].map((title) => {
      const post = postIn(built, title);
      return { ...post, text: { ...post.text, body: ["a".repeat(length)] } };
    });
    assert.ok(fog && sea);
    const item = itemOf(fog, false, ctx);
    itemOf(sea, false, ctx);
    return itemOf(fog, false, ctx) === item;
  };
  assert.equal(isKept(3_000_000), true);
  assert.equal(isKept(3_000_001), false);
});
