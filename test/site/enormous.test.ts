import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, NOW } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";

/** Pathological posts, as from a broken converter, a pasted book or an attacker. */
const MEGABYTES = 1024 * 1024;
const notes = Array.from({ length: 5000 }, (_, n) => [`문장[^n${n}].`, `[^n${n}]: 주석 ${n}.`] as const);
const TEXTS: { readonly [name: string]: string } = {
  "a line of 8 MB": "가나다 ".repeat((8 * MEGABYTES) / 10),
  "a word of 8 MB": "a".repeat(8 * MEGABYTES),
  "five thousand notes": `${notes.map(([call]) => call).join("\n\n")}\n\n${notes.map(([, note]) => note).join("\n\n")}`,
  "five thousand notes inside each other": notes
    .map((_, n) => `[^n${n}]: 주석[^n${n + 1}]`)
    .concat("[^n5000]: 끝.", "", "글[^n0].")
    .join("\n\n"),
  "50,000 opening brackets": "[".repeat(50_000),
  "50,000 brackets inside each other": `${"[".repeat(25_000)}${"]".repeat(25_000)}`,
  "50,000 halves of links": "[글](".repeat(50_000),
  "50,000 halves of pictures": "![".repeat(50_000),
  "50,000 halves of names": "[[".repeat(25_000),
  "50,000 halves of notes": "[^".repeat(50_000),
  "50,000 halves of inline notes": "^[".repeat(50_000),
  "50,000 opening angles": "<".repeat(50_000),
  "50,000 halves of comments": "<!--".repeat(50_000),
  "50,000 stars": "*a ".repeat(50_000),
  "50,000 backticks": "`a ``b ".repeat(12_500),
  "50,000 quotes inside each other": ">".repeat(50_000),
  "300 lists inside each other": Array.from({ length: 300 }, (_, n) => `${"  ".repeat(n)}- 글`).join("\n"),
  "50,000 ampersands": "&".repeat(50_000),
  "50,000 elements": "<ruby>".repeat(50_000),
};
const FRONTS: { readonly [name: string]: string } = {
  "a title of 1 MB": `title: ${"가".repeat(MEGABYTES / 3)}`,
  "50,000 brackets in a card": `title: 글\ntags: ${"[".repeat(50_000)}`,
  "50,000 fields": `title: 글\n${Array.from({ length: 50_000 }, (_, n) => `a${n}: 1`).join("\n")}`,
  "50,000 tags": `title: 글\ntags: [${Array.from({ length: 50_000 }, (_, n) => `t${n}`).join(", ")}]`,
};
/** The cases of the quick tests; the full ones run all. */
const QUICK = /^(?:five thousand notes|50,000 opening brackets|50,000 fields|a word of 8 MB)$/;
const FULL = process.env.YEONJAE_FULL === "1";
/** CPU time of this process, which does not depend on how busy the machine is. */
const SECONDS = 12;

function card(front: string, body: string): string {
  return `---\n${front}\ndate: 2024-01-03\n---\n\n${body}\n`;
}

const posts = [
  ...Object.entries(TEXTS).map(([name, body]) => [name, card("title: 글", body)] as const),
  ...Object.entries(FRONTS).map(([name, front]) => [name, card(front, "글.")] as const),
];

for (const [name, text] of posts.filter(([name]) => FULL || QUICK.test(name))) {
  test(`${name} is a page or a clear line, in seconds`, async () => {
    const column = makeColumn({ "posts/fog.md": text });
    const start = process.cpuUsage();
    const { code, stderr } = await runHere(column, ["build", "--now", NOW], "en");
    const { user, system } = process.cpuUsage(start);
    assert.ok((user + system) / 1e6 < SECONDS, `${((user + system) / 1e6).toFixed(1)} s`);
    assert.ok(code === 0 || code === 1, stderr.slice(0, 500));
    for (const line of stderr.split("\n").slice(0, 50)) {
      assert.match(
        line,
        /^(?:posts\/fog\.md:\d+(?::\d+)?: (?:error|warning): .+|\d+ (?:error|warning)s?.*|)$/,
      );
    }
    assert.equal(existsSync(join(column.folder, "_site")), code === 0);
  });
}
