import { createHash } from "node:crypto";

/**
 * Fingerprints plain data: equal fingerprints of one fingerprinter mean equal data; null for data that holds itself.
 * Each distinct value is serialized once and interned under a number; an object seen before, as unchanged posts and
 * their texts are, is not serialized again.
 */
export type Fingerprinter = (...data: readonly unknown[]) => string | null;

export function createFingerprinter(): Fingerprinter {
  const byObject = new WeakMap<object, string>();
  const interned = new Map<string, string>();
  /** Objects that are being serialized. */
  const open = new Set<object>();

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
      if (open.has(data)) throw CYCLE;
      open.add(data);
      known = intern(serialize(data));
      open.delete(data);
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
    if (data instanceof Uint8Array) return `bytes ${createHash("sha1").update(data).digest("base64")}`;
    // Functions, and objects with a class, whose fields may be private, can't be compared: another one is taken for a
    // change.
    if (!isPlain(data)) return `${typeof data} ${interned.size}`;
    const fields = Object.entries(data);
    return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${fingerprintOf(value)}`).join()}`;
  };
  return (...data) => {
    try {
      return intern(list(data));
    } catch (error) {
      if (error !== CYCLE) throw error;
      open.clear();
      return null;
    }
  };
}

/** Thrown from within data that holds itself. */
const CYCLE = new Error("a cycle");

function isPlain(data: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(data);
  return typeof data === "object" && (prototype === Object.prototype || prototype === null);
}
