import { slugOf } from "./ids.ts";

/** Target of a link or a picture, as an author writes it: "../25-heavy.md?print#안개". */
export interface Target {
  /** Decoded, in NFC. */
  readonly path: string;
  /** With its "?", as markdown-it encodes it; "" without one. */
  readonly query: string;
  /** Decoded, in NFC; null without "#". */
  readonly fragment: string | null;
}

/** Whether a URL has a scheme or is scheme-relative: "https:", "mailto:", "//img.example.org". */
export function isExternal(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** Makes a scheme-relative URL absolute: "//img.example.org" is undefined in a feed or a book, which have no scheme. */
export function withScheme(href: string): string {
  return href.startsWith("//") ? `https:${href}` : href;
}

/** Code of a template engine: `{{ site.url }}`, `{% link a.md %}`. */
export const TEMPLATE = /\{\{|\{%/;

/** Whether a path is named like a picture, of whatever format. */
export function isPictureName(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i.test(path);
}

export function readTarget(href: string): Target {
  const [, path = "", query = "", fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  return { path: decode(path), query, fragment: fragment === undefined ? null : decode(fragment) };
}

/**
 * Converts a fragment typed like the text of a heading to the id of that heading: "도시의 안개?" to "도시의-안개". Fragments
 * of notes are ids already.
 */
export function fragmentOf(typed: string | null): string | null {
  return typed === null || /^(?:note|call)-/.test(typed) ? typed : slugOf(typed) || typed;
}

/** Percent-decodes and normalizes to NFC. Invalid escapes, and those of control characters, are left as they are. */
export function decode(part: string): string {
  if (!part.includes("%")) return part.normalize("NFC");
  try {
    const decoded = decodeURIComponent(part).normalize("NFC");
    return /\p{Cc}/u.test(decoded) ? part : decoded;
  } catch {
    return part;
  }
}
