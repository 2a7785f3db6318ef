import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { sortProblems } from "../../../src/core/problems/problem.ts";
import { page, read } from "./parse.ts";

/**
 * Each `.txt` beside this file holds cases: a title, a line with a dot, Markdown, a dot, the HTML of a page and
 * its problems (`! line:column code facts`), a dot. `UPDATE=1` rewrites what is expected.
 */
const folder = new URL("./", import.meta.url);
const CASE = /^(?!\.$)(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)^\.$/gm;

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const source = readFileSync(new URL(file, folder), "utf8");
  if (process.env.UPDATE) {
    const rewritten = source.replace(
      CASE,
      (_, title, markdown) => `${title}\n.\n${markdown}.\n${rendered(markdown)}.`,
    );
    writeFileSync(new URL(file, folder), rewritten);
  } else {
    for (const [, title, markdown, expected] of source.matchAll(CASE)) {
      test(`${file}: ${title}`, () => assert.equal(rendered(markdown as string), expected));
    }
  }
}

function rendered(markdown: string): string {
  const { text, problems } = read(markdown);
  const lines = sortProblems(problems).map(({ line, column, code, facts }) => {
    const details = Object.values(facts)
      .filter((fact) => fact !== null)
      .map((fact) => (Array.isArray(fact) ? fact.map(asWord) : fact));
    return `! ${line}:${column} ${[code, ...details].join(" ")}\n`;
  });
  return page(text) + lines.join("");
}

/** `{ tag: "div", count: 2 }` as "div*2". */
function asWord(fact: object | string): string {
  return typeof fact === "string" ? fact : Object.values(fact).join("*");
}
