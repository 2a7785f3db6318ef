import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { property } from "../../kit/property.ts";
import { page, read } from "./parse.ts";

const RUNS = 400;
const SET: { readonly [lang: string]: string } = {
  ko: "“a” ‘b’ it’s – …",
  "en-GB": "“a” ‘b’ it’s – …",
  de: "„a“ ‚b‘ it’s – …",
  fr: "«\u00a0a\u00a0» ‹\u00a0b\u00a0› it’s – …",
  pl: "„a” ‚b’ it’s – …",
  es: "«a» ‘b’ it’s – …",
  sv: "”a” ’b’ it’s – …",
  ja: "\"a\" 'b' it's – …",
  tlh: "\"a\" 'b' it's – …",
};

for (const [lang, expected] of Object.entries(SET)) {
  test(`quotes and dashes in "${lang}"`, () => {
    const { body } = read("\"a\" 'b' it's -- ...", {}, lang).text;
    assert.equal(body.join("").replaceAll("&quot;", '"').trim(), `<p>${expected}</p>`);
  });
}

test("with `typography: false` nothing is replaced", () => {
  const { body, summary } = read("\"a\" 'b' it's -- ...", { typography: false }).text;
  assert.equal(body.join(""), "<p>&quot;a&quot; 'b' it's -- ...</p>\n");
  assert.equal(summary, "\"a\" 'b' it's -- ...");
});

const PIECES = [
  ..."\"'\"'\"'  \n-.(),",
  ...["--", "---", "...", "안개", "it's", "6'", '`a"b`', "**", "[^n]", "[x](#y)", "\n\n", "## ", "> ", "\\"],
  ...["^[", "]", "「", "」", "<br>", "<kbd>", "</kbd>", '<b x="">', "https://a.example/--", "🌊"],
];
const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => `${pieces.join("")}\n\n[^n]: "주석"`);

property("typography changes marks, and no ids", RUNS, [markdown], (source) => {
  const set = read(source).text;
  const typed = read(source, { typography: false }).text;
  assert.deepEqual(ids(page(set)), ids(page(typed)));
  assert.equal(asTyped(page(set)), asTyped(page(typed)));
});

function ids(html: string): string[] {
  return [...html.matchAll(/ (?:id|href)="[^"]*"/g)].map(([attribute]) => attribute);
}

function asTyped(html: string): string {
  return html
    .replace(/&quot;|&#39;|[“”]/g, '"')
    .replace(/[‘’']/g, '"')
    .replaceAll("—", "---")
    .replaceAll("–", "--")
    .replaceAll("…", "...");
}
