import assert from "node:assert/strict";
import { test } from "node:test";
import type { NoteLabels } from "../../../src/core/model.ts";
import { ko } from "../../../src/core/words/ko.ts";
import { feedHtml } from "../../../src/outputs/feeds/text.ts";
import { read } from "./parse.ts";

const MARKDOWN = `## 안개

글[^tide]과 [위](#안개), [주석](#note-tide), [글](25.md#x), ![그림](map.png) 또[^tide].

| a |
|---|
| \`b\` |

[^tide]: 밀물^[속].
`;

function feed(markdown: string, labels: NoteLabels = "number"): string {
  return feedHtml(read(markdown).text, {
    picture: () => null,
    sanitize: null,
    absolute: (address, fragment) =>
      `https://example.org${address}${fragment === null ? "" : `#${fragment}`}`,
    own: "https://example.org/city/24/",
    prefix: "n24-",
    words: ko,
    style: "brackets",
    labels,
  });
}

test("notes work inside their own item; everything else is a whole address", () => {
  assert.equal(
    feed(MARKDOWN),
    `<h2>안개</h2>
<p>글<a class="footnote" href="#n24-note-tide" id="n24-call-tide">[1]</a>과 <a href="https://example.org/city/24/#%EC%95%88%EA%B0%9C">위</a>, <a href="#n24-note-tide">주석</a>, <a href="https://example.org/city/25/#x">글</a>, <img src="https://example.org/city/map.png" alt="그림" width="800" height="600"> 또<a class="footnote" href="#n24-note-tide" id="n24-call-tide_2">[1]</a>.</p>
<div class="table-scroll">
<table>
<thead>
<tr>
<th>a</th>
</tr>
</thead>
<tbody>
<tr>
<td><code>b</code></td>
</tr>
</tbody>
</table>
</div>
<div class="footnotes">
<h2>주석</h2>
<ol>
<li id="n24-note-tide"><p>밀물<a class="footnote" href="#n24-note-11mxc2g" id="n24-call-11mxc2g">[2]</a>. <a class="reversefootnote" href="#n24-call-tide">↩︎</a> <a class="reversefootnote" href="#n24-call-tide_2">↩︎2</a></p>
</li>
<li id="n24-note-11mxc2g"><p>속 <a class="reversefootnote" href="#n24-call-11mxc2g">↩︎</a></p>
</li>
</ol>
</div>
`,
  );
});

test("labels that are kept are written out, since the list only counts", () => {
  const html = feed("글[^tide]\n\n[^tide]: 밀물", "keep");
  assert.match(html, /id="n24-call-tide">\[tide\]<\/a>/);
  assert.match(html, /<li id="n24-note-tide"><b>\[tide\]<\/b> <p>밀물/);
});

test("a note without a label shows no label of another", () => {
  const html = feed("가^[속] 나[^1]\n\n[^1]: 하나", "keep");
  assert.deepEqual(html.match(/\[\d\](?=<\/a>)/g), ["[2]", "[1]"]);
  assert.match(html, /<b>\[2\]<\/b> <p>속/);
});

test("without notes there is no section", () => assert.equal(feed("글"), "<p>글</p>\n"));
