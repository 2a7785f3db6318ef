import type { Mapping, Value } from "../front-matter/value.ts";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Plain JavaScript data as the forms read it, so that settings and front matter are judged by the same rules. */
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
  const place = { line, column: 1, typed: "" };
  if (Array.isArray(value)) return { ...place, is: value.map((item) => asValue(item, line)) };
  if (isRecord(value)) return { ...place, is: asMapping(value, () => line) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { ...place, is: value, typed: String(value) };
  }
  return { ...place, is: value === null ? null : String(value), typed: String(value) };
}

export function lineOfField(config: string, field: string): number {
  const at = config.search(
    new RegExp(`(?<![\\w.])["']?${field.replace(/[^\p{L}\p{N}_]/gu, "\\$&")}["']?\\s*:`),
  );
  return at < 0 ? 1 : config.slice(0, at).split("\n").length;
}
