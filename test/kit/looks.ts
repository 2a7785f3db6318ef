import { FULL } from "./full.ts";

export type Look = readonly [width: number, scheme: "light" | "dark"];

/**
 * Viewport widths and colour schemes: each of the two widths and schemes once in the quick tests, all four combinations
 * in the full ones.
 */
export function looks(narrow: number, wide: number): readonly Look[] {
  const each: Look[] = [
    [narrow, "light"],
    [wide, "dark"],
  ];
  const others: Look[] = [
    [narrow, "dark"],
    [wide, "light"],
  ];
  return FULL ? [...each, ...others] : each;
}

/** The same for the `nth` of many similar pages: round-robin, one combination each, in the quick tests. */
export function looksInTurn(nth: number, narrow: number, wide: number): readonly Look[] {
  const all = looks(narrow, wide);
  return FULL ? all : all.slice(nth % all.length).slice(0, 1);
}
