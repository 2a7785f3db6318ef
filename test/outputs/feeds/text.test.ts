import assert from "node:assert/strict";
import { test } from "node:test";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { contentOf } from "../../../src/outputs/feeds/content.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { build, contextOf, md, postIn } from "../../kit/sources.ts";

/** A post as feed readers get it, its ids' prefix replaced by "p". */
function carried(words: string, site: Partial<SiteSettings> = {}, fields = ""): string {
  const files = {
    "posts/fog.md": md(`title: 안개\ndate: 2024-01-03${fields}`, words),
    "posts/map.png": { bytes: 1 },
  };
  const [item] = subscription(contextOf(build(files, { site })), "/").items;
  return (item?.content.html ?? "").replace(/(["#])p[a-z\d]+-(?=note-|call-)/g, "$1p-");
}

const CALL_A = '<a class="footnote" href="#p-note-a" id="p-call-a">[1]</a>';
const BACK_A = ' <a class="reversefootnote" href="#p-call-a">↩\ufe0e</a>';

test("a text without notes has no list of them", () => {
  assert.equal(carried("안개다."), "<p>안개다.</p>\n");
});

test("the boxes of a task list are characters, since readers remove form elements", () => {
  const items = "<ul>\n<li>☐ 안개</li>\n<li>☑\ufe0e 강</li>\n</ul>\n";
  assert.equal(carried("- [ ] 안개\n- [x] 강"), items);
  assert.equal(carried("- [ ] 안개\n- [x] 강", { html: true }), items);
});

test("notes follow the text, each linked with its calls", () => {
  assert.equal(
    carried("가[^a] 나[^b] 다[^a]\n\n[^a]: 첫째.\n\n[^b]: 둘째."),
    `<p>가${CALL_A} 나<a class="footnote" href="#p-note-b" id="p-call-b">[2]</a> \
다<a class="footnote" href="#p-note-a" id="p-call-a_2">[1]</a></p>
<div class="footnotes">
<h2>주석</h2>
<ol>
<li id="p-note-a"><p>첫째.${BACK_A} <a class="reversefootnote" href="#p-call-a_2">↩\ufe0e2</a></p>
</li>
<li id="p-note-b"><p>둘째. <a class="reversefootnote" href="#p-call-b">↩\ufe0e</a></p>
</li>
</ol>
</div>
`,
  );
});

for (const [style, call] of [
  ["brackets", '<a class="footnote" href="#p-note-a" id="p-call-a">[1]</a>'],
  ["superscript", '<sup><a class="footnote" href="#p-note-a" id="p-call-a">1</a></sup>'],
  ["circled", '<a class="footnote" href="#p-note-a" id="p-call-a">①</a>'],
] as const)
  test(`a call in the style ${style}`, () => {
    const html = carried("가[^a]\n\n[^a]: 나.", { notes: { style } });
    assert.equal(html.slice(0, html.indexOf("\n")), `<p>가${call}</p>`);
  });

for (const [labels, label, call, item] of [
  ["number", "물", "[1]", "<p>"],
  ["keep", "물", "[물]", "<b>[물]</b> <p>"],
  ["keep", "a&b", "[a&amp;b]", "<b>[a&amp;b]</b> <p>"],
  ["keep", "1", "[1]", "<p>"],
] as const)
  test(`with labels: ${labels}, the note ${label} is called ${call}`, () => {
    const html = carried(`가[^${label}]\n\n[^${label}]: 나.`, { notes: { labels } });
    assert.equal(/<a class="footnote"[^>]*>([^<]*)</.exec(html)?.[1], call);
    assert.equal(/<li[^>]*>(.*)나\./.exec(html)?.[1], item);
  });

test("the heading of the notes is in the language of the post", () => {
  assert.match(carried("a[^a]\n\n[^a]: b.", {}, "\nlang: en"), /<div class="footnotes">\n<h2>Notes<\/h2>/);
});

for (const [what, words, target] of [
  ["a note of the same text", "가[^a] [나](#note-a)\n\n[^a]: 다.", "#p-note-a"],
  ["a heading of the same text", "[나](#둘)\n\n## 둘", "https://example.org/column/fog/#%EB%91%98"],
  ["the post itself", "[나](fog.md)", "https://example.org/column/fog/"],
  ["a picture", "[나](map.png)", "https://example.org/column/map.png"],
] as const)
  test(`a link to ${what} leads to ${target}`, () => {
    assert.ok(carried(words).includes(`<a href="${target}">나</a>`), carried(words));
  });

test("a hole for the address of the post itself is filled with its URL", () => {
  const built = build({ "posts/fog.md": md("title: 안개\ndate: 2024-01-03") });
  const post = postIn(built, "안개");
  const hole = { hole: "address", address: "", fragment: null } as const;
  const text = { ...post.text, body: ['<a href="', hole, '">글</a>'] };
  assert.equal(
    contentOf({ ...post, text }, contextOf(built)).html,
    '<a href="https://example.org/column/fog/">글</a>',
  );
});

test("headings have no ids, and pictures nothing that only a page needs", () => {
  assert.equal(
    carried("## 하나\n\n![지도](map.png)"),
    `<h2>하나</h2>
<figure><img src="https://example.org/column/map.png" alt="지도" width="800" height="600"></figure>
`,
  );
});

test("code has no colours, in one block after another", () => {
  const html = carried("```js\nconst a = 1;\n```\n\n글\n\n```js\nif (a < 2) b();\n```");
  const blocks = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, inner]) => inner);
  assert.deepEqual(blocks, [
    '<code class="language-js">const a = 1;\n</code>',
    '<code class="language-js">if (a &lt; 2) b();\n</code>',
  ]);
});

const CODE = "```js\nconst a = 1;\n```";
const PRINTED_CODE = '<pre><code class="language-js">const a = 1;\n</code></pre>';
for (const [where, words, printed] of [
  [
    "before and after coloured code",
    `<i><span lang="en">a</span></i>\n\n${CODE}\n\n<i><span lang="en">b</span></i>`,
    `<p><i><span lang="en">a</span></i></p>\n${PRINTED_CODE}\n<p><i><span lang="en">b</span></i></p>\n`,
  ],
  [
    "before the end of what never began",
    `<span lang="en">a</span></pre>\n\n${CODE}`,
    `<p><span lang="en">a</span></p>\n${PRINTED_CODE}\n`,
  ],
  [
    "in preformatted text without an end",
    `${CODE}\n\n<pre><span lang="en">a</span>`,
    `${PRINTED_CODE}\n<pre><span lang="en">a</span>\n</pre>`,
  ],
  [
    "in preformatted text, where no code has colours",
    '<pre><span lang="en">a</span></pre>',
    '<pre><span lang="en">a</span></pre>\n',
  ],
] as const)
  test(`an author's span stays ${where}`, () => assert.equal(carried(words, { html: true }), printed));

test("where an author has no e-mail address, nothing follows the text", () => {
  assert.equal(carried("글.", { author: { name: "김" } }), "<p>글.</p>\n");
});

test("a text in Hebrew is carried from right to left, its code from left to right, and other words as they are", () => {
  const site = { author: { name: "x", email: "x@example.org" } };
  assert.equal(
    carried("ערפל (`a()`).\n\n```js\nb\n```", site, "\nlang: he").replace(/href="mailto[^"]*"/, "href"),
    `<div lang="he" dir="rtl">
<p>ערפל (<code dir="ltr">a()</code>).</p>
<pre dir="ltr"><code dir="ltr" class="language-js">b
</code></pre>
</div>
<p><a href>이메일로 답장하기</a></p>
`,
  );
  assert.equal(
    carried("ערפל.", {}, "\nlang: he\nwithdrawn: true"),
    "<p>글쓴이가 거두어들인 글입니다.</p>\n",
    "the words of the interface have their own language",
  );
});

test("code typed as HTML in a text from right to left has the direction that its author gave it", () => {
  assert.equal(
    carried('ערפל <code dir="rtl">א</code> <code>b</code>', { html: true }, "\nlang: yi"),
    '<div lang="yi" dir="rtl">\n<p>ערפל <code dir="rtl">א</code> <code dir="ltr">b</code></p>\n</div>\n',
  );
});
