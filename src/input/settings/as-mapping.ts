import type { Mapping, Value } from "../front-matter/value.ts";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Converts plain JavaScript data to a `Mapping`, so that the same readers validate settings and front matter. */
export function asMapping(record: Record<string, unknown>, lineOf: (field: string) => number): Mapping {
  return new Map(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => {
        const line = lineOf(key);
        return [key, { key, line, column: 1, value: asValue(value, line) }];
      }),
  );
}

function asValue(value: unknown, line: number): Value {
  const base = { line, column: 1, typed: "" };
  if (Array.isArray(value)) return { ...base, is: value.map((item) => asValue(item, line)) };
  if (isRecord(value)) return { ...base, is: asMapping(value, () => line) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { ...base, is: value, typed: String(value) };
  }
  return { ...base, is: value === null ? null : String(value), typed: String(value) };
}

/** Line of a setting in the text of the configuration file, by a search for `field:`; 1 when it is not found. */
export function lineOfField(config: string, field: string): number {
  const at = config.search(
    new RegExp(`(?<![\\w.])["']?${field.replace(/[^\p{L}\p{N}_]/gu, "\\$&")}["']?\\s*:`),
  );
  return at < 0 ? 1 : config.slice(0, at).split("\n").length;
}
