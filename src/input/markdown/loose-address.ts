import { fragmentOf } from "./link-target.ts";

/** What stands between the parentheses of a link that Markdown does not read as one, taken apart. */
export interface LooseAddress {
  /** As typed, with its fragment: "안개 낀 항구.png", "02 둘.md#도시의 안개". */
  readonly typed: string;
  /** Without fragment and backslashes. */
  readonly path: string;
  /** As the id of a heading; null without "#". */
  readonly fragment: string | null;
  /** With straight quotation marks; "" without one. */
  readonly title: string;
  /** What may stand behind no address: `=200x`, `“제목”`. Null when there is no such thing. */
  readonly rest: string | null;
}

const TITLE = /\s+("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))$/;
const SIZE = /\s+(=\d*(?:%|px)?x?\d*(?:%|px)?)$/i;
/** A title in the quotation marks that word processors put. */
const CURLY_TITLE = /\s+([“”„«「『]([^“”„«»「」『』]*)[“”»」』]|[‘’]([^‘’]*)[‘’])$/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const SPACE = /[ \t]/;

export function readLooseAddress(inside: string): LooseAddress {
  let typed = inside.trim();
  const cut = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(typed);
    if (found) typed = typed.slice(0, found.index);
    return found;
  };
  // A size stands before a title or behind it.
  let size = cut(SIZE)?.[1] ?? null;
  const curly = cut(CURLY_TITLE);
  const title = curly ? `"${curly[2] ?? curly[3]}"` : (cut(TITLE)?.[1] ?? "");
  size ??= cut(SIZE)?.[1] ?? null;
  const bare = /^<[^<>]*>$/.test(typed) ? typed.slice(1, -1) : typed;
  const hash = bare.indexOf("#");
  return {
    typed,
    path: (hash < 0 ? bare : bare.slice(0, hash)).replace(ESCAPE, "$1"),
    fragment: hash < 0 ? null : fragmentOf(bare.slice(hash + 1)),
    title,
    rest: size ?? curly?.[1] ?? null,
  };
}

export function hasSpaces({ typed }: LooseAddress): boolean {
  return SPACE.test(typed) && !typed.startsWith("<");
}

/** How to write the address, so that Markdown reads it: in angle brackets where it has spaces. */
export function written({ path, fragment }: LooseAddress): string {
  const address = fragment === null ? path : `${path}#${fragment}`;
  if (!SPACE.test(address)) return address;
  return /[<>]/.test(address) ? address.replace(/\s/g, "%20") : `<${address}>`;
}

/** What stands between parentheses that open at `from`; null when they don't close on this line. */
export function insideParentheses(content: string, from: number): string | null {
  let depth = 0;
  const last = Math.min(content.length, from + LONGEST);
  for (let at = from; at < last; at++) {
    const character = content[at];
    if (character === "\n") return null;
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return content.slice(from + 1, at);
  }
  return null;
}

/** Maximum length of an address that is inspected. */
const LONGEST = 500;
