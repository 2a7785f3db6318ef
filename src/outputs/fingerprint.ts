/**
 * Fingerprints plain data: equal fingerprints of one fingerprinter mean equal data. Each distinct value is serialized
 * once and interned under a number; an object seen before, as unchanged posts and their texts are, is not serialized
 * again.
 */
export type Fingerprinter = (...data: readonly unknown[]) => string;

export function createFingerprinter(): Fingerprinter {
  const byObject = new WeakMap<object, string>();
  const interned = new Map<string, string>();

  const intern = (serialized: string): string => {
    let id = interned.get(serialized);
    if (id === undefined) {
      id = `#${interned.size.toString(36)}`;
      interned.set(serialized, id);
    }
    return id;
  };
  const fingerprintOf = (data: unknown): string => {
    if (typeof data === "bigint" || typeof data === "symbol") return `${typeof data} ${String(data)}`;
    if ((typeof data !== "object" && typeof data !== "function") || data === null)
      return JSON.stringify(data) ?? "undefined";
    let known = byObject.get(data);
    if (known === undefined) {
      known = intern(serialize(data));
      byObject.set(data, known);
    }
    return known;
  };
  const list = (items: readonly unknown[]) => items.map(fingerprintOf).join();
  const serialize = (data: object): string => {
    if (Array.isArray(data)) return `[${list(data)}`;
    if (data instanceof Map) return `Map ${list([...data])}`;
    if (data instanceof Set) return `Set ${list([...data])}`;
    if (data instanceof Date) return `Date ${data.getTime()}`;
    // A function can't be compared: another one is taken for a change.
    if (typeof data === "function") return `function ${interned.size}`;
    const fields = Object.entries(data);
    return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${fingerprintOf(value)}`).join()}`;
  };
  return (...data) => intern(list(data));
}
