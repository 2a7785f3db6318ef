import type { Change } from "./typeset.ts";

/** Neither an arrow (`-->`, `<--`) nor an option (` --strict`), and not a longer row. */
const DASHES = /(?<![-<!])(?!(?<=^|\s)--[a-z])(---?)(?![->])/g;
/** Korean has them by three and by six. */
const DOTS = /(?<!\.)(?:\.{6}|\.{3})(?!\.)/g;

/** `--` is –, `---` is —, `...` is …; in every language. */
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
