import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { paperOf } from "../../../src/outputs/views/theme-color.ts";
import { ROOT } from "../../kit/column.ts";

const STOCK = ["style.css", "print.css"]
  .map((name) => readFileSync(join(ROOT, "layouts", name), "utf8"))
  .join("");

test("ours: the tokens, not those for more contrast or for paper", () => {
  assert.deepEqual(paperOf(STOCK), { light: "#fbfaf7", dark: "#17181a" });
  assert.equal(paperOf(""), null);
});

test("an author's rule in no layer wins, with one colour, two, or one for a scheme", () => {
  const paper = (own: string) => paperOf(`${STOCK}\n${own}`);
  assert.deepEqual(paper(":root{--paper:#fff}"), { light: "#fff", dark: "#fff" });
  assert.deepEqual(paper("html, :root { --paper: light-dark(rgb(1, 2, 3), black); color: red }"), {
    light: "rgb(1, 2, 3)",
    dark: "black",
  });
  assert.deepEqual(paper("@media (prefers-color-scheme: dark) { :root { --paper: #000; } }"), {
    light: "#fbfaf7",
    dark: "#000",
  });
  assert.deepEqual(paper("@layer mine { :root { --paper: #eee } }"), { light: "#eee", dark: "#eee" });
});

test("what is no colour of the page's root is left aside", () => {
  for (const own of [
    "main { --paper: red }",
    "/* :root { --paper: red } */",
    ":root { --paper: var(--mine) }",
    '.a::before { content: ":root { --paper: red }" }',
    "@media print { :root { --paper: red } }",
    "@import url(x.css); :root { --paper-edge: red }",
  ])
    assert.deepEqual(paperOf(`${STOCK}\n${own}`), { light: "#fbfaf7", dark: "#17181a" }, own);
});
