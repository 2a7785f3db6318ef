/** Cache with a size limit; evicts the entry that was computed first (FIFO). */
export interface FifoCache<Key, Value> {
  get(key: Key, compute: () => Value): Value;
}

/** @param sizeOf in the same units as `maxSize` */
export function createFifoCache<Key, Value>(
  maxSize: number,
  sizeOf: (value: Value) => number,
): FifoCache<Key, Value> {
  const entries = new Map<Key, Value>();
  let size = 0;
  return {
    get(key, compute) {
      const known = entries.get(key);
      if (known !== undefined) return known;
      const computed = compute();
      entries.set(key, computed);
      size += sizeOf(computed);
      for (const [oldest, value] of entries) {
        if (size <= maxSize || oldest === key) break;
        entries.delete(oldest);
        size -= sizeOf(value);
      }
      return computed;
    },
  };
}
