import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./column.ts";

/** An edge case of Markdown with notes: our outline of it, and Pandoc's when it differs. */
export interface OddNote {
  readonly title: string;
  readonly markdown: string;
  readonly ours: string;
  readonly pandoc: string | null;
}

const FILE = join(ROOT, "test/input/markdown/notes/odd.txt");

const CASE = /^(?!\.$)(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)^\.$/gm;

/**
 * Parses the fixture: a title, a dot, Markdown, a dot, our outline (`outlineOf`), a dot. Where Pandoc differs, its
 * outline follows with "pandoc " before each line. "␍" stands for a carriage return, "␄" for an end of file without a
 * newline, and "NFD(강)" for text in NFD.
 */
export function oddNotes(): OddNote[] {
  return [...readFileSync(FILE, "utf8").matchAll(CASE)].map(
    ([, title = "", markdown = "", readings = ""]) => {
      const lines = readings.split("\n").slice(0, -1);
      const isPandoc = (line: string): boolean => line.startsWith("pandoc ");
      const pandoc = lines.filter(isPandoc).map((line) => line.slice("pandoc ".length));
      return {
        title,
        markdown: markdown
          .replaceAll("␍", "\r")
          .replace("␄\n", "")
          .replace(/NFD\((.*?)\)/g, (_, word: string) => word.normalize("NFD")),
        ours: lines.filter((line) => !isPandoc(line)).join("\n"),
        pandoc: pandoc.length > 0 ? pandoc.join("\n") : null,
      };
    },
  );
}

/** Rewrites outlines in the fixture, ours or Pandoc's, and leaves the others unchanged. */
export function rewriteOddNotes(
  readings: (note: OddNote) => Partial<Pick<OddNote, "ours" | "pandoc">>,
): void {
  const notes = oddNotes();
  let nth = 0;
  const rewritten = readFileSync(FILE, "utf8").replace(CASE, (_, title: string, markdown: string) => {
    const note = notes[nth++] as OddNote;
    const { ours, pandoc } = { ...note, ...readings(note) };
    const theirs = pandoc === null || pandoc === ours ? "" : `${pandoc.replace(/^/gm, "pandoc ")}\n`;
    return `${title}\n.\n${markdown}.\n${ours === "" ? "" : `${ours}\n`}${theirs}.`;
  });
  writeFileSync(FILE, rewritten);
}
