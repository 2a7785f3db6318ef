import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Snapshot update: `UPDATE=1 npm test` writes actual results as expected ones, for review in git. */
const updating = process.env.UPDATE === "1";

/** Compares a text with a snapshot file. */
export function expectFile(file: string, actual: string): void {
  const expected = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (actual === expected) return;
  if (updating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.fail(
    expected === null ? `${file} is missing; it would hold:\n${actual}` : difference(expected, actual),
  );
}

const SHOWN = 12;

/** Line diff of two texts: the lines between their common head and tail. */
export function difference(expected: string, actual: string): string {
  const before = expected.split("\n");
  const after = actual.split("\n");
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const cut = (mark: string, lines: readonly string[]): string[] => {
    const middle = lines.slice(head, lines.length - tail);
    const more = middle.length > SHOWN ? [`${mark} … ${middle.length - SHOWN} more lines`] : [];
    return [...middle.slice(0, SHOWN).map((line) => `${mark} ${line}`), ...more];
  };
  return [`from line ${head + 1}:`, ...cut("-", before), ...cut("+", after)].join("\n");
}
