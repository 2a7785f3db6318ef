/** East Asian Width (UAX #11), wide and full-width ranges: two cells of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Zero-width characters: combining marks, medial and final jamo, format characters. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

/** Width of a text in terminal cells. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const letter of text) cells += ZERO_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
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
