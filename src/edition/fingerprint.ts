import { createHash } from "node:crypto";

/**
 * Stamps data so that equal stamps mean equal data. Objects that come back unchanged, the texts of posts above all,
 * are stamped once in their life.
 */
export type Stamps = (...data: readonly unknown[]) => string;

export function createStamps(): Stamps {
  const known = new WeakMap<object, string>();
  const stamp = (data: unknown): string => {
    if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "undefined";
    let found = known.get(data);
    if (found === undefined) {
      const whole = Array.isArray(data) ? `[${data.map(stamp).join()}` : `{${fields(data)}`;
      found = createHash("sha1").update(whole).digest("base64");
      known.set(data, found);
    }
    return found;
  };
  const fields = (data: object) =>
    Object.entries(data)
      .map(([key, value]) => `${JSON.stringify(key)}:${stamp(value)}`)
      .join();
  return (...data) => createHash("sha1").update(data.map(stamp).join()).digest("base64");
}
