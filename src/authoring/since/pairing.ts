/** Pairs of entries then and now; each is in one pair at most. */
export interface Pairing<Entry> {
  /** Today's entry by that of then. */
  readonly after: ReadonlyMap<Entry, Entry>;
  /** The entry of then by today's. */
  readonly before: ReadonlyMap<Entry, Entry>;
  pair(before: Entry, after: Entry): void;
  /** Pairs entries that are left by a key that one of then and one of today have alone; null is no key. */
  by(keyOf: (entry: Entry) => string | null, isPlausible?: (before: Entry, after: Entry) => boolean): void;
  leftBefore(): readonly Entry[];
  leftAfter(): readonly Entry[];
}

export function createPairing<Entry>(
  allBefore: readonly Entry[],
  allAfter: readonly Entry[],
): Pairing<Entry> {
  const after = new Map<Entry, Entry>();
  const before = new Map<Entry, Entry>();
  const leftBefore = () => allBefore.filter((each) => !after.has(each));
  const leftAfter = () => allAfter.filter((each) => !before.has(each));
  const pair = (a: Entry, b: Entry) => {
    after.set(a, b);
    before.set(b, a);
  };
  return {
    after,
    before,
    pair,
    by(keyOf, isPlausible = () => true) {
      const known = uniqueBy(leftAfter(), keyOf);
      for (const [key, a] of uniqueBy(leftBefore(), keyOf)) {
        const b = a === null ? null : known.get(key);
        if (a !== null && b && isPlausible(a, b)) pair(a, b);
      }
    },
    leftBefore,
    leftAfter,
  };
}

/** Entries by key; null where several have one. */
function uniqueBy<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
): ReadonlyMap<string, Entry | null> {
  const unique = new Map<string, Entry | null>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) unique.set(key, unique.has(key) ? null : entry);
  }
  return unique;
}
