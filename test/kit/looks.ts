import { FULL } from "./full.ts";

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
  return FULL ? [...each, ...others] : each;
}

/** The same for the `nth` of many pages that are asked alike: one of them in turn in the quick tests. */
export function looksInTurn(nth: number, narrow: number, wide: number): readonly Look[] {
  const all = looks(narrow, wide);
  return FULL ? all : all.slice(nth % all.length).slice(0, 1);
}
