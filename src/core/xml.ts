/** Escaped XML, inserted into a document unchanged. Made only by the `xml` tag and `cdata`. */
export interface Xml {
  readonly xml: string;
}

export type XmlPart = Xml | string | number | null | readonly XmlPart[];

/** Template tag: escapes interpolated values, except those that are `Xml` already. `null` becomes the empty string. */
export function xml(strings: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  let out = strings[0] as string;
  for (let i = 0; i < parts.length; i++) out += serialize(parts[i] ?? null) + strings[i + 1];
  return { xml: out };
}

function serialize(part: XmlPart): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  if (!isList(part)) return part.xml;
  let out = "";
  for (let i = 0; i < part.length; i++) out += serialize(part[i] as XmlPart);
  return out;
}

function isList(part: Xml | readonly XmlPart[]): part is readonly XmlPart[] {
  return Array.isArray(part);
}

/**
 * A CDATA section: shorter than escaping each `<` of text that is full of markup. XML 1.0, section 2.7: only `]]>`
 * ends it, so that sequence is split over two sections.
 *
 * @param text without characters that XML forbids: see `printable`
 */
export function cdata(text: string): Xml {
  return { xml: `<![CDATA[${text.includes("]]>") ? text.replaceAll("]]>", "]]]]><![CDATA[>") : text}]]>` };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const SPECIAL = /[&<>"]/;

function escapeXml(text: string): string {
  const valid = printable(text);
  if (!SPECIAL.test(valid)) return valid;
  return valid.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/**
 * Replaces what XML 1.0, section 2.2, forbids with U+FFFD: lone surrogates and most control characters, which no
 * character reference can spell either.
 */
export function printable(text: string): string {
  return SUSPECT.test(text) ? text.toWellFormed().replace(FORBIDDEN, "\ufffd") : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** Fast path: the same and every surrogate, paired ones too, so that valid text is scanned only once. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const SUSPECT = /[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
