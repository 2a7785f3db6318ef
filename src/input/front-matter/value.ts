/** A YAML node with its location in the file. */
export interface Value {
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column in that line, from 1. */
  readonly column: number;
  readonly is: Scalar | readonly Value[] | Mapping;
  /** A scalar as the author typed it, without quotes: `title: 1.10` is "1.10". */
  readonly typed: string;
  /** Set where a scalar stands in quotation marks or is a block: its text is certain. */
  readonly quoted?: true;
  /** The comment behind a plain scalar, on its line, with the "#". */
  readonly comment?: string;
}

export type Scalar = string | number | boolean | null;
/** In the order of the file. A `Map`, so that keys such as "__proto__" are safe. */
export type Mapping = ReadonlyMap<string, Entry>;

export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly column: number;
  readonly value: Value;
}

export function isMapping(is: Value["is"]): is is Mapping {
  return is instanceof Map;
}

export function isList(is: Value["is"]): is is readonly Value[] {
  return Array.isArray(is);
}

/** Converts a node to plain data, for `extra`. Keys become own properties, even "__proto__". */
export function plain(value: Value): unknown {
  if (isMapping(value.is))
    return Object.fromEntries([...value.is.values()].map((e) => [e.key, plain(e.value)]));
  if (isList(value.is)) return value.is.map(plain);
  return value.is;
}
