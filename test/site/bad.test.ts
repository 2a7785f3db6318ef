import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sentences as en } from "../../src/core/problems/en.ts";
import { sentences as ko } from "../../src/core/problems/ko.ts";
import { addCard, copyColumn, makeColumn, NOW, ROOT, type TestColumn } from "../kit/column.ts";
import { expectFile } from "../kit/expected.ts";
import { runHere } from "../kit/in-process.ts";
import { ODD_SOURCES } from "./odd-sources.ts";

/**
 * Columns with problems. Each case is a folder under `fixtures/bad/` with `problems.txt` and `problems.ko.txt`: the
 * exact lines that its author sees. Empty files mean that there are no problems.
 */
const CASES = join(ROOT, "test/fixtures/bad");

/** The codes of all problems in the cases, by language. */
const shown = { en: watch(en), ko: watch(ko) };

const names = new Set([...readdirSync(CASES), ...Object.keys(ODD_SOURCES)]);

for (const name of [...names].sort()) {
  test(`what an author is told: ${name}`, async () => {
    const column = caseColumn(name);
    const english = await runHere(column, ["build", "--all", "--now", NOW], "en");
    expectFile(join(CASES, name, "problems.txt"), english.stderr);
    const published = existsSync(join(column.folder, "_site"));
    assert.equal(published, english.code === 0, "a site is published exactly when there is no error");
    assert.equal(english.code, codeFor(english.stderr));

    const korean = await runHere(column, ["check", "--all", "--now", NOW], "ko");
    expectFile(join(CASES, name, "problems.ko.txt"), korean.stderr);
    assert.equal(korean.code, english.code, "checking finds what building finds");
  });
}

/**
 * These need a failing disk (`publish/machine`), another command (`renumber/command`), a process of their own
 * (`cli/run`), another commit (`authoring/since`), packages (`host/fonts/cut`, `host/pictures`, `host/cards/site`), or
 * Eleventy's own command (`host/eleventy/mounted`).
 */
const ELSEWHERE = [
  ...[
    "address-lost",
    "addresses-lost",
    "card-failed",
    "card-glyphs",
    "file-unreadable",
    "font-failed",
    "front-tangled",
  ],
  ...[
    "identities-changed",
    "identity-changed",
    "picture-failed",
    "picture-too-large",
    "pictures-absent",
    "prefix-differs",
    "promise-unsettled",
    "series-lost",
    "tag-lost",
  ],
];

for (const language of ["en", "ko"] as const) {
  test(`every problem there can be has a case here: ${language}`, () => {
    assert.deepEqual(
      Object.keys(en)
        .filter((code) => !shown[language].has(code))
        .sort(),
      ELSEWHERE,
    );
  });
}

/** Notes which sentences are said. */
function watch(sentences: typeof en): ReadonlySet<string> {
  const said = new Set<string>();
  const table = sentences as unknown as Record<string, (facts: unknown) => string>;
  for (const [code, say] of Object.entries(table)) {
    table[code] = (facts) => {
      said.add(code);
      return say(facts);
    };
  }
  return said;
}

/** 2 when the command itself was refused, 1 when the content has an error, else 0. */
function codeFor(stderr: string): number {
  if (stderr.startsWith("yeonjae: ")) return 2;
  return stderr.includes(" error: ") ? 1 : 0;
}

function caseColumn(name: string): TestColumn {
  const odd = ODD_SOURCES[name];
  if (!odd) return addCard(copyColumn(join(CASES, name)));
  const column = makeColumn({});
  odd(column);
  return column;
}
