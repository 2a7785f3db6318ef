import type { Change } from "./change.ts";

/** Two or three hyphens, except in arrows (`-->`, `<--`), command-line options (` --strict`) and longer runs. */
const DASHES = /(?<![-<!])(?!(?<=^|\s)--[a-z])(---?)(?![->])/g;
/** Three or six dots: Korean uses both. */
const DOTS = /(?<!\.)(?:\.{6}|\.{3})(?!\.)/g;

/** Finds dashes and ellipses: `--` becomes –, `---` —, `...` …, in every language. */
export function findDashes(line: string): Change[] {
  const dashes = [...line.matchAll(DASHES)].map(({ index, 0: { length } }) => ({
    at: index,
    length,
    by: length === 2 ? "–" : "—",
  }));
  const dots = [...line.matchAll(DOTS)].map(({ index, 0: { length } }) => ({
    at: index,
    length,
    by: "…".repeat(length / 3),
  }));
  return [...dashes, ...dots];
}
