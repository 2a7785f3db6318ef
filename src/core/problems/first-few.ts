const FEW = 5;

/** A list with commas; of a long one its beginning, and how many more there are in the words of a language. */
export function firstFew(names: readonly string[], andMore: (count: number) => string): string {
  if (names.length <= FEW) return names.join(", ");
  return [...names.slice(0, FEW), andMore(names.length - FEW)].join(", ");
}
