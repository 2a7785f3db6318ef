/** An opening tag in raw HTML. Offsets are those in the HTML. */
export interface RawTag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly RawAttribute[];
  readonly start: number;
  readonly end: number;
}

export interface RawAttribute {
  /** In lower case. */
  readonly name: string;
  /** Not decoded; "" without "=". */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const OPEN = /<([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/<>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;
/** A quotation mark that is never closed takes in all that follows, and there is no tag. */
const UNCLOSED = /=\s*$/;
const CLOSE = /[\s/]*>/y;
/** Elements whose content is text to a browser. */
const RAW_TEXT = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;

/** The opening tags of raw HTML, read as browsers do: none in comments, scripts and the like. */
export function rawTags(html: string): RawTag[] {
  const tags: RawTag[] = [];
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const next = html[at + 1];
    if (next === "!" || next === "?") at = after(html, html.startsWith("<!--", at) ? /-->/g : />/g, at);
    else {
      const tag = rawTagAt(html, at);
      if (tag === null) at++;
      else {
        tags.push(tag);
        at = isRawText(tag.name) ? after(html, new RegExp(`</${tag.name}`, "gi"), tag.end) : tag.end;
      }
    }
  }
  return tags;
}

export function isRawText(name: string): boolean {
  return RAW_TEXT.test(name);
}

function rawTagAt(html: string, start: number): RawTag | null {
  OPEN.lastIndex = start;
  const open = OPEN.exec(html);
  if (open === null) return null;
  const attributes = new Map<string, RawAttribute>();
  let at = OPEN.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (found === null) break;
    const [typed, typedName = "", double, single, bare] = found;
    at += typed.length;
    if (UNCLOSED.test(typed) && /["']/.test(html[at] ?? "")) return null;
    const name = typedName.toLowerCase();
    // Of two attributes with one name the first counts.
    if (attributes.has(name)) continue;
    const begin = found.index + typed.indexOf(typedName);
    attributes.set(name, { name, value: double ?? single ?? bare ?? "", start: begin, end: at });
  }
  CLOSE.lastIndex = at;
  if (!CLOSE.test(html)) return null;
  return {
    name: (open[1] as string).toLowerCase(),
    attributes: [...attributes.values()],
    start,
    end: CLOSE.lastIndex,
  };
}

/** Offset after the next match; the end without one. */
function after(html: string, mark: RegExp, from: number): number {
  mark.lastIndex = from;
  return mark.test(html) ? mark.lastIndex : html.length;
}
