import type { Token } from "markdown-it";

/** Token types that a conversion of hand-typed notes adds or removes. */
const IGNORED_BLOCKS = /^(?:paragraph|heading|footnote)/;

/**
 * Multiset of a text's content, as a sorted list: words, code, links, pictures and types of blocks, whatever their
 * position. Note calls and numbers in brackets are left out, so that a conversion of notes leaves it unchanged.
 */
export function inventory(tokens: readonly Token[]): string[] {
  return tokens.flatMap(contentOf).sort();
}

function contentOf(token: Token): string[] {
  const { type, nesting, children } = token;
  if (children)
    return [
      ...wordsIn(children.map(textOf).join("")),
      ...children.filter(isInlineObject).map(serializeToken),
    ];
  return nesting >= 0 && !IGNORED_BLOCKS.test(type) ? [serializeToken(token)] : [];
}

function isInlineObject({ type }: Token): boolean {
  return type === "code_inline" || type === "link_open" || type === "image";
}

function serializeToken({ type, content, attrs }: Token): string {
  return JSON.stringify([type, content, attrs]);
}

/** Words, split at white space, without `[1]` and `[1]:`. */
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
