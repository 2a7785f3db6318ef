import assert from "node:assert/strict";
import { test } from "node:test";
import { page, read } from "./parse.ts";

test("an address stays as typed where the column wants it so", () => {
  const { text } = read("https://a.kr/b를 <https://a.kr/c>", { bare: false });
  assert.equal(page(text), '<p>https://a.kr/b를 <a href="https://a.kr/c">https://a.kr/c</a></p>\n');
});

test("what follows a heading is text where the column wants no ids there", () => {
  const { text } = read("## 안개 {#fog}", { headingIds: false });
  assert.match(
    page(text),
    /^<h2 id="안개-fog" aria-label="안개 {#fog}">안개 {#fog} <a class="permalink" [^>]*><\/a><\/h2>\n$/,
  );
});

test("an id is also compared with those of the author's own HTML", () => {
  const { problems } = read('<a id="fog"></a>\n\n## 안개 {#fog}', { html: true });
  assert.deepEqual(
    problems.map(({ code, line, column }) => [code, line, column]),
    [["heading-id-equal", 3, 7]],
  );
});

test("boxes in a list are text where the column wants no task lists", () => {
  const { text } = read("- [x] 안개", { tasks: false });
  assert.equal(page(text), "<ul>\n<li>[x] 안개</li>\n</ul>\n");
});

test("a summary has the words of a task, without its box", () => {
  assert.equal(read("- [x] 안개").text.summary, "안개");
});

test("a particle is known in decomposed letters, and behind the author's own HTML", () => {
  const link = '<a href="/city/25/">안개</a>';
  assert.equal(page(read("[[25]]을 본다".normalize("NFD")).text), `<p>${link}를 본다</p>\n`);
  assert.equal(page(read("<i>[[25]]</i>을", { html: true }).text), `<p><i>${link}</i>를</p>\n`);
});

test("with all HTML, an address is a link in the text only, not in a tag or a link", () => {
  const markdown = '<a href="https://a.kr">https://a.kr</a> <i data-x=https://b.kr>https://c.kr/d를</i>';
  const link = '<a href="https://c.kr/d">https://c.kr/d</a>';
  const expected = `<p>${markdown.replace("https://c.kr/d", link)}</p>\n`;
  assert.equal(page(read(markdown, { html: true }).text), expected);
});
