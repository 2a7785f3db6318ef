import { createRequire } from "node:module";
import { type Problem, problem, type SourceLocation } from "../../core/problems/problem.ts";
import type { Entry, Mapping, Scalar, Value } from "./value.ts";
import { causeOf } from "./yaml-causes.ts";
import { findSlip, type Slip } from "./yaml-diagnosis.ts";
import { readPlainYaml } from "./yaml-fast-path.ts";

/** Lazy loading: where the fast path reads every front matter, the library's seventy files need not be read. */
const require = createRequire(import.meta.url);
const library = () => require("yaml") as typeof import("yaml");

/** Limits on a front matter, against denial of service. */
const LIMITS = { characters: 100_000, depth: 20, values: 5_000 };
/** Behind a plain value. */
const COMMENT = /[ \t]*(#[^\n]*)/y;
/** Limit on nested brackets: the parser is recursive, and enough of them overflow the stack and end the process. */
const MAX_BRACKETS = 100;

/**
 * Parses a front matter in YAML 1.2's core schema: strings, numbers, booleans, null, sequences, mappings. Tags, anchors
 * and aliases are refused: what authors mean by `*안개*`, `<3` escaped as `&lt;3` or `!` is text.
 */
export function readYaml(path: string, yaml: string, line: number): Mapping | Problem {
  if (yaml.length > LIMITS.characters) return refusal({ path, line }, "too-large");
  return readPlainYaml(yaml, line) ?? readFullYaml(path, yaml, line);
}

export function readFullYaml(path: string, yaml: string, line: number): Mapping | Problem {
  const { isMap, LineCounter, parseDocument } = library();
  const lines = new LineCounter();
  const at = (offset: number): SourceLocation => {
    const { line: row, col } = lines.linePos(offset);
    return { path, line: line + row - 1, column: col };
  };
  if (nestsTooDeeply(yaml)) return refusal({ path, line }, "too-deep");

  const document = parseDocument(yaml, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
  });
  const refusalOf = ({ row, column, cause, cure }: Slip) =>
    refusal({ path, line: line + row, column }, cause, cure.length > 100 ? "" : cure);
  const refused = (code: string, cause: string, offset: number) => {
    const slip = CERTAIN.has(code) ? null : findSlip(yaml);
    if (slip !== null) return refusalOf(slip);
    return refusal(at(offset), MISALIGNED.has(code) && !BRACKET.test(yaml) ? "indent" : cause);
  };
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return refused(error.code, causeOf(error.code), error.pos[0]);
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) {
    const slip = findSlip(yaml);
    return slip?.cause === "colon-space" ? refusalOf(slip) : problem("front-not-mapping", { path, line }, {});
  }
  try {
    return convert(document.contents, yaml, at).is as Mapping;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.message, error.message, error.offset);
  }
}

/** Causes that the parser, or we, know for certain; all others are looked up in the rows. */
const CERTAIN = new Set(["DUPLICATE_KEY", "TAB_AS_INDENT", "RESOURCE_EXHAUSTION", "too-deep"]);

/** What rows that are right one by one come to when they do not align. */
const MISALIGNED = new Set(["BLOCK_AS_IMPLICIT_KEY", "UNEXPECTED_TOKEN"]);
const BRACKET = /[[\]{}]/;

function refusal(at: SourceLocation, cause: string, cure = ""): Problem {
  return problem("front-yaml", at, { cause, cure });
}

/** Estimates the depth before parsing, from brackets, even quoted ones, and `- - - x`; far above that of real files. */
function nestsTooDeeply(yaml: string): boolean {
  let depth = 0;
  for (const [mark] of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (mark === "[" || mark === "{" ? 1 : -1));
    if (depth > MAX_BRACKETS) return true;
  }
  return new RegExp(`(?:[-?:]\\s+){${MAX_BRACKETS}}`).test(yaml);
}

/** Thrown for what is YAML but no plain data, and for trees above the limits; the message is the cause. */
class Refusal extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Converts the parser's tree and counts its values. */
function convert(root: unknown, yaml: string, at: (offset: number) => SourceLocation): Value {
  const { isAlias, isMap, isNode, isScalar, isSeq } = library();
  let values = 0;

  function startOf(node: unknown): number | undefined {
    return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
  }

  function visit(node: unknown, depth: number, offset: number): Value {
    const from = startOf(node) ?? offset;
    if (isAlias(node) || (isNode(node) && (node.anchor !== undefined || node.tag !== undefined))) {
      throw new Refusal("text", from);
    }
    if (++values > LIMITS.values || depth > LIMITS.depth) throw new Refusal("too-deep", from);
    const { line, column } = at(from);
    const base = { line, column: column ?? 1, typed: "" };
    if (isMap(node)) {
      const entries = new Map<string, Entry>();
      for (const pair of node.items) {
        const key = visit(pair.key, depth + 1, from);
        const value = visit(pair.value, depth + 1, startOf(pair.key) ?? from);
        entries.set(key.typed, { key: key.typed, line: key.line, column: key.column, value });
      }
      return { ...base, is: entries };
    }
    if (isSeq(node)) return { ...base, is: node.items.map((item) => visit(item, depth + 1, from)) };
    if (!isScalar(node)) return { ...base, is: null };
    const value = { ...base, is: scalar(node.value), typed: typedAs(node.source, node.value) };
    if (node.type !== "PLAIN") return { ...value, quoted: true };
    const comment = commentAfter(yaml, node.range?.[1]);
    return comment === null ? value : { ...value, comment };
  }
  return visit(root, 0, 0);
}

/** The comment on the line on which a plain value ends, with its "#". */
function commentAfter(yaml: string, end: number | undefined): string | null {
  if (end === undefined) return null;
  COMMENT.lastIndex = end;
  return COMMENT.exec(yaml)?.[1]?.trimEnd() ?? null;
}

function scalar(value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}

function typedAs(source: string | undefined, value: unknown): string {
  return source ?? (value === null || value === undefined ? "" : String(value));
}

/** Source range of a top-level field, in offsets into the YAML. */
export interface FieldSpan {
  readonly key: string;
  /** Offset of its key. */
  readonly from: number;
  /** Range of its value, including quotes, without comments; empty after `key:`, null for a key without a colon. */
  readonly value: { readonly from: number; readonly to: number } | null;
}

/** The top-level fields in the order of the file; `flow` when the mapping is written in braces. */
export function fieldSpans(yaml: string): { readonly flow: boolean; readonly fields: readonly FieldSpan[] } {
  const { isMap, isNode, isScalar, parseDocument } = library();
  const { contents } = parseDocument(yaml, { version: "1.2", schema: "core" });
  if (!isMap(contents)) return { flow: false, fields: [] };
  const fields = contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const range = isNode(value) ? value.range : null;
    const span = range ? { from: range[0], to: range[1] } : null;
    return [{ key: typedAs(key.source, key.value), from: key.range[0], value: span }];
  });
  return { flow: contents.flow === true, fields };
}

/** Plain data as YAML, a text on one line each. */
export function printYaml(data: unknown): string {
  return library().stringify(data, { lineWidth: 0 });
}

/** Source range of a value within a top-level field, in offsets into the YAML, quotes included. */
export interface InnerSpan {
  /** Its key in a mapping, else null. */
  readonly key: string | null;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The plain values of a top-level field: the items of a list, the values of a mapping, or its own. */
export function innerSpans(
  yaml: string,
  field: string,
): { readonly kind: "value" | "list" | "flow-list" | "mapping"; readonly values: readonly InnerSpan[] } {
  const { isMap, isScalar, isSeq, parseDocument } = library();
  const { contents } = parseDocument(yaml, { version: "1.2", schema: "core" });
  const node = isMap(contents) ? contents.get(field, true) : undefined;
  const span = (key: string | null, value: unknown): InnerSpan[] =>
    isScalar(value) && value.range
      ? [{ key, value: typedAs(value.source, value.value), from: value.range[0], to: value.range[1] }]
      : [];
  if (isMap(node)) {
    const values = node.items.flatMap(({ key, value }) =>
      isScalar(key) ? span(String(key.value), value) : [],
    );
    return { kind: "mapping", values };
  }
  if (!isSeq(node)) return { kind: "value", values: span(null, node) };
  return { kind: node.flow ? "flow-list" : "list", values: node.items.flatMap((item) => span(null, item)) };
}
