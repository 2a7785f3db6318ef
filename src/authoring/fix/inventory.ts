import type { Token } from "markdown-it";

/** Kinds of blocks that notes typed by hand lose or gain when they become notes. */
const COMING_AND_GOING = /^(?:paragraph|heading|footnote)/;

/**
 * What a text is made of, sorted, wherever it stands: its words, its code, its links and its kinds of blocks. Calls and
 * numbers in brackets are left out, so that a text is made of the same before and after its notes have become notes.
 */
export function inventory(tokens: readonly Token[]): string[] {
  return tokens.flatMap(piecesOf).sort();
}

function piecesOf(token: Token): string[] {
  const { type, nesting, children } = token;
  if (children) return [...wordsIn(children.map(textOf).join("")), ...children.filter(isThing).map(nameOf)];
  return nesting >= 0 && !COMING_AND_GOING.test(type) ? [nameOf(token)] : [];
}

function isThing({ type }: Token): boolean {
  return type === "code_inline" || type === "link_open" || type === "image";
}

function nameOf({ type, content, attrs }: Token): string {
  return JSON.stringify([type, content, attrs]);
}

/** Split at spaces; the colon of `[1]:` is none of them. */
export function wordsIn(text: string): string[] {
  return text
    .replace(/\[\d{1,3}\]/g, " ")
    .split(/\s+/)
    .map((word) => word.replace(/^:/, ""))
    .filter(Boolean);
}

function textOf({ type, nesting, content }: Token): string {
  if (type.startsWith("text")) return content;
  return nesting === 0 ? " " : "";
}
