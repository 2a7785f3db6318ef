import type { Token } from "markdown-it";
import type { Heading } from "../../core/model.ts";
import { type Ids, slugOf, takeId } from "./ids.ts";
import { plainText } from "./plain-text.ts";
import type { HeadingMeta } from "./render.ts";

/**
 * Sets the levels of headings by how they stand in each other, from `top` down. The page's title is its only h1,
 * and no level is left out, whatever the author counts from: `#`, `###`, `##` are h2, h3, h3.
 */
export function levelHeadings(tokens: readonly Token[], top: number): void {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = levelOf(token);
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
    }
    if (token.type === "heading_open" || token.type === "heading_close") {
      token.tag = `h${Math.min(top + above.length - 1, 6)}`;
    }
  }
}

/** Gives the headings of the text their ids; those inside notes have none. */
export function nameHeadings(main: readonly Token[], ids: Ids): Heading[] {
  const headings: Heading[] = [];
  main.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const words = main[index + 1]?.children ?? [];
    const text = plainText(words).trim();
    // An id that a plugin of the author's has read from the heading comes first.
    const id = takeId(ids, token.attrGet("id") || slugOf(plainText(words, "lasting")) || "section", [""]);
    token.attrs = token.attrs?.filter(([name]) => name !== "id") ?? null;
    token.meta = { id } satisfies HeadingMeta;
    headings.push({ level: levelOf(token), id, text });
  });
  return headings;
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}
