import type { Expected } from "../../core/problems/expected.ts";
import {
  type Code,
  type Facts,
  type Problem,
  problem,
  type SourceLocation,
} from "../../core/problems/problem.ts";
import { shorten } from "../../core/shorten.ts";
import { suggest } from "../../core/suggest.ts";
import { foreignField } from "./foreign-fields.ts";
import type { Shape } from "./shape.ts";
import { isList, isMapping, type Mapping, type Value } from "./value.ts";

/**
 * Parses and validates a field; `undefined` when it is invalid, which the reader has reported. A reader of text is also
 * called for an empty field with a comment, since what was meant as text may stand there: `title: #3`.
 */
export type Reader<T> = ((value: Value, field: Field) => T | undefined) & { readonly readsText?: true };
export type Readers = { readonly [field: string]: Reader<unknown> };

/** A reader with the shape of what it accepts. The fields of front matter have one each. */
export type ShapedReader<T> = Reader<T> & { readonly shape: Shape };
export type Form = { readonly [field: string]: ShapedReader<unknown> };

export function shaped<T>(shape: Shape, reader: Reader<T>): ShapedReader<T> {
  return Object.assign(reader, { shape });
}

/** Context of a reader: the field's name, and functions that report a problem at its location. */
export interface Field {
  readonly name: string;
  wrong(expected: Expected, at?: Value): undefined;
  report<C extends Code>(code: C, facts: Facts[C], at?: Value): undefined;
}

/** A validated mapping: the value of each field, null where it is missing or invalid, and the problems. */
export interface Validated<R extends Readers> {
  readonly values: { readonly [K in keyof R]: R[K] extends Reader<infer T> ? T | null : never };
  readonly problems: readonly Problem[];
  /** Location of a field's value; the first line of the file when the field is missing. */
  locationOf(field: keyof R & string): SourceLocation;
  /** Whether the field has a value, valid or not. */
  has(field: keyof R & string): boolean;
}

/**
 * The fields of one kind of file. `empty` has null for each field; copying it for each file is faster than building it.
 */
export interface Schema<R extends Readers> {
  readonly readers: R;
  readonly empty: Readonly<Record<string, unknown>>;
}

export function defineSchema<R extends Readers>(readers: R): Schema<R> {
  return { readers, empty: Object.fromEntries(Object.keys(readers).map((name) => [name, null])) };
}

export function validate<R extends Readers>(
  path: string,
  mapping: Mapping,
  { readers, empty }: Schema<R>,
): Validated<R> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { ...empty };
  /** Empty fields whose reader has said what is wrong with them. */
  const reported = new Set<string>();

  for (const { key, line, column, value } of mapping.values()) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (!reader) {
      problems.push(unknownField(key, value, Object.keys(readers), { path, line, column }));
      continue;
    }
    if (value.is === null && (value.comment === undefined || !reader.readsText)) continue;
    const field: Field = {
      name: key,
      report(code, facts, at = value) {
        reported.add(key);
        problems.push(problem(code, { path, line: at.line, column: at.column }, facts));
        return undefined;
      },
      wrong(expected, at = value) {
        return this.report("field-wrong", { field: key, found: excerpt(at), expected }, at);
      },
    };
    values[key] = reader(value, field) ?? null;
  }

  return {
    values: values as Validated<R>["values"],
    problems,
    locationOf(name) {
      const entry = mapping.get(name);
      return entry ? { path, line: entry.value.line, column: entry.value.column } : { path, line: 1 };
    },
    has: (name) => (mapping.get(name)?.value.is ?? null) !== null || reported.has(name),
  };
}

/** A field of another program is told ours, since no likeness of the names would find it. */
function unknownField(field: string, value: Value, ours: readonly string[], at: SourceLocation): Problem {
  const suggestion = foreignField(field, value, ours);
  if (suggestion !== null) return problem("field-foreign", at, { field, suggestion });
  return problem("field-unknown", at, { field, suggestion: suggest(field, ours) });
}

/** The value as typed, shortened for a message. */
export function excerpt(value: Value): string {
  if (isMapping(value.is)) return "{ … }";
  if (isList(value.is)) return value.is.length === 0 ? "[]" : "[ … ]";
  const typed = value.typed.replace(/\s+/g, " ").trim();
  return shorten(typed, 40);
}
