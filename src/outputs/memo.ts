/**
 * Memoizes functions of an object by its identity, for as long as the object lives. An unchanged post is the same
 * object in the next build, so that what was derived from it is reused. Further arguments must be the same each time.
 */
export type Memo = <Key extends object, Value, Rest extends readonly unknown[]>(
  derive: (key: Key, ...rest: Rest) => Value,
  key: Key,
  ...rest: Rest
) => Value;

export function createMemo(): Memo {
  const derived = new Map<unknown, WeakMap<object, unknown>>();
  return <Key extends object, Value, Rest extends readonly unknown[]>(
    derive: (key: Key, ...rest: Rest) => Value,
    key: Key,
    ...rest: Rest
  ): Value => {
    let known = derived.get(derive) as WeakMap<Key, { readonly value: Value }> | undefined;
    if (known === undefined) {
      known = new WeakMap();
      derived.set(derive, known);
    }
    let found = known.get(key);
    if (found === undefined) {
      found = { value: derive(key, ...rest) };
      known.set(key, found);
    }
    return found.value;
  };
}
