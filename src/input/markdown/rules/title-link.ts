import type { InlineRule } from "markdown-it";
import { clean } from "../link-names.ts";
import { parseStateOf } from "../parse-state.ts";
import { type EpisodeLinkMeta, pushLink } from "./episode-link.ts";
import { isAllowedTag } from "./html-tag.ts";
import { reportAt } from "./track-positions.ts";

/** Without space at either end, which would be "less than" and "greater than". */
const INSIDE = /<(?!\s)([^<>]{1,200})(?<!\s)>/y;
const NAME = /^\/?([a-z][a-z0-9-]*)(?=[\s/]|$)/i;

/**
 * Inline rule: a title between `<` and `>`, a common notation in Korean, becomes a link when exactly one post has it,
 * and its label ("25화") while that post is scheduled. HTML tags take precedence.
 *
 * @param html whether all HTML is rendered, not only the tags of the allowlist
 */
export const titleLink =
  (html: boolean): InlineRule =>
  (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== 0x3c /* < */) return false;
    INSIDE.lastIndex = state.pos;
    const found = INSIDE.exec(state.src);
    if (found === null || INSIDE.lastIndex > state.posMax) return false;
    const typed = found[1] as string;
    if (html ? isElement(typed) : isAllowedTag(state)) return false;
    const title = clean(state.md.utils.unescapeAll(typed));
    const answer = parseStateOf(state.env).resolver.titled(title);
    if (answer.to === "nowhere") return false;
    if (answer.to === "hidden") {
      // The end of `[[…]]` is two characters long.
      pushLink(state, null, null, state.pos + typed.length, answer);
      return true;
    }
    if (answer.to === "draft") reportAt(state, state.pos, "title-draft", { title });
    state.push("text_special", "", 0).content = "<";
    const address = answer.to === "post" && state.linkLevel === 0 ? answer.address : null;
    state.pos += 1;
    if (address !== null) {
      const open = state.push("link_open", "a", 1);
      // Hook for style sheets, which keep the brackets on the line of their title.
      open.attrs = [
        ["href", address],
        ["class", "titled"],
      ];
      open.meta = { destination: { address, fragment: null, typed } } satisfies EpisodeLinkMeta;
    }
    state.push("text_special", "", 0).content = typed;
    if (address !== null) state.push("link_close", "a", -1);
    state.push("text_special", "", 0).content = ">";
    state.pos += typed.length + 1;
    return true;
  };

/** Whether a browser would parse it as markup: an HTML element, a custom element, a comment or a declaration. */
function isElement(typed: string): boolean {
  const name = NAME.exec(typed)?.[1]?.toLowerCase();
  return /^[/!?]/.test(typed) || (name !== undefined && (name.includes("-") || ELEMENTS.has(name)));
}

/** https://html.spec.whatwg.org/#elements-3, with `svg` and `math`. */
const ELEMENTS = new Set(
  (
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col " +
    "colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu " +
    "meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script " +
    "search section select slot small source span strong style sub summary sup svg table tbody td template textarea " +
    "tfoot th thead time title tr track u ul var video wbr"
  ).split(" "),
);
