export type Look = readonly [width: number, scheme: "light" | "dark"];

/** Two widths in light and dark: each once in the quick tests, all of them together in the full ones. */
export function looks(narrow: number, wide: number): readonly Look[] {
  const each: Look[] = [
    [narrow, "light"],
    [wide, "dark"],
  ];
  const others: Look[] = [
    [narrow, "dark"],
    [wide, "light"],
  ];
  return process.env.YEONJAE_FULL ? [...each, ...others] : each;
}
