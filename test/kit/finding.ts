import assert from "node:assert/strict";

/** Something in a built site that should not be there. */
export interface Finding {
  /** Below the site's folder: "city/25/index.html". */
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Fails with one line for each finding, at most thirty. */
export function expectNone(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const lines = findings.slice(0, 30).map(({ file, line, what }) => `${file}:${line}: ${what}`);
  if (findings.length > 30) lines.push(`… and ${findings.length - 30} more`);
  assert.fail(`${findings.length} findings\n${lines.join("\n")}`);
}
