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
    if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "undefined";
    let known = byObject.get(data);
    if (known === undefined) {
      known = intern(Array.isArray(data) ? `[${data.map(fingerprintOf).join()}` : `{${fields(data)}`);
      byObject.set(data, known);
    }
    return known;
  };
  const fields = (data: object) =>
    Object.entries(data)
      .map(([key, value]) => `${JSON.stringify(key)}:${fingerprintOf(value)}`)
      .join();
  return (...data) => intern(data.map(fingerprintOf).join());
}
