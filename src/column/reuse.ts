/**
 * Memoizes by value: returns the previous object where the new one equals it, so that later stages of an incremental
 * build may compare by identity. Fields are compared deeply; `text`, which has a cache of its own, by identity.
 */
export function reuse<T extends object>(previous: T | undefined, next: T): T {
  return previous !== undefined && isSame(previous, next) ? previous : next;
}

/** Deep equality of plain data, except `text`, which is compared by identity. */
export function isSame(a: object, b: object): boolean {
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [left, right] = [a[key as keyof object], b[key as keyof object]] as [unknown, unknown];
    if (left === right) return Object.hasOwn(b, key);
    if (key === "text" || typeof left !== "object" || typeof right !== "object" || !left || !right)
      return false;
    return isSame(left, right);
  });
}
