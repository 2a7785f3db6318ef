import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { addCard, copyColumn, makeColumn, ROOT, type TestColumn } from "../kit/column.ts";
import { expectFile } from "../kit/expected.ts";
import { ODD_SOURCES } from "./odd-sources.ts";

/**
 * Columns with a slip in them. Each case is a folder under `fixtures/bad/` with `problems.txt` and
 * `problems.ko.txt`: the exact lines that its author sees. Empty files mean that nothing is wrong.
 */
const CASES = join(ROOT, "test/fixtures/bad");

describe("what an author is told", { concurrency: 2 }, () => {
  const names = new Set([...readdirSync(CASES), ...Object.keys(ODD_SOURCES)]);
  for (const name of [...names].sort()) test(name, () => tellsTheAuthor(name));
});

async function tellsTheAuthor(name: string): Promise<void> {
  const folder = join(CASES, name);
  const english = caseColumn(name);
  const built = await english.build();
  expectFile(join(folder, "problems.txt"), built.stderr);
  const hasErrors = built.stderr.includes(" error: ");
  assert.equal(built.code, hasErrors ? 1 : 0);
  assert.equal(
    existsSync(join(english.folder, "_site")),
    !hasErrors,
    "a site is published only without errors",
  );

  const korean = await english.build([], { LANG: "ko_KR.UTF-8" });
  expectFile(join(folder, "problems.ko.txt"), korean.stderr);
  assert.equal(korean.code, built.code);
}

function caseColumn(name: string): TestColumn {
  const odd = ODD_SOURCES[name];
  if (!odd) return addCard(copyColumn(join(CASES, name)));
  const column = makeColumn({});
  odd(column);
  return column;
}
