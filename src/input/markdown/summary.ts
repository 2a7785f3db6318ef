import type { Token } from "markdown-it";
import { plainText } from "./plain-text.ts";

const LONGEST = 200;

/**
 * The first top-level paragraph as plain text; without one, the first other block with text, then the first heading.
 */
export function summaryOf(main: readonly Token[]): string {
  let depth = 0;
  let fallback = "";
  let heading = "";
  for (const [index, token] of main.entries()) {
    depth += token.nesting;
    if (token.type !== "inline") continue;
    const container = main[index - 1]?.type;
    if (container === "heading_open" ? heading !== "" : fallback !== "" && depth > 1) continue;
    const text = plainText(token.children ?? [])
      // Skips single spaces, which are most, for speed.
      .replace(/\s{2,}|[^\S ]/g, " ")
      .trim();
    if (text === "") continue;
    if (container === "paragraph_open" && depth === 1) return shorten(text);
    if (container === "heading_open") heading ||= text;
    else fallback ||= text;
  }
  return shorten(fallback || heading);
}

/** Truncates at a word boundary if there is one, and never inside a character. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(" ", LONGEST);
  if (space > LONGEST / 2) return `${text.slice(0, space).replace(/[\s,.;:·…]+$/, "")}…`;
  const cut = /\p{M}|[\udc00-\udfff]/u;
  let end = LONGEST;
  while (end > LONGEST / 2 && cut.test(text.charAt(end))) end--;
  return `${text.slice(0, end)}…`;
}
