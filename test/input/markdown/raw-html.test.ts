import assert from "node:assert/strict";
import { test } from "node:test";
import { page, read } from "./parse.ts";

/** What a page shows with `html: true`, and what its author is told. */
function shown(markdown: string) {
  const { text, problems } = read(markdown, { html: true });
  const told = problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
  return { html: page(text), told, text };
}

for (const [typed, html, ...told] of [
  // Pictures.
  ['<img src="map.png" alt="지도">', '<img src="/city/map.png" width="800" height="600" alt="지도">'],
  [
    "글 <IMG SRC=map.png alt='x' width=400>",
    '<p>글 <IMG src="/city/map.png" height="300" alt=\'x\' width=400></p>',
  ],
  ['<img src="map.png" alt="x" width="50%">', '<img src="/city/map.png" alt="x" width="50%">'],
  ['<img src="map.png">', '<img src="/city/map.png" width="800" height="600">', "1:6 picture-alt"],
  ['<img src="map.png" alt="">', '<img src="/city/map.png" width="800" height="600" alt="">'],
  ['<img src="gone.png" alt="x">', '<img src="gone.png" alt="x">', "1:6 picture-missing"],
  [
    '<img src="//img.example/a.png" alt="x">',
    '<img src="https://img.example/a.png" alt="x">',
    "1:6 picture-foreign",
  ],
  ['<img src="data:image/png;base64,AA" alt="x">', '<img src="data:image/png;base64,AA" alt="x">'],
  ['<img src="/own/a.png" alt="x">', '<img src="/own/a.png" alt="x">'],
  [
    '<picture>\n<source srcset="map.svg 1x, https://img.example/a.png 2x">\n<img srcset="gone.png" src="./map.png" alt="x" height="30">\n</picture>',
    '<picture>\n<source srcset="/city/map.svg 1x, https://img.example/a.png 2x">\n<img srcset="gone.png" src="/city/map.png" width="40" alt="x" height="30">\n</picture>',
    "3:6 picture-missing",
  ],
  [
    '<video poster="map.png" src="tides.csv"></video>',
    '<p><video poster="/city/map.png" src="/city/tides.csv"></video></p>',
  ],
  // Links.
  ['글 <a href="25.md">다음</a>', '<p>글 <a href="/city/25/">다음</a></p>'],
  [
    '<div><a class="x" href="25.md?a=1&amp;b=2#안개">다음</a></div>',
    '<div><a class="x" href="/city/25/?a=1&amp;b=2#%EC%95%88%EA%B0%9C">다음</a></div>',
  ],
  ['<a href="/city/25/#안개">x</a>', '<p><a href="/city/25/#안개">x</a></p>'],
  [
    '> - <a href="26.md">x</a>',
    "<blockquote>\n<ul>\n<li><a>x</a></li>\n</ul>\n</blockquote>",
    "1:8 link-nowhere",
  ],
  ['<p><a href="gone/">x</a></p>', "<p><a>x</a></p>", "1:7 link-relative"],
  ['<p><a href="draft.md">x</a></p>', "<p><a>x</a></p>"],
  [
    '<a id="a" href="#b">x</a> <a name="b" href="#c">y</a>',
    '<p><a id="a" href="#b">x</a> <a name="b">y</a></p>',
    "1:39 link-relative",
  ],
  ['<a href="https://a.example/?a&amp;b">x</a>', '<p><a href="https://a.example/?a&amp;b">x</a></p>'],
  ['<a href="java&#115;cript:alert(1)">x</a>', '<p><a href="java&#115;cript:alert(1)">x</a></p>'],
  ['<a href="" download>x</a>', '<p><a href="" download>x</a></p>'],
  // Films, sounds, frames.
  ['<audio controls src="tides.csv"></audio>', '<p><audio controls src="/city/tides.csv"></audio></p>'],
  ['<audio src="gone.mp3"></audio>', '<p><audio src="gone.mp3"></audio></p>', "1:8 link-nowhere"],
  ['<iframe src="map.html"></iframe>', '<iframe src="map.html"></iframe>', "1:9 link-nowhere"],
  ['<iframe src="/js/map"></iframe>', '<iframe src="/js/map"></iframe>'],
  ['<svg><use href="#a"/></svg>', '<p><svg><use href="#a"/></svg></p>'],
  // What is no tag.
  [
    '<!-- <img src="gone.png"> --> <b title="<img src=gone.png>">x</b>',
    '<!-- <img src="gone.png"> --> <b title="<img src=gone.png>">x</b>',
  ],
  [
    "<script>\nx = '<img src=\"gone.png\">';\n</script>",
    "<script>\nx = '<img src=\"gone.png\">';\n</script>",
  ],
  [
    "글 <script>'<img src=gone.png>'</script> <img src=map.svg alt=x>",
    '<p>글 <script>‘<img src=gone.png>’</script> <img src="/city/map.svg" alt=x></p>',
  ],
  [
    '`<img src="gone.png">` \\<img src="gone.png">',
    "<p><code>&lt;img src=&quot;gone.png&quot;&gt;</code> &lt;img src=“gone.png”&gt;</p>",
  ],
] as const) {
  test(`html: true: ${typed}`, () => {
    const found = shown(typed);
    assert.deepEqual([found.html.trim(), found.told], [html, told]);
  });
}

test("the files, hosts and citations of HTML are those of its text", () => {
  const { text } = shown(
    '앞이다. 글 <a href="25.md">안개</a>에서 왔다. 뒤다.\n\n<div><img src="map.png" alt="x"><audio src="tides.csv"></audio>\n' +
      '첫째. 둘째 <a href="../안개.md"><b>안개</b></a>다. 셋째.</div>\n\n<img src="https://a.example/x.png" alt="y">',
  );
  assert.deepEqual(text.files, ["posts/city/map.png", "posts/city/tides.csv"]);
  assert.deepEqual(text.hosts, ["a.example"]);
  assert.deepEqual(text.citations, [
    { address: "/city/25/", sentence: "글 안개에서 왔다." },
    { address: "/안개/", sentence: "둘째 안개다." },
  ]);
});

test("HTML in notes is resolved, too, and in notes that nobody calls it is checked", () => {
  const { html, told } = shown(
    '글[^a]\n\n[^a]: <img src="map.svg" alt="x">\n\n[^b]: 글 <a href="26.md">x</a>',
  );
  assert.match(html, /<img src="\/city\/map.svg" alt="x">/);
  assert.deepEqual(told.sort(), ["5:1 note-unused", "5:12 link-nowhere"]);
});

test("links of HTML into other posts have their fragments checked", () => {
  const { references } = read('글 <a href="25.md#안개">x</a>', { html: true });
  assert.deepEqual(references, [
    { address: "/city/25/", fragment: "안개", target: "25.md#안개", line: 1, column: 6 },
  ]);
});
