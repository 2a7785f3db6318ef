import type { InlineRule } from "markdown-it";
import { bareAddressEnd } from "../bare-address.ts";

/** Not in another address, in an attribute of a tag that is shown as typed, or after a scheme that is refused. */
const SCHEME = /(?<![A-Za-z0-9/@&?#%=]|=["']|\b(?:blob|filesystem|jar|view-source):)https?$/i;
/** Length of the longest match, with what is looked at before it. */
const LONGEST = 20;

/**
 * Inline rule: an `http(s)` address in running text is a link, as on GitHub. Ours instead of markdown-it's `linkify`,
 * which takes the particle into the address in "https://a.kr/b를". It runs at the ":", where the rule `text` stops, and
 * takes the scheme back from the text before.
 */
export const bareLink: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (silent || state.linkLevel > 0 || !src.startsWith("://", pos)) return false;
  const scheme = SCHEME.exec(src.slice(Math.max(0, pos - LONGEST), pos))?.[0];
  if (scheme === undefined || !state.pending.endsWith(scheme)) return false;
  const end = bareAddressEnd(src, pos + 3, state.posMax);
  if (end === pos + 3) return false;
  const start = pos - scheme.length;
  const address = state.md.utils.unescapeAll(src.slice(start, end));
  const href = state.md.normalizeLink(address);
  if (!state.md.validateLink(href)) return false;

  state.pending = state.pending.slice(0, -scheme.length);
  // The position at which markdown-it creates the token of its own links: after the "[".
  state.pos = start + 1;
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", href]];
  open.markup = "linkify";
  open.info = "auto";
  state.pos = start;
  state.push("text", "", 0).content = state.md.normalizeLinkText(address);
  state.pos = end;
  const close = state.push("link_close", "a", -1);
  close.markup = "linkify";
  close.info = "auto";
  return true;
};
