/** An attribute as typed in a tag. */
export interface TypedAttribute {
  /** In lower case. */
  readonly name: string;
  /** Decoded; null without "=". */
  readonly value: string | null;
  /** Range of ` name="value"` in the text of the attributes, with the space before it. */
  readonly start: number;
  readonly end: number;
}

const NAME = String.raw`[a-zA-Z_:][\w:.-]*`;
const BARE = String.raw`[^"'=<>\x60\x00-\x20]+`;

/** Source of the expression for an attribute of a tag, as in CommonMark. */
export const ATTRIBUTE = String.raw`\s+${NAME}(?:\s*=\s*(?:${BARE}|'[^']*'|"[^"]*"))?`;

const PARTS = new RegExp(String.raw`\s+(${NAME})(?:\s*=\s*(?:(${BARE})|'([^']*)'|"([^"]*)"))?`, "g");

/** Attributes of a tag, in order; of two with one name the first, like browsers. */
export function readAttributes(text: string, unescapeAll: (text: string) => string): TypedAttribute[] {
  const attributes = new Map<string, TypedAttribute>();
  for (const found of text.matchAll(PARTS)) {
    const [typed, typedName = "", bare, single, double] = found;
    const name = typedName.toLowerCase();
    if (attributes.has(name)) continue;
    const value = bare ?? single ?? double;
    attributes.set(name, {
      name,
      // HTML knows entities, but not the backslash escapes of Markdown.
      value: value === undefined ? null : unescapeAll(value.replaceAll("\\", "\\\\")),
      start: found.index,
      end: found.index + typed.length,
    });
  }
  return [...attributes.values()];
}
