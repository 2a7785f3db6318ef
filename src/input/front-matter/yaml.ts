import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { type Problem, problem, type SourceLocation } from "../../core/problems/problem.ts";
import type { Entry, Mapping, Scalar, Value } from "./value.ts";
import { readPlainYaml } from "./yaml-fast-path.ts";

/** Limits on a front matter, against denial of service. */
const LIMITS = { characters: 100_000, depth: 20, values: 5_000 };
/** Limit on nested brackets: the parser is recursive, and enough of them overflow the stack and end the process. */
const MAX_BRACKETS = 100;

/** Parses a front matter in YAML 1.2's core schema: strings, numbers, booleans, null, sequences, mappings. */
export function readYaml(path: string, yaml: string, line: number): Mapping | Problem {
  if (yaml.length > LIMITS.characters) return problem("front-yaml", { path, line }, { cause: "too-large" });
  return readPlainYaml(yaml, line) ?? readFullYaml(path, yaml, line);
}

export function readFullYaml(path: string, yaml: string, line: number): Mapping | Problem {
  const lines = new LineCounter();
  const at = (offset: number): SourceLocation => {
    const { line: row, col } = lines.linePos(offset);
    return { path, line: line + row - 1, column: col };
  };
  if (nestsTooDeeply(yaml)) return problem("front-yaml", { path, line }, { cause: "too-deep" });

  const document = parseDocument(yaml, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
  });
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return problem("front-yaml", at(error.pos[0]), { cause: causeOf(error.code, error.message) });
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) return problem("front-not-mapping", { path, line }, {});
  try {
    return convert(document.contents, at).is as Mapping;
  } catch (error) {
    if (error instanceof LimitError) return problem("front-yaml", at(error.offset), { cause: error.message });
    throw error;
  }
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

/** Thrown for unknown aliases and trees above the limits; the message is the cause in `front-yaml`. */
class LimitError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Converts the parser's tree and counts its values: aliases can expand a small file into a huge tree. */
function convert(root: unknown, at: (offset: number) => SourceLocation): Value {
  let values = 0;
  const anchors = new Map<string, unknown>();

  function visit(node: unknown, depth: number, offset: number): Value {
    const from = startOf(node) ?? offset;
    if (isAlias(node)) {
      if (!anchors.has(node.source)) throw new LimitError("alias", from);
      return visit(anchors.get(node.source), depth + 1, from);
    }
    if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (++values > LIMITS.values || depth > LIMITS.depth) throw new LimitError("too-deep", from);
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
    if (isScalar(node)) return { ...base, is: scalar(node.value), typed: typedAs(node.source, node.value) };
    return { ...base, is: null };
  }
  return visit(root, 0, 0);
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function scalar(value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}

function typedAs(source: string | undefined, value: unknown): string {
  return source ?? (value === null || value === undefined ? "" : String(value));
}

/** Maps the parser's common error codes to causes that have messages of their own; others keep its message. */
function causeOf(code: string, message: string): string {
  const known: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: "duplicate-key",
    TAB_AS_INDENT: "tab",
    BAD_INDENT: "indent",
    MISSING_CHAR: "unclosed",
    BLOCK_AS_IMPLICIT_KEY: "colon",
    TAG_RESOLVE_FAILED: "tag",
    RESOURCE_EXHAUSTION: "too-deep",
  };
  return Object.hasOwn(known, code) ? (known[code] as string) : message;
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
