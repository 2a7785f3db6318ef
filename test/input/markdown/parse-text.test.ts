import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkdownIt } from "markdown-it";
import { createTextParser } from "../../../src/input/markdown/parse-text.ts";
import { page, read, resolver, SETTINGS, view } from "./parse.ts";

test("lines count from the top of the file", () => {
  const parser = createTextParser(SETTINGS);
  const markdown = "one\n[^x] [there](25.md#x)[^a]\n\n[^a]: A\n";
  const { problems, references, text } = parser(
    { source: "posts/a.md", markdown, line: 7, lang: "ko" },
    resolver,
  );
  assert.deepEqual(
    problems.map(({ path, line, column, code, severity }) => ({ path, line, column, code, severity })),
    [{ path: "posts/a.md", line: 8, column: 1, code: "note-undefined", severity: "error" }],
  );
  assert.deepEqual(references, [
    { address: "/city/25/", fragment: "x", target: "25.md#x", line: 8, column: 6 },
  ]);
  assert.equal(text.notes[0]?.line, 10);
});

test("no state is shared between texts", () => {
  const parser = createTextParser(SETTINGS);
  const input = { source: "posts/a.md", markdown: "A[^a] [^b]\n\n[^a]: A\n", line: 1, lang: "ko" };
  const first = parser(input, resolver);
  assert.deepEqual(parser(input, resolver), first);
  assert.equal(parser({ ...input, markdown: "[^a] [x]\n" }, resolver).text.notes.length, 0);
});

test("a parsed text is plain data", () => {
  const { text } = read("# 안개[^a]\n\n![](map.png) [x](25.md)\n\n[^a]: A");
  assert.deepEqual(JSON.parse(JSON.stringify(text)), text);
});

test("calls are not part of headings, ids and summaries", () => {
  const { text } = read("## 도시의 안개[^a]^[b]\n\n첫 문장[^a]이다.\n\n[^a]: A");
  assert.deepEqual(text.headings, [{ level: 2, id: "도시의-안개", text: "도시의 안개" }]);
  assert.equal(text.summary, "첫 문장이다.");
});

test("the summary is the first paragraph, cut between words", () => {
  const summary = (markdown: string) => read(markdown).text.summary;
  assert.equal(
    summary("# T\n\n![a](map.png)\n\n- list\n\n> quoted\n\nThe *first*\n  `real` <kbd>one</kbd>.\n\nTwo."),
    "The first real one.",
  );
  assert.equal(summary("- item\n\n# T"), "item");
  assert.equal(summary("# Only"), "Only");
  assert.equal(summary("```\ncode\n```"), "");
  const words = "가나다라 ".repeat(60).trim();
  const cut = summary(words);
  assert.ok(cut.length <= 201 && cut.endsWith("가나다라…"), cut);
  assert.equal(summary("🌊".repeat(150)).at(-2), "\udf0a", "no half of a character");
});

test("length counts syllables one by one and other scripts by words", () => {
  const { length } = read("안개 fog, don't well-known 漢字 かな 2024년 — 🌊[^a]\n\n[^a]: 둘 notes").text;
  assert.deepEqual(length, { characters: 38, syllables: 8, words: 5 });
  assert.deepEqual(read("각".normalize("NFD")).text.length, { characters: 1, syllables: 1, words: 0 });
});

test("files, pictures and hosts are those of rendered text, sorted", () => {
  const { files, pictures, hosts } = read(
    "![b](https://b.example/x.png) ![a](//a.example/x.png)\n\n[t](tides.csv) ![m](map.png) ![m](map.png)[^a]\n\n" +
      "[^a]: ![s](map.svg)\n[^unused]: ![c](https://c.example/x.png)",
  ).text;
  assert.deepEqual(files, ["posts/city/tides.csv"]);
  assert.deepEqual(pictures, ["posts/city/map.png", "posts/city/map.svg"]);
  assert.deepEqual(hosts, ["a.example", "b.example"]);
});

test("an img counts among the pictures and hosts like a picture of Markdown", () => {
  const { pictures, hosts, summary, length } = read(
    '안개<img src="map.png" alt="지도"> <img src="//a.example/x.png" alt="x"> <b>낀</b> 강',
  ).text;
  assert.deepEqual([pictures, hosts], [["posts/city/map.png"], ["a.example"]]);
  assert.deepEqual([summary, length.syllables], ["안개 낀 강", 4]);
});

test("the size of an img follows the proportions of its file", () => {
  const size = (attributes: string) => {
    const html = page(read(`글 <img alt="a" src="map.png" ${attributes}>`).text);
    return ["width", "height"].map((name) => new RegExp(`${name}="(.*?)"`).exec(html)?.[1]);
  };
  assert.deepEqual(size(""), ["800", "600"]);
  assert.deepEqual(size('width="400"'), ["400", "300"]);
  assert.deepEqual(size('height="300px"'), ["400", "300"]);
  assert.deepEqual(size('width="400" height="10"'), ["400", "10"]);
  assert.deepEqual(size('width="1"'), ["1", "1"]);
  assert.deepEqual(size('width="0" height="auto"'), ["800", "600"]);
});

test("with html: true everything passes", () => {
  const { text, problems } = read(
    '<div class="x">\n<b>*a*</b>\n</div>\n\n<!-- c --> <video src="https://a.example/v.mp4"></video> <p id="here">\n\n[a](#here) [b](#gone)[^n]\n\n[^n]: <i>N</i>',
    { html: true },
  );
  assert.equal(
    page(text).replace(/<a class.*?<\/a>/g, "CALL"),
    '<div class="x">\n<b>*a*</b>\n</div>\n<!-- c --> <video src="https://a.example/v.mp4"></video> <p id="here">\n' +
      '<p><a href="#here">a</a> bCALL</p>\n<li id="note-n"><p><i>N</i> <span class="backs">CALL</span></p>\n</li>\n',
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["link-relative"],
  );
});

test("an author's plugins come after ours and see all of the text", () => {
  const shout = (md: MarkdownIt) => {
    md.core.ruler.after("text_join", "shout", (state) => {
      for (const token of state.tokens) {
        for (const child of token.children ?? []) child.content = child.content.toUpperCase();
        if (token.type === "heading_open") token.attrSet("id", "mine");
        if (token.type === "fence") token.attrJoin("class", "theirs");
      }
    });
    md.renderer.rules.strong_open = () => "<b>";
    md.renderer.rules.strong_close = () => "</b>";
  };
  const { text } = read("# a\n\n**b**[^n]^[in]\n\n```\nc\n```\n\n[^n]: note\n", { markdown: shout });
  const html = page(text);
  for (const part of ['<h2 id="mine" aria-label="A">A', "<b>B</b>", "NOTE", "IN", '<code class="theirs">'])
    assert.ok(html.includes(part), part);
});

test("calls and marks in every style", () => {
  const notes = Array.from({ length: 51 }, (_, index) => `[^${index}]: x`);
  const calls = notes.map((_, index) => `[^${index}]`).join(" ");
  const { text } = read(`A[^tide] ${calls}\n\n[^tide]: T\n${notes.join("\n")}`);
  const marks = (style: "brackets" | "superscript" | "circled", labels: "number" | "keep" = "number") =>
    [...view(text, style, labels).body.html.matchAll(/<a class="call[^>]*>(.*?)<\/a>/g)].map(
      ([, mark]) => mark,
    );
  assert.deepEqual(marks("brackets").slice(0, 2), ["[1]", "[2]"]);
  assert.deepEqual(marks("superscript").slice(0, 2), ["<sup>1</sup>", "<sup>2</sup>"]);
  assert.equal(
    marks("circled").slice(0, 50).join(""),
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿",
  );
  assert.equal(marks("circled")[50], "[51]");
  assert.deepEqual(marks("circled", "keep").slice(0, 3), ["[tide]", "[0]", "①"]);
  assert.equal(view(text, "brackets", "keep").notes[0]?.mark, "tide");
});

test("a code fence is closed or not whether the file ends with a line break or without", () => {
  const unclosed = (markdown: string) =>
    read(markdown).problems.some(({ code }) => code === "fence-unclosed");
  for (const closed of ["```\n```", "```\nx\n```", "```\n\n```", "> ```\n> x\n> ```", "- ```\n  ```"]) {
    for (const end of ["", "\n", "\n\n", "\nx"]) assert.equal(unclosed(closed + end), false, closed + end);
  }
  for (const open of [
    "```",
    "```\nx",
    "```\n\n",
    "```\nx\n\n",
    "> ```\n> x",
    "- ```",
    "```\n~~~",
    "````\n```",
  ]) {
    for (const end of ["", "\n", "\n\n"]) assert.equal(unclosed(open + end), true, open + end);
  }
});
