import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { html, jsonScript, type Part } from "../../src/core/html.ts";
import { property } from "../kit/property.ts";

const hostile = fc
  .array(fc.constantFrom(..."<>&\"'=/`!- ax\n", "<script>", "</p>", "&lt;", "&#60;", "<!--", "]]>", "안개"), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(""));

property(
  "no interpolated value can open a tag or leave its attribute",
  1000,
  [hostile, hostile, hostile],
  (title, words, more) => {
    const page = html`<p title="${title}">${words}<b>${[more, html`<i>${more}</i>`]}</b></p>`.html;
    const [p, ...rest] = parseFragment(page).childNodes as unknown as Node[];
    assert.deepEqual(rest, []);
    assert.deepEqual(p?.attrs, [{ name: "title", value: title }]);
    assert.equal(textOf(p), words + more + more);
    assert.deepEqual(tagsOf(p), ["p", "b", "i"]);
  },
);

test("empty values render as nothing; lists render their items", () => {
  const empty: Part[] = [null, undefined, false, "", []];
  assert.equal(html`a${empty}b`.html, "ab");
  assert.equal(html`${[1, " ", [html`<b>`, "<b>"]]}${0}`.html, "1 <b>&lt;b&gt;0");
});

property("no text can close a data block", 500, [hostile], (text) => {
  const [script, ...rest] = parseFragment(jsonScript("application/ld+json", { text }).html)
    .childNodes as unknown as Node[];
  assert.deepEqual(rest, []);
  assert.deepEqual(JSON.parse(textOf(script)), { text });
});

interface Node {
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function textOf(node: Node | undefined): string {
  return node?.value ?? (node?.childNodes ?? []).map(textOf).join("");
}

function tagsOf(node: Node | undefined): string[] {
  return [...(node?.tagName ? [node.tagName] : []), ...(node?.childNodes ?? []).flatMap(tagsOf)];
}
