/**
 * Stamps data so that equal stamps mean equal data, within one life of these stamps. Data is written out once and
 * numbered; an object that comes back unchanged, as posts and their texts do, is not even written out again.
 */
export type Fingerprinter = (...data: readonly unknown[]) => string;

export function createFingerprinter(): Fingerprinter {
  const stamped = new WeakMap<object, string>();
  const numbered = new Map<string, string>();

  const numberOf = (written: string): string => {
    let number = numbered.get(written);
    if (number === undefined) {
      number = `#${numbered.size.toString(36)}`;
      numbered.set(written, number);
    }
    return number;
  };
  const stamp = (data: unknown): string => {
    if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "undefined";
    let found = stamped.get(data);
    if (found === undefined) {
      found = numberOf(Array.isArray(data) ? `[${data.map(stamp).join()}` : `{${fields(data)}`);
      stamped.set(data, found);
    }
    return found;
  };
  const fields = (data: object) =>
    Object.entries(data)
      .map(([key, value]) => `${JSON.stringify(key)}:${stamp(value)}`)
      .join();
  return (...data) => numberOf(data.map(stamp).join());
}
