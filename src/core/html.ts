/** HTML that is safe to print as it stands. Made only by the `html` tag and `raw`. */
export interface Html {
  readonly html: string;
}

/** What a hole in a template takes. `null`, `undefined`, `false` and "" print nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

/**
 * Prints a template and escapes what stands in its holes, unless that is `Html` itself. Attributes want quotes:
 * `html`<a href="${address}">${title}</a>``.
 */
export function html(words: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = words[0] as string;
  for (let i = 0; i < parts.length; i++) out += print(parts[i]) + words[i + 1];
  return { html: out };
}

function print(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if (part === null || part === undefined || part === false) return "";
  if (!isList(part)) return part.html;
  let out = "";
  for (let i = 0; i < part.length; i++) out += print(part[i]);
  return out;
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

/**
 * The same as one piece. What is put together stays a tree of its parts, which is walked wherever it is printed; that
 * pays once, and not for what stands in many pages.
 */
export function joined(part: Html): Html {
  // Whatever looks at the characters of a string has it put together.
  Number(part.html);
  return part;
}

/** Lets a string through as HTML. Its only caller is the printer of `Prose`; a test holds it there. */
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
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string) : text;
}

/** What stands for a header of HTTP. Single quotes, of which policies are full, stay legible. */
export function httpEquiv(header: string, value: string): Html {
  const content = escapeHtml(value).replaceAll("&#39;", "'");
  return { html: `<meta http-equiv="${escapeHtml(header)}" content="${content}">` };
}

/** A data block, such as JSON-LD: no text in it can close the element. */
export function jsonScript(type: string, data: unknown): Html {
  const text = JSON.stringify(data).replace(/</g, "\\u003c");
  return { html: `<script type="${escapeHtml(type)}">${text}</script>` };
}
