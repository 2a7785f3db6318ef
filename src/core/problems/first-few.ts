const FEW = 5;

/** Joins names with commas and truncates a long list; `andMore` says in a language how many are left out. */
export function firstFew(names: readonly string[], andMore: (count: number) => string): string {
  if (names.length <= FEW) return names.join(", ");
  return [...names.slice(0, FEW), andMore(names.length - FEW)].join(", ");
}
