import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./column.ts";

/** A fenced block of a document, with the language after its fence. */
export interface DocBlock {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a document of this repository ("docs/hosting.md"), in their order. */
export function blocksIn(path: string): DocBlock[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
}

/** The first block of a language: what a reader copies is what is tested. */
export function blockOf(path: string, language: string): string {
  const block = blocksIn(path).find((each) => each.language === language);
  if (!block) throw new Error(`${path} has no block of ${language}`);
  return block.text;
}
