/** Unicode's East Asian Width (UAX #11), as far as letters go: these take two cells of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Marks over letters, vowels and finals of a syllable in parts, and what only shapes others. */
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

/** How many cells of a terminal a text takes. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const letter of text) cells += NOTHING.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return cells;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Rows of cells as lines, each column as wide as its widest cell; numbers end where others end. */
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
