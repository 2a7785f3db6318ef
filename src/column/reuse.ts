/**
 * Keeps the object of the last run where the new one says the same, so that whoever asks "is it the same?" may
 * compare by identity. Fields are compared as data; a text, which is remembered elsewhere, by identity.
 */
export function reuse<T extends object>(known: T | undefined, made: T): T {
  return known !== undefined && isSame(known, made) ? known : made;
}

/** Whether two say the same. */
export function isSame(a: object, b: object): boolean {
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [one, two] = [a[key as keyof object], b[key as keyof object]] as [unknown, unknown];
    if (one === two) return Object.hasOwn(b, key);
    if (key === "text" || typeof one !== "object" || typeof two !== "object" || !one || !two) return false;
    return isSame(one, two);
  });
}
