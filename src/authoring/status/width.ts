import { eastAsianWidth } from "get-east-asian-width";

/** Zero-width characters: combining marks, medial and final jamo, format characters. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
/** A character and, where it has one, the variation selector of an emoji, which takes two cells (UAX #11). */
const CHARACTERS = /(.)(\ufe0f)?/gsu;

/** Width of a text in terminal cells. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const [, character = "", emoji] of text.matchAll(CHARACTERS)) {
    if (ZERO_WIDTH.test(character)) continue;
    cells += emoji === undefined ? eastAsianWidth(character.codePointAt(0) ?? 0) : 2;
  }
  return cells;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * Aligns rows in columns as wide as their widest cell.
 *
 * @param right indexes of the columns that are right-aligned
 */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => (right.has(i) ? padStart : padEnd)(cell, widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
