/**
 * What a field may hold, as data. A reader parses a value; its shape describes the same value to whatever can't call
 * the reader: a JSON Schema, or a form of an editor.
 */
export type Shape =
  /** One line. A number or a boolean without quotation marks is text as well. `pattern`: the text has to match it. */
  | { readonly type: "text"; readonly pattern?: RegExp }
  | { readonly type: "boolean" }
  | { readonly type: "integer"; readonly least: number; readonly most?: number }
  | { readonly type: "date"; readonly pattern: RegExp }
  | { readonly type: "choice"; readonly names: readonly string[] }
  /** A word of a list in any case; `pattern` accepts all its spellings. */
  | { readonly type: "word"; readonly names: readonly string[]; readonly pattern: RegExp }
  /** A list without fewer than `least` items. Unless `strict`, one item may stand without a list around it. */
  | { readonly type: "list"; readonly of: Shape; readonly least?: number; readonly strict?: true }
  | MappingShape
  /** A mapping of any keys. */
  | { readonly type: "data" }
  /** Text, or nothing: an item of a list that is left empty. */
  | { readonly type: "optional-text" }
  /** One of several notations, the simplest first. */
  | { readonly type: "either"; readonly of: readonly Shape[] };

export interface MappingShape {
  readonly type: "mapping";
  readonly keys: { readonly [key: string]: Key };
}

interface Key {
  readonly shape: Shape;
  readonly required?: true;
  /** Whether the key may stand without a value. */
  readonly emptiable?: true;
}

export const TEXT = { type: "text" } as const satisfies Shape;
export const TEXTS = { type: "list", of: TEXT } as const satisfies Shape;

/** The source of a pattern that matches words in any case of a-z: regular expressions of JSON Schema have no flags. */
export function anyCase(words: readonly string[]): string {
  const spell = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `(?:${words.map(spell).join("|")})`;
}
