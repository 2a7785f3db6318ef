import type { Token } from "markdown-it";
import type { Heading } from "../model.ts";
import { type Ids, slugOf, takeId } from "./ids.ts";
import { plainText } from "./plain.ts";
import type { HeadingMeta } from "./render.ts";

/** The title of the page is its only h1: where a manuscript has one too, all its headings go down by one. */
export function lowerHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter((token) => token.type === "heading_open" || token.type === "heading_close");
  if (!headings.some((token) => token.tag === "h1")) return;
  for (const token of headings) token.tag = `h${Math.min(levelOf(token) + 1, 6)}`;
}

/** Gives the headings of the text their ids; those inside notes have none. */
export function nameHeadings(main: readonly Token[], ids: Ids): Heading[] {
  const headings: Heading[] = [];
  main.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const text = plainText(main[index + 1]?.children ?? []).trim();
    // An id that a plugin of the author's has read from the heading comes first.
    const id = takeId(ids, token.attrGet("id") || slugOf(text) || "section", [""]);
    token.attrs = token.attrs?.filter(([name]) => name !== "id") ?? null;
    token.meta = { id } satisfies HeadingMeta;
    headings.push({ level: levelOf(token), id, text });
  });
  return headings;
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}
