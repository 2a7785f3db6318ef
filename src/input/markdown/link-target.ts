import { slugOf } from "./ids.ts";

/** The address of a link or a picture, as an author writes it: "../25-heavy.md?print#안개". */
export interface Target {
  /** Decoded, in NFC. */
  readonly path: string;
  /** With its "?", as markdown-it spells it; "" without one. */
  readonly query: string;
  /** Decoded, in NFC; null without "#". */
  readonly fragment: string | null;
}

/** With a scheme, or on another host: "https:", "mailto:", "//img.example.org". */
export function isExternal(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** "//img.example.org" has no meaning in a feed or a book, which are read from anywhere. */
export function withScheme(href: string): string {
  return href.startsWith("//") ? `https:${href}` : href;
}

export function readTarget(href: string): Target {
  const [, path = "", query = "", fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  return { path: decode(path), query, fragment: fragment === undefined ? null : decode(fragment) };
}

/**
 * A fragment that was typed as a heading reads, as the id of that heading: "도시의 안개?" is "도시의-안개". Those of notes
 * are ids already.
 */
export function fragmentOf(typed: string | null): string | null {
  return typed === null || /^(?:note|call)-/.test(typed) ? typed : slugOf(typed) || typed;
}

/** Percent signs that mean nothing are left as they are, and so is what would become a control character. */
export function decode(part: string): string {
  if (!part.includes("%")) return part.normalize("NFC");
  try {
    const decoded = decodeURIComponent(part).normalize("NFC");
    return /\p{Cc}/u.test(decoded) ? part : decoded;
  } catch {
    return part;
  }
}
