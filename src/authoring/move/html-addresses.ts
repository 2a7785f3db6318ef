import type { Token } from "markdown-it";
import { mapSrcset } from "../../core/srcset.ts";
import { isRawText, type RawAttribute, rawTags } from "../../input/markdown/raw-tags.ts";

/** An address in the HTML of a token, at an offset in the token's content. */
export interface HtmlAddress {
  readonly at: number;
  readonly typed: string;
}

/** Length of an `<img>` that is looked at. */
const LONGEST = 5000;

/** The addresses in the HTML of a block, or of what is in an `inline` token: `src`, `srcset`, `poster`, `href`. */
export function htmlAddresses(token: Token): HtmlAddress[] {
  if (token.type === "html_block") return addressesIn(token.content, 0);
  const found: HtmlAddress[] = [];
  let inRawText: string | null = null;
  for (const child of token.children ?? []) {
    const { at = 0, content } = child;
    if (inRawText !== null) {
      if (content.toLowerCase().startsWith(`</${inRawText}`)) inRawText = null;
    } else if (child.type === "html_inline") {
      found.push(...addressesIn(content, at));
      const name = rawTags(content).at(-1)?.name ?? "";
      if (isRawText(name)) inRawText = name;
    } else if (child.type === "image" && /^<img\b/i.test(token.content.slice(at, at + 5))) {
      found.push(...addressesIn(token.content.slice(at, at + LONGEST), at, 1));
    }
  }
  return found;
}

/** @param limit how many tags are read */
function addressesIn(html: string, base: number, limit = Number.POSITIVE_INFINITY): HtmlAddress[] {
  return rawTags(html)
    .slice(0, limit)
    .filter(({ name }) => name !== "base")
    .flatMap(({ attributes }) => attributes.flatMap((attribute) => addressesOf(attribute, html)))
    .map(({ at, typed }) => ({ at: base + at, typed }));
}

function addressesOf({ name, value, start, end }: RawAttribute, html: string): HtmlAddress[] {
  if (!["src", "srcset", "poster", "href"].includes(name) || value === "") return [];
  const at = html.slice(start, end).endsWith(value) ? end - value.length : end - 1 - value.length;
  if (name !== "srcset") return [{ at, typed: value }];
  const found: HtmlAddress[] = [];
  let from = 0;
  mapSrcset(value, (typed) => {
    const offset = value.indexOf(typed, from);
    from = offset + typed.length;
    found.push({ at: at + offset, typed });
    return null;
  });
  return found;
}
