import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { createListFixer } from "../../../src/authoring/fix/fix-lists.ts";
import { createNoteFixer } from "../../../src/authoring/fix/fix-notes.ts";
import type { Fixer, Repair } from "../../../src/authoring/fix/repair.ts";
import { NO_LINKS } from "../../../src/input/markdown/link-resolver.ts";
import { read, SETTINGS } from "../../input/markdown/parse.ts";

/**
 * Each `.txt` beside this file holds cases: a title, a line with a dot, a file, a dot, the same file repaired and
 * what was done (`! line what`) or left, a dot. `␍` is a carriage return, `␣` a space at the end of a line, `∎` the end of a
 * file without a line break. `UPDATE=1` rewrites what is expected.
 */
const folder = new URL("./", import.meta.url);
const CASE = /^(?!\.$)(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)^\.$/gm;
const fixNotes = createNoteFixer(SETTINGS);
const fixLists = createListFixer(SETTINGS);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const fix: Fixer = file === "lists.txt" ? fixLists : fixNotes;
  const source = readFileSync(new URL(file, folder), "utf8");
  if (process.env.UPDATE) {
    const rewritten = source.replace(
      CASE,
      (_, title, typed) => `${title}\n.\n${typed}.\n${reported(typed, fix)}.`,
    );
    writeFileSync(new URL(file, folder), rewritten);
  } else {
    for (const [, title, typed, expected] of source.matchAll(CASE)) {
      test(`${file}: ${title}`, () => {
        assert.equal(reported(typed as string, fix), expected);
        const { text } = fix(decode(typed as string), NO_LINKS);
        const again = fix(text, NO_LINKS);
        assert.deepEqual([again.text, again.repairs], [text, []], "a second time nothing changes");
      });
    }
  }
}

function reported(typed: string, fix: Fixer): string {
  const { text, repairs, left } = fix(decode(typed), NO_LINKS);
  const told = repairs.map((repair) => `! ${repair.line} ${what(repair)}\n`);
  return encode(text) + [...told, ...left.map(({ line, typed }) => `! ${line} left ${typed}\n`)].join("");
}

function what(repair: Repair): string {
  if (repair.kind === "order") return `order ${repair.labels.join(" ")}`;
  if (repair.kind === "number") return `number ${repair.typed} ${repair.written}`;
  if (repair.kind === "control") return `control ${repair.count}`;
  if (repair.kind === "heading") return `heading ${repair.words}`;
  if (repair.kind === "address") return `address ${repair.from} ${repair.to}`;
  const labels = repair.kind === "item" ? [repair.label] : repair.labels;
  return `${repair.kind} ${repair.typed.slice(1, -1)} ${labels.join(" ")}`;
}

function decode(typed: string): string {
  return typed.replaceAll("␍\n", "\r\n").replaceAll("␣", " ").replace("∎\n", "");
}

function encode(text: string): string {
  const ended = text.endsWith("\n") ? text : `${text}∎\n`;
  return ended.replaceAll("\r\n", "␍\n").replace(/ +(?=␍?∎?$)/gm, (spaces) => "␣".repeat(spaces.length));
}

test("notes typed by hand out of order have nothing left to tell once they are repaired", () => {
  const typed = "하나[1] 넷[4] 셋[3] 둘[2]\n\n## 주석\n\n[1] 첫\n\n[2] 둘\n\n[3] 셋\n\n[4] 넷\n";
  const { text } = fixNotes(typed);
  assert.deepEqual(read(text).problems, []);
});
