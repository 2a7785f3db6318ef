import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import type { LineChange } from "../../../src/authoring/edits/file-change.ts";
import { splice } from "../../../src/authoring/edits/splice.ts";
import { createLinkFinder } from "../../../src/authoring/renumber/links.ts";
import { closeGaps, makeRoom } from "../../../src/authoring/renumber/numbers.ts";
import { planChanges } from "../../../src/authoring/renumber/plan.ts";
import { keepsAddressesAndOrder } from "../../../src/authoring/renumber/verify-plan.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { NOON, RESERVED, sourcesOf } from "../../kit/sources.ts";

/**
 * Each `.txt` beside this file holds cases: a title, a line with a dot, files (`== path`, then the file), a dot, those
 * that change and the list of changes (`! line …`), a dot. A title that ends in `(room after 2)` or `(room after 1-2)` makes
 * room there in the first series; all others close gaps. `␍` is a carriage return, `␀` a byte order mark. `UPDATE=1`
 * rewrites what is expected.
 */
const folder = new URL("./", import.meta.url);
const CASE = /^(?!\.$)(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)^\.$/gm;
const { site: SITE } = readSettings({
  title: "도시 산책",
  url: "https://example.org/",
  timeZone: "Asia/Seoul",
});
const makeGuid = createGuidGenerator("https://example.org/");
const findLinks = createLinkFinder({ html: false, markdown: null, typography: true, titles: true });

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const source = readFileSync(new URL(file, folder), "utf8");
  if (process.env.UPDATE) {
    const rewritten = source.replace(
      CASE,
      (_, title, typed) => `${title}\n.\n${typed}.\n${tell(title, typed)}.`,
    );
    writeFileSync(new URL(file, folder), rewritten);
  } else {
    for (const [, title, typed, expected] of source.matchAll(CASE)) {
      test(`${file}: ${title}`, () => assert.equal(tell(title as string, typed as string), expected));
    }
  }
}

function tell(title: string, typed: string): string {
  const files = filesIn(typed);
  const scan = scanColumn(sourcesOf(files), SITE, NOON, RESERVED);
  const room = /\(room after (?:(\d+)-)?(\d+)\)$/.exec(title);
  const [first] = scan.bySeries;
  const moves =
    room && first
      ? makeRoom(first, Number(room[2]), room[1] === undefined ? null : Number(room[1])).moves
      : new Map(scan.bySeries.flatMap((filled) => [...closeGaps(filled)]));
  const { changes, problems } = planChanges(scan, moves, { makeGuid, findLinks });
  const reported = problems.map(({ path, code }) => `! ${path} ${code}\n`);
  const after: Record<string, string> = { ...files };
  for (const { source, splices, lines } of changes) {
    after[source.path] = splice(files[source.path] as string, splices);
    reported.push(`== ${source.path}\n${encode(after[source.path] as string)}`);
    reported.push(...lines.map((each) => `! ${each.line} ${what(each)}\n`));
  }
  const now = scanColumn(sourcesOf(after), SITE, NOON, RESERVED);
  if (problems.length === 0)
    assert.ok(keepsAddressesAndOrder(scan, now, makeGuid), "addresses, identities and order stay");
  return reported.join("");
}

function what(change: LineChange): string {
  if (change.what === "number")
    return `${change.from} → ${change.to}${change.kept === null ? "" : `, ${change.kept} kept`}`;
  if (change.what === "id") return `id ${change.id}`;
  if (change.what === "alias") return `alias ${change.added}`;
  return `${change.what} ${change.from} → ${change.to}`;
}

function filesIn(typed: string): Record<string, string> {
  const parts = typed.split(/^== (.+)\n/m).slice(1);
  return Object.fromEntries(
    parts.flatMap((path, i) => (i % 2 === 0 ? [[path, decode(parts[i + 1] ?? "")]] : [])),
  );
}

function decode(typed: string): string {
  return typed.replaceAll("␍\n", "\r\n").replaceAll("␀", "\ufeff");
}

function encode(text: string): string {
  return text.replaceAll("\r\n", "␍\n").replaceAll("\ufeff", "␀");
}
