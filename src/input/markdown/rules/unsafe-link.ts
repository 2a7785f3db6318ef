import type { InlineRule, MarkdownIt, StateInline } from "markdown-it";
import { slipHere } from "./track-positions.ts";

const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^<>\s]*)>/iy;
/** Enough of a target to know its scheme, and to name it. */
const LOOK = 300;

/** Run code in some browser, or show what is on the reader's own machine. */
const REFUSED = /^\s*(?:data|blob|filesystem|jar|view-source|about|livescript|mocha):/i;

/** markdown-it lets pictures through that are written into their address, and whatever only old browsers run; we do not. */
export function refuseMore(md: MarkdownIt): void {
  const { validateLink } = md;
  md.validateLink = (url) => validateLink(url) && !REFUSED.test(url);
}

/**
 * markdown-it leaves a link that could run code as typed, and says nothing. This rule comes by when that has
 * happened, and says it.
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
    if (found) refuse(state, state.pos, found[1] as string);
  } else if (code === 0x5d /* ] */) {
    const next = state.src[state.pos + 1];
    if (next !== "(" && next !== ":") return false;
    let start = state.pos + 2;
    while (state.src[start] === " ") start++;
    const max = Math.min(state.posMax, start + LOOK);
    const target = state.md.helpers.parseLinkDestination(state.src, start, max);
    if (target.ok) refuse(state, openingBracket(state), target.str);
  }
  return false;
};

function refuse(state: StateInline, pos: number, target: string): void {
  if (!state.md.validateLink(state.md.normalizeLink(target))) slipHere(state, pos, "link-unsafe", { target });
}

/** The `[` that belongs to the `]` at hand, if it is not far. */
function openingBracket(state: StateInline): number {
  const from = Math.max(0, state.pos - 1000);
  const found = state.src.slice(from, state.pos).lastIndexOf("[");
  return found < 0 ? state.pos : from + found;
}
