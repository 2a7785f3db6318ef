import type { InlineRule, StateInline } from "markdown-it";
import { reportAt } from "./track-positions.ts";

/** Meta of `html_tag`: an allowed tag, before `balanceHtml` checks that it is balanced. */
export interface TagMeta {
  readonly name: string;
  readonly kind: "open" | "close" | "void";
  /** The `title` of an `abbr`. */
  readonly title: string | null;
}

const ATTRIBUTE = String.raw`\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:[^"'=<>\x60\x00-\x20]+|'[^']*'|"[^"]*"))?`;
const TAG = new RegExp(String.raw`<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:${ATTRIBUTE})*)\s*(/?)>`, "y");
/** `<!DOCTYPE …>`, `<?xml …>`, `<![CDATA[…` */
const OTHER = /<([!?][a-zA-Z[][a-zA-Z]*)/y;

const ALLOWED = new Set(["small", "sub", "sup", "u", "kbd", "mark", "ruby", "rt", "rp"]);
const TITLE = /^\s+title\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))$/i;

/** Inline rule, replaces markdown-it's `html_inline`: an allowlist of tags; every other tag is text. */
export const htmlTag: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x3c /* < */) return false;
  TAG.lastIndex = state.pos;
  const found = TAG.exec(state.src);
  if (found === null || TAG.lastIndex > state.posMax) {
    OTHER.lastIndex = state.pos;
    const other = silent ? null : OTHER.exec(state.src);
    if (other) reportAt(state, state.pos, "html-as-text", { tag: other[1] as string });
    return false;
  }
  if (!silent) {
    const [typed, slash, tag, attributes, end] = found as unknown as [string, string, string, string, string];
    const meta = readTag(tag.toLowerCase(), slash !== "", attributes, end !== "", state.md.utils.unescapeAll);
    if (meta) {
      const token = state.push("html_tag", meta.name, 0);
      token.content = typed;
      token.meta = meta;
    } else {
      reportAt(state, state.pos, "html-as-text", { tag: slash + tag });
      // `text_special` is exempt from typography, so that quotes in attributes stay straight.
      state.push("text_special", "", 0).content = typed;
    }
  }
  state.pos += found[0].length;
  return true;
};

/** Whether a tag of the allowlist begins here. */
export function isAllowedTag({ src, pos }: StateInline): boolean {
  TAG.lastIndex = pos;
  const [, slash, tag = "", attributes = "", end] = TAG.exec(src) ?? [];
  return readTag(tag.toLowerCase(), slash === "/", attributes, end === "/", String) !== null;
}

function readTag(
  name: string,
  closes: boolean,
  attributes: string,
  selfClosed: boolean,
  unescapeAll: (text: string) => string,
): TagMeta | null {
  if (name === "br") return closes || attributes ? null : { name, kind: "void", title: null };
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
