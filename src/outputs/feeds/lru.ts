/** Remembers what was made last, up to a size; what was made first goes first. */
export interface LruCache<Key, Value> {
  get(key: Key, make: () => Value): Value;
}

/** @param sizeOf in the same units as `most` */
export function createLruCache<Key, Value>(
  most: number,
  sizeOf: (value: Value) => number,
): LruCache<Key, Value> {
  const kept = new Map<Key, Value>();
  let size = 0;
  return {
    get(key, make) {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make();
      kept.set(key, made);
      size += sizeOf(made);
      for (const [oldest, value] of kept) {
        if (size <= most || oldest === key) break;
        kept.delete(oldest);
        size -= sizeOf(value);
      }
      return made;
    },
  };
}
