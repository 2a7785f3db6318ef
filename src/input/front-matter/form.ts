import {
  type Code,
  type Expected,
  type Facts,
  type Problem,
  problem,
  type SourceLocation,
} from "../../core/problems/problem.ts";
import { suggest } from "../../core/suggest.ts";
import { isList, isMapping, type Mapping, type Value } from "./value.ts";

/** Reads one field; `undefined` when it is wrong, and has been reported. */
export type Reader<T> = (value: Value, field: Field) => T | undefined;
export type Readers = { readonly [field: string]: Reader<unknown> };

/** A field while it is read: where it stands, and how to complain about it. */
export interface Field {
  readonly name: string;
  wrong(expected: Expected, at?: Value): undefined;
  report<C extends Code>(code: C, facts: Facts[C], at?: Value): undefined;
}

/** A filled form: each field's value, null where the author wrote nothing or something wrong. */
export interface Form<R extends Readers> {
  readonly values: { readonly [K in keyof R]: R[K] extends Reader<infer T> ? T | null : never };
  readonly problems: readonly Problem[];
  /** Where a field stands; the top of the file when it does not. */
  place(field: keyof R & string): SourceLocation;
  /** Whether the author wrote anything there, right or wrong. */
  has(field: keyof R & string): boolean;
}

/** The fields of one kind of card, and the form before anything is filled in, which is copied for each card. */
export interface FormSpec<R extends Readers> {
  readonly readers: R;
  readonly blank: Readonly<Record<string, unknown>>;
}

export function defineForm<R extends Readers>(readers: R): FormSpec<R> {
  return { readers, blank: Object.fromEntries(Object.keys(readers).map((name) => [name, null])) };
}

export function readForm<R extends Readers>(
  path: string,
  mapping: Mapping,
  { readers, blank }: FormSpec<R>,
): Form<R> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { ...blank };

  for (const { key, line, column, value } of mapping.values()) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (!reader) {
      const suggestion = suggest(key, Object.keys(readers));
      problems.push(problem("field-unknown", { path, line, column }, { field: key, suggestion }));
      continue;
    }
    if (value.is === null) continue;
    const field: Field = {
      name: key,
      report(code, facts, at = value) {
        problems.push(problem(code, { path, line: at.line, column: at.column }, facts));
        return undefined;
      },
      wrong(expected, at = value) {
        return this.report("field-wrong", { field: key, found: found(at), expected }, at);
      },
    };
    values[key] = reader(value, field) ?? null;
  }

  return {
    values: values as Form<R>["values"],
    problems,
    place(name) {
      const entry = mapping.get(name);
      return entry ? { path, line: entry.value.line, column: entry.value.column } : { path, line: 1 };
    },
    has: (name) => (mapping.get(name)?.value.is ?? null) !== null,
  };
}

/** What the author wrote, short enough for one line. */
function found(value: Value): string {
  if (isMapping(value.is)) return "{ … }";
  if (isList(value.is)) return value.is.length === 0 ? "[]" : "[ … ]";
  const typed = value.typed.replace(/\s+/g, " ").trim();
  return typed.length > 40 ? `${typed.slice(0, 39)}…` : typed;
}
