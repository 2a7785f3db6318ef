import type { Token } from "markdown-it";
import type { Heading } from "../../core/model.ts";
import { type Ids, slugOf, takeId } from "./ids.ts";
import { plainText } from "./plain-text.ts";
import type { HeadingMeta } from "./render.ts";

/**
 * Normalizes heading levels by nesting, from `top` down. The page's title is its only h1, and no level is skipped,
 * whatever level the author begins with: `#`, `###`, `##` become h2, h3, h3.
 */
export function normalizeHeadingLevels(tokens: readonly Token[], top: number): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = levelOf(token);
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
    }
    if (token.type === "heading_open" || token.type === "heading_close") {
      token.tag = `h${Math.min(top + open.length - 1, 6)}`;
    }
  }
}

/** Assigns ids to the headings of the text; headings in notes have none. */
export function assignHeadingIds(main: readonly Token[], ids: Ids): Heading[] {
  const headings: Heading[] = [];
  main.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const children = main[index + 1]?.children ?? [];
    const text = plainText(children).trim();
    // An id set by an author's plugin takes precedence.
    const id = takeId(ids, token.attrGet("id") || slugOf(plainText(children, "stable")) || "section", [""]);
    token.attrs = token.attrs?.filter(([name]) => name !== "id") ?? null;
    token.meta = { id } satisfies HeadingMeta;
    headings.push({ level: levelOf(token), id, text });
  });
  return headings;
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}
