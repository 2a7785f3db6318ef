import type { TagCount } from "../../core/problems/problem.ts";
import { type ParseState, report } from "./parse-state.ts";

/** Tags that are shown as typed, counted by element. */
export interface OtherHtml {
  /** Offset of the first one in the Markdown text. */
  readonly offset: number;
  /** By name in lower case, in the order of their first tags. */
  readonly elements: Map<string, { readonly typed: string; opening: number; closing: number }>;
}

/** Counts a tag that is shown as typed: "div", "/div", "!DOCTYPE". `offset` is computed for the first one only. */
export function countOtherHtml(parse: ParseState, tag: string, offset: () => number): void {
  parse.otherHtml ??= { offset: offset(), elements: new Map() };
  const { elements } = parse.otherHtml;
  const closes = tag.startsWith("/");
  const typed = closes ? tag.slice(1) : tag;
  const key = typed.toLowerCase();
  const element = elements.get(key) ?? { typed, opening: 0, closing: 0 };
  elements.set(key, element);
  if (closes) element.closing++;
  else element.opening++;
}

/**
 * Counts a closing tag whose opening tag has been counted: in `<b class="x">안개</b>` the author made one mistake. False
 * when there is no such tag.
 */
export function countClosing({ otherHtml }: ParseState, name: string): boolean {
  const element = otherHtml?.elements.get(name);
  if (element === undefined || element.opening <= element.closing) return false;
  element.closing++;
  return true;
}

/** Reports a tag without its counterpart, unless that is counted; a `summary` belongs to a `<details open>`. */
export function reportUnpaired(parse: ParseState, tag: string, offset: number): void {
  if (tag.startsWith("/") && countClosing(parse, tag.slice(1))) return;
  if (tag === "summary" && parse.otherHtml?.elements.has("details")) countOtherHtml(parse, tag, () => offset);
  else report(parse, offset, "html-unpaired", { tag });
}

/** Reports all of them at once, the most frequent first: moved posts may hold hundreds. */
export function reportOtherHtml(parse: ParseState): void {
  if (parse.otherHtml === null) return;
  const { offset, elements } = parse.otherHtml;
  const tags = [...elements.values()].map(
    ({ typed, opening, closing }): TagCount => ({
      tag: opening === 0 ? `/${typed}` : typed,
      count: Math.max(opening, closing),
    }),
  );
  report(parse, offset, "html-as-text", { tags: tags.sort((a, b) => b.count - a.count) });
}
