/** A line of a file with its original line ending. */
export interface Line {
  readonly text: string;
  /** "\n", "\r\n", "\r", or "" where the file ends. */
  readonly end: string;
  /** Line number in the original file, from 1. */
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

/** Joined with LF, as the Markdown parser expects. */
export function plainLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}

export function isEmpty({ text }: Line): boolean {
  return text.trim() === "";
}
