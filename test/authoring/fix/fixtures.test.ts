import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { createFixer } from "../../../src/authoring/fix/fix-notes.ts";
import type { Repair } from "../../../src/authoring/fix/repair.ts";
import { SETTINGS } from "../../input/markdown/parse.ts";

/**
 * Each `.txt` beside this file holds cases: a title, a line with a dot, a file, a dot, the same file repaired and
 * what was done (`! line what`), a dot. `␍` is a carriage return, `␣` a space at the end of a line, `∎` the end of a
 * file without a line break. `UPDATE=1` rewrites what is expected.
 */
const folder = new URL("./", import.meta.url);
const CASE = /^(?!\.$)(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)^\.$/gm;
const fix = createFixer(SETTINGS);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const source = readFileSync(new URL(file, folder), "utf8");
  if (process.env.UPDATE) {
    const rewritten = source.replace(
      CASE,
      (_, title, typed) => `${title}\n.\n${typed}.\n${reported(typed)}.`,
    );
    writeFileSync(new URL(file, folder), rewritten);
  } else {
    for (const [, title, typed, expected] of source.matchAll(CASE)) {
      test(`${file}: ${title}`, () => {
        assert.equal(reported(typed as string), expected);
        const { text } = fix(decode(typed as string));
        assert.deepEqual(fix(text), { text, repairs: [] }, "a second time nothing changes");
      });
    }
  }
}

function reported(typed: string): string {
  const { text, repairs } = fix(decode(typed));
  return encode(text) + repairs.map((repair) => `! ${repair.line} ${what(repair)}\n`).join("");
}

function what(repair: Repair): string {
  if (repair.kind === "order") return `order ${repair.labels.join(" ")}`;
  if (repair.kind === "heading") return `heading ${repair.words}`;
  if (repair.kind === "address") return `address ${repair.from} ${repair.to}`;
  return `${repair.kind} ${repair.number} ${repair.label}`;
}

function decode(typed: string): string {
  return typed.replaceAll("␍\n", "\r\n").replaceAll("␣", " ").replace("∎\n", "");
}

function encode(text: string): string {
  const ended = text.endsWith("\n") ? text : `${text}∎\n`;
  return ended.replaceAll("\r\n", "␍\n").replace(/ +(?=␍?∎?$)/gm, (spaces) => "␣".repeat(spaces.length));
}
