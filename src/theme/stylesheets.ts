import { readFileSync } from "node:fs";

/** A style sheet as the site serves it, at `/assets/<name>`. */
export interface Stylesheet {
  readonly name: string;
  readonly text: string;
}

/** It declares the order of the layers, so it comes first; the others may stand in any order. */
const FIRST = "style.css";
/** Rules that not every checker knows yet: kept apart, so that the rest can be checked without exceptions. */
const APART = "enhance.css";

/** Joins all style sheets into one, so that a page waits for one request: ours, then the author's own. */
export function bindStylesheets(files: ReadonlyMap<string, string>): Stylesheet[] {
  const read = (name: string) => readFileSync(files.get(name) as string, "utf8").replaceAll("\r\n", "\n");
  const bound = [...files.keys()].filter((name) => name !== APART).sort((a, b) => rank(a) - rank(b));
  const sheets = [{ name: FIRST, text: bound.map(read).join("\n") }];
  return files.has(APART) ? [...sheets, { name: APART, text: read(APART) }] : sheets;
}

const OURS = [FIRST, "frame.css", "prose.css", "lists.css", "notes.css", "contrast.css", "print.css"];

function rank(name: string): number {
  const place = OURS.indexOf(name);
  return place < 0 ? OURS.length : place;
}
