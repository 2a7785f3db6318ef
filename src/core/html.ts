/** Escaped HTML, inserted into a page unchanged. Made by the functions of this file only. */
export interface Html {
  readonly html: string;
}

/** A value interpolated into a template. `null`, `undefined`, `false` and "" render as nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

/**
 * Template tag: escapes interpolated values, except those that are `Html` already. Attribute values must be quoted,
 * since quotation marks are what is escaped in them: `html`<a href="${address}">${title}</a>``.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] as string;
  for (let i = 0; i < parts.length; i++) out += render(parts[i]) + strings[i + 1];
  return { html: out };
}

function render(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if (part === null || part === undefined || part === false) return "";
  if (!isList(part)) return part.html;
  let out = "";
  for (let i = 0; i < part.length; i++) out += render(part[i]);
  return out;
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

/**
 * Flattens the string's rope. V8 keeps a concatenation as a tree of its parts, which is walked again for every page
 * that contains it; for HTML that many pages share, one flat string is cheaper.
 */
export function flattened(part: Html): Html {
  // Reading the characters of a string makes V8 flatten it.
  Number(part.html);
  return part;
}

/**
 * Marks a string as HTML without escaping it. A test names its callers: rendered `Prose`, and what an author's own
 * template has become.
 */
export function raw(text: string): Html {
  return { html: text };
}

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string) : text;
}

/** For a value between double quotes, where single ones stay as they are. */
export function escapeQuoted(text: string): string {
  return escapeHtml(text).replaceAll("&#39;", "'");
}

/** A `<meta http-equiv>`, in place of an HTTP header. A CSP is full of single quotes. */
export function httpEquiv(header: string, value: string): Html {
  return { html: `<meta http-equiv="${escapeHtml(header)}" content="${escapeQuoted(value)}">` };
}

/** A data block, such as JSON-LD. Every "<" is escaped, so that no text in it can close the element. */
export function jsonScript(type: string, data: unknown): Html {
  const text = JSON.stringify(data).replace(/</g, "\\u003c");
  return { html: `<script type="${escapeHtml(type)}">${text}</script>` };
}
