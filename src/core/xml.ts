/** XML that is safe to print as it stands. Made only by the `xml` tag and `cdata`. */
export interface Xml {
  readonly xml: string;
}

export type XmlPart = Xml | string | number | null | readonly XmlPart[];

/** Prints a template and escapes what stands in its holes, unless that is `Xml` itself. `null` prints nothing. */
export function xml(words: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  let out = words[0] as string;
  for (let i = 0; i < parts.length; i++) out += print(parts[i] ?? null) + words[i + 1];
  return { xml: out };
}

function print(part: XmlPart): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  if (!isList(part)) return part.xml;
  let out = "";
  for (let i = 0; i < part.length; i++) out += print(part[i] as XmlPart);
  return out;
}

function isList(part: Xml | readonly XmlPart[]): part is readonly XmlPart[] {
  return Array.isArray(part);
}

/**
 * Text that holds markup, without a mark for each `<`. XML 1.0, section 2.7: only `]]>` can end it.
 *
 * @param text printable
 */
export function cdata(text: string): Xml {
  return { xml: `<![CDATA[${text.includes("]]>") ? text.replaceAll("]]>", "]]]]><![CDATA[>") : text}]]>` };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const SPECIAL = /[&<>"]/;

function escapeXml(text: string): string {
  const sound = printable(text);
  if (!SPECIAL.test(sound)) return sound;
  return sound.replace(/[&<>"]/g, (mark) => ENTITIES[mark] as string);
}

/** XML 1.0, section 2.2: lone surrogates and most control characters may not stand in a document, however spelled. */
export function printable(text: string): string {
  return DOUBTFUL.test(text) ? text.toWellFormed().replace(FORBIDDEN, "\ufffd") : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** The same and every surrogate, of which most are in pairs: one look at what is nearly always sound. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DOUBTFUL = /[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
