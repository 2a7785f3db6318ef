import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "./parse.ts";

/** "3:1 div" for each tag that is never closed. */
function unclosed(markdown: string): string[] {
  return read(markdown, { html: true }).problems.flatMap(({ code, line, column, facts }) =>
    code === "html-unclosed" && "tag" in facts ? [`${line}:${column} ${facts.tag}`] : [],
  );
}

for (const [what, markdown, told] of [
  ["a block", "앞\n\n<div class='x'>\n\n글\n", ["3:1 div"]],
  ["a comment", "앞\n\n<!-- 메모\n\n글\n\n<div>", ["3:1 !--"]],
  ["a comment behind a closed one, in a list", "- <!-- a --><!-- b\n\n  글", ["1:13 !--"]],
  ["the outermost of several", "<section>\n<div>\n\n글\n\n</div>", ["1:1 section"]],
  ["a link among words", "글 <a href='https://example.org'>안개\n\n다음", ["1:3 a"]],
  ["one in a note", "글[^a]\n\n[^a]: <div>주석", ["3:7 div"]],
  ["a tag that only looks closed", "<div/>\n\n글", ["1:1 div"]],
  ["in a quotation, below a line of its own", "> 앞\n>\n> <p>글</p>\n> <aside>", ["4:3 aside"]],
] as const) {
  test(`html: true: ${what} that is never closed is told at its line`, () =>
    assert.deepEqual(unclosed(markdown), told));
}

for (const [what, markdown] of [
  [
    "closed blocks below each other",
    "<div>\n\n글\n\n</div>\n\n<details><summary>a</summary>\n\nb\n\n</details>",
  ],
  [
    "elements without an end, or with an end that may be left out",
    "<p>글\n<br>\n<img src='map.png' alt='x'>\n<ul><li>a<li>b</ul>",
  ],
  ["tables", "<table><tr><td>a<td>b<tr><th>c</table>"],
  ["scripts and comments", "<script>\nx = '<div>';\n</script>\n\n<!-- <div> -->\n\n글 <!-- <b> -->"],
  ["drawings", "<svg viewBox='0 0 1 1'><path d='M0 0'/><g><rect/></g></svg>"],
  ["tags in attributes", "<div title='<section>'>글</div>"],
  ["a closing tag alone", "글\n\n</div>"],
  ["code", "`<div>`\n\n    <div>\n\n```\n<!--\n```"],
] as const) {
  test(`html: true: ${what} are as meant`, () => assert.deepEqual(unclosed(markdown), []));
}

test("without html: true tags are text, which takes in nothing", () => {
  const codes = read("<div>\n\n글 <!-- x").problems.map(({ code }) => code);
  assert.deepEqual(codes.sort(), ["html-as-text", "html-unpaired"]);
});
