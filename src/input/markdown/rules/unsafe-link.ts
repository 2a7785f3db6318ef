import type { InlineRule, MarkdownIt, StateInline } from "markdown-it";
import { isDataPicture } from "../../../core/picture-flaw.ts";
import { reportAt } from "./track-positions.ts";

const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^<>\s]*)>/iy;
/** Maximum length of a destination that is inspected and reported. */
const MAX_DESTINATION = 300;

/** Schemes that can run code in some browser, or show local files of the reader. `about:blank` is an empty page. */
const REFUSED = /^\s*(?:data|blob|filesystem|jar|view-source|about(?!:blank(?:[?#]|$))|livescript|mocha):/i;

/**
 * Extends `validateLink`: markdown-it accepts schemes that only old browsers run. Pictures within the text (`data:`)
 * are let through, all of them, so that they are read as pictures: `pictures.ts` refuses them, and shows no base64.
 */
export function refuseUnsafeSchemes(md: MarkdownIt): void {
  const { validateLink } = md;
  md.validateLink = (url) => isDataPicture(url) || (validateLink(url) && !REFUSED.test(url));
}

/**
 * Inline rule: reports links with a scheme that could run code. markdown-it renders them as text without a warning;
 * this rule sees that text afterwards.
 *
 *     [여기](javascript:alert(1))   [여기]: javascript:alert(1)   <javascript:alert(1)>
 *         ^                            ^                         ^
 */
export const unsafeLink: InlineRule = (state, silent) => {
  if (silent) return false;
  const code = state.src.charCodeAt(state.pos);
  if (code === 0x3c /* < */ && !state.src.startsWith("](", state.pos - 2)) {
    AUTOLINK.lastIndex = state.pos;
    const found = AUTOLINK.exec(state.src);
    if (found) reportUnsafe(state, state.pos, found[1] as string);
  } else if (code === 0x5d /* ] */) {
    const next = state.src[state.pos + 1];
    if (next !== "(" && next !== ":") return false;
    let start = state.pos + 2;
    while (state.src[start] === " ") start++;
    const max = Math.min(state.posMax, start + MAX_DESTINATION);
    const target = state.md.helpers.parseLinkDestination(state.src, start, max);
    if (target.ok) reportUnsafe(state, openingBracket(state), target.str);
  }
  return false;
};

function reportUnsafe(state: StateInline, pos: number, target: string): void {
  // Broken by a space or a line end, so that it is neither a picture nor a link.
  if (isDataPicture(target)) {
    const isPicture = state.src.startsWith("![", pos - 1);
    reportAt(state, pos, isPicture ? "picture-data" : "link-unsafe", { target });
  } else if (!state.md.validateLink(state.md.normalizeLink(target))) {
    reportAt(state, pos, "link-unsafe", { target });
  }
}

/** Offset of the `[` before the current `]`, searched in the last 1000 characters; else the current position. */
function openingBracket(state: StateInline): number {
  const from = Math.max(0, state.pos - 1000);
  const found = state.src.slice(from, state.pos).lastIndexOf("[");
  return found < 0 ? state.pos : from + found;
}
