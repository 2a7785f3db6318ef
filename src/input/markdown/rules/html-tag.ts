import type { InlineRule, StateInline } from "markdown-it";
import { countOtherHtml } from "../other-html.ts";
import { parseStateOf } from "../parse-state.ts";
import { ATTRIBUTE } from "./html-attributes.ts";
import { pushPicture } from "./html-picture.ts";
import { offsetAt } from "./track-positions.ts";

/** Meta of the `text_special` of a tag that is shown as typed. */
export interface TypedTagMeta {
  /** In lower case, of an opening tag; null of a closing one. */
  readonly opens: string | null;
}

/** Meta of `html_tag`: an allowed tag, before `balanceHtml` checks that it is balanced. */
export interface TagMeta {
  readonly name: string;
  readonly kind: "open" | "close" | "void";
  /** The `title` of an `abbr`. */
  readonly title: string | null;
}

const TAG = new RegExp(String.raw`<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:${ATTRIBUTE})*)\s*(/?)>`, "y");
/** `<!DOCTYPE …>`, `<?xml …>`, `<![CDATA[…` */
const OTHER = /<([!?][a-zA-Z[][a-zA-Z]*)/y;

const ALLOWED = new Set(
  "b cite del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup u var".split(" "),
);
/** Without content and end tag. */
const VOID = new Set(["br", "hr", "wbr"]);
const TITLE = /^\s+title\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))$/i;

/** Inline rule, replaces markdown-it's `html_inline`: an allowlist of tags; every other tag is text. */
export const htmlTag: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x3c /* < */) return false;
  TAG.lastIndex = state.pos;
  const found = TAG.exec(state.src);
  if (found === null || TAG.lastIndex > state.posMax) {
    OTHER.lastIndex = state.pos;
    const other = silent ? null : OTHER.exec(state.src);
    if (other) countAt(state, other[1] as string);
    return false;
  }
  if (!silent) {
    const [typed, slash, tag, attributes, end] = found as unknown as [string, string, string, string, string];
    const meta = readTag(tag.toLowerCase(), slash !== "", attributes, end !== "", state.md.utils.unescapeAll);
    if (meta) {
      const token = state.push("html_tag", meta.name, 0);
      token.content = typed;
      token.meta = meta;
      if (meta.name === "hr") parseStateOf(state.env).hasHr = true;
    } else if (slash || tag.toLowerCase() !== "img" || !pushPicture(state, attributes)) {
      countAt(state, slash + tag);
      // `text_special` is exempt from typography, so that quotes in attributes stay straight.
      const text = state.push("text_special", "", 0);
      text.content = typed;
      text.meta = { opens: slash ? null : tag.toLowerCase() } satisfies TypedTagMeta;
    }
  }
  state.pos += found[0].length;
  return true;
};

function countAt(state: StateInline, tag: string): void {
  const parse = parseStateOf(state.env);
  if (parse.inline) countOtherHtml(parse, tag, () => offsetAt(state, state.pos));
}

/** Whether a tag of the allowlist, or a picture, begins here. */
export function isAllowedTag({ src, pos }: StateInline): boolean {
  TAG.lastIndex = pos;
  const [, slash, tag = "", attributes = "", end] = TAG.exec(src) ?? [];
  if (!slash && tag.toLowerCase() === "img" && /\bsrc\s*=/i.test(attributes)) return true;
  return readTag(tag.toLowerCase(), slash === "/", attributes, end === "/", String) !== null;
}

function readTag(
  name: string,
  closes: boolean,
  attributes: string,
  selfClosed: boolean,
  unescapeAll: (text: string) => string,
): TagMeta | null {
  if (VOID.has(name)) return closes || attributes ? null : { name, kind: "void", title: null };
  if (selfClosed) return null;
  if (closes)
    return (ALLOWED.has(name) || name === "abbr") && !attributes
      ? { name, kind: "close", title: null }
      : null;
  if (name === "abbr") {
    const found = attributes === "" ? null : TITLE.exec(attributes);
    if (attributes !== "" && found === null) return null;
    const title = found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
    return { name, kind: "open", title: title === null ? null : unescapeAll(title) };
  }
  return ALLOWED.has(name) && !attributes ? { name, kind: "open", title: null } : null;
}
