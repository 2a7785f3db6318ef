import type { Shape } from "../../input/front-matter/shape.ts";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A text that is not blank, and has no character that YAML can escape and no page may contain. */
const PRINTABLE = "^(?=[^]*\\S)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$";

/** The JSON Schema of a shape (draft-07). */
export function schemaOf(shape: Shape): JsonSchema {
  switch (shape.type) {
    case "text":
      return shape.pattern === undefined
        ? { type: ["string", "number", "boolean"], pattern: PRINTABLE }
        : { type: "string", pattern: shape.pattern.source };
    case "optional-text":
      return { type: ["string", "number", "boolean", "null"], pattern: PRINTABLE };
    case "boolean":
      return { type: "boolean" };
    case "integer":
      return { type: "integer", minimum: shape.least, maximum: shape.most ?? Number.MAX_SAFE_INTEGER };
    case "date":
      return { type: "string", pattern: withSpaces(shape.pattern) };
    case "choice":
      return { enum: shape.names };
    case "word":
      // The names are for completion, the pattern for capitals.
      return { anyOf: [{ enum: shape.names }, { type: "string", pattern: shape.pattern.source }] };
    case "list": {
      const items = schemaOf(shape.of);
      const list = { type: "array", items, minItems: shape.least ?? 0 };
      return shape.strict ? list : { anyOf: [items, list] };
    }
    case "mapping": {
      const keys = Object.entries(shape.keys);
      return {
        type: "object",
        properties: Object.fromEntries(
          keys.map(([name, key]) => [
            name,
            key.emptiable ? orEmpty(schemaOf(key.shape)) : schemaOf(key.shape),
          ]),
        ),
        required: keys.filter(([, { required }]) => required).map(([name]) => name),
        additionalProperties: false,
      };
    }
    case "data":
      return { type: "object" };
    case "either":
      return { anyOf: shape.of.map(schemaOf) };
  }
}

/** The schema of a field that may also stand without a value. */
export function orEmpty(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: "null" }] };
}

function withSpaces({ source }: RegExp): string {
  return source.replace(/^\^/, "^\\s*").replace(/\$$/, "\\s*$");
}
