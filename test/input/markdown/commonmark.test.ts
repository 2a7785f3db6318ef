import assert from "node:assert/strict";
import { test } from "node:test";
import spec from "commonmark-spec";
import type { MarkdownIt } from "markdown-it";
import { parseFragment, serialize } from "parse5";
import { createParseState } from "../../../src/input/markdown/parse-state.ts";
import { createMarkdown } from "../../../src/input/markdown/parser.ts";
import { renderProse } from "../../../src/input/markdown/render-prose.ts";
import { toProse } from "../../../src/input/markdown/to-prose.ts";
import { page, read } from "./parse.ts";

const examples = spec.tests.map(({ markdown, html, ...rest }) => ({
  ...rest,
  markdown: markdown.replaceAll("→", "\t"),
  html: html.replaceAll("→", "\t"),
}));

/** Disables extensions that change the HTML of CommonMark: syntax highlighting and figures. */
function plain(md: MarkdownIt): void {
  md.set({ xhtmlOut: true, highlight: null });
  md.core.ruler.disable("figure");
}

const md = createMarkdown({ html: true, typography: false, titles: false, markdown: plain });

test("CommonMark 0.31 has 652 examples", () => assert.equal(examples.length, 652));

for (const { number, section, markdown, html } of examples) {
  test(`CommonMark ${number}, ${section}`, () => {
    const parse = createParseState(markdown, 1);
    const prose = toProse(md.render(markdown, { state: parse }), parse.holes);
    const rendered = renderProse(prose, (hole) => {
      assert.equal(hole.hole, "page", "a hole that is not for pages alone");
      return "";
    });
    assert.equal(rendered, html);
    const codes = parse.problems.map(({ locate }) => locate({ path: "x.md", line: 1 }).code);
    // `[[…]]` is an extension; without a matching episode it stays text.
    assert.deepEqual(
      codes.filter((code) => code !== "episode-unknown"),
      [],
    );
  });
}

test("with the settings of a column, every example becomes well-formed HTML", () => {
  for (const { number, markdown } of examples) {
    const html = page(read(markdown).text);
    assert.deepEqual(tags(html), tags(serialize(parseFragment(html))), `example ${number}`);
  }
});

function tags(html: string): readonly string[] {
  return html.match(/<\/?[a-z0-9]+/g) ?? [];
}
