import type { Token } from "markdown-it";
import type { Heading } from "../../core/model.ts";
import { type Ids, slugOf, takeId } from "./ids.ts";
import { type ParseState, report } from "./parse-state.ts";
import { plainText } from "./plain-text.ts";
import type { HeadingMeta } from "./render.ts";
import type { TypedIdMeta } from "./rules/heading-id.ts";

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

/** Ids of the page around a text begin with "_", those of notes and their calls with these words; "top" is its top. */
const RESERVED = /^(?:_|note-|call-|top$)/;

/**
 * Assigns ids to the headings of the text; headings in notes have none. Those that the author typed come first, since
 * they must not change.
 */
export function assignHeadingIds(main: readonly Token[], ids: Ids, parse: ParseState): Heading[] {
  const openings = main.filter(({ type }) => type === "heading_open");
  const typed = takeTypedIds(openings, ids, parse);
  const headings: Heading[] = [];
  main.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const children = main[index + 1]?.children ?? [];
    const text = plainText(children).trim();
    const id =
      typed.get(token) ??
      // An id set by an author's plugin takes precedence.
      takeId(ids, token.attrGet("id") || slugOf(plainText(children, "stable")) || "section", [""]);
    token.attrs = token.attrs?.filter(([name]) => name !== "id") ?? null;
    const meta = { id, text } satisfies HeadingMeta;
    token.meta = meta;
    const close = main[index + 2];
    if (close?.type === "heading_close") close.meta = meta;
    headings.push({ level: levelOf(token), id, text });
  });
  return headings;
}

/** Reserves the ids that the author typed, and reports those that are taken. */
function takeTypedIds(openings: readonly Token[], ids: Ids, parse: ParseState): ReadonlyMap<Token, string> {
  const typed = new Map<Token, string>();
  for (const token of openings) {
    if (!isTyped(token.meta)) continue;
    const id = token.attrGet("id") ?? "";
    const { typedAt } = token.meta;
    if (RESERVED.test(id)) report(parse, typedAt, "heading-id-reserved", { id });
    else if (ids.taken.has(id)) report(parse, typedAt, "heading-id-equal", { id });
    typed.set(token, takeId(ids, id, [""]));
  }
  return typed;
}

function isTyped(meta: unknown): meta is TypedIdMeta {
  return typeof meta === "object" && meta !== null && "typedAt" in meta;
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}
