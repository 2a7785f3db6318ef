/** A line of a file with the end that it was typed with. */
export interface Line {
  readonly text: string;
  /** "\n", "\r\n", "\r", or "" where the file ends. */
  readonly end: string;
  /** In the file as it was found, from 1. */
  readonly number: number;
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const [whole, words = "", end = ""] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (whole !== "") lines.push({ text: words, end, number: lines.length + 1 });
  }
  return lines;
}

export function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => text + end).join("");
}

/** As the parser reads them, whatever their ends are. */
export function plainLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}

export function isEmpty({ text }: Line): boolean {
  return text.trim() === "";
}
