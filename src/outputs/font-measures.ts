export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Characters whose widths a font sets apart, by ranges of `unicode-range`. All others are as wide as syllables. */
export const RANGES = {
  /** Syllables with ㅓㅔㅕㅖ or ㅢㅣ, and those with ㅜ or ㅠㅡ: two fonts give them widths of their own. */
  narrow: syllables([4, 7], [19, 20]),
  wide: syllables([13, 13], [17, 18]),
  space: "U+20, U+A0",
  digit: "U+30-39",
  upper: "U+41-5A, U+C0-DE",
  lower: "U+61-7A, U+DF-24F",
  stop: "U+2C, U+2E",
  mark: "U+21-2B, U+2D, U+2F, U+3A-40, U+5B-60, U+7B-7E",
  double: "U+201C-201D",
  single: "U+2018-2019",
  /** In half a square, where the font can. */
  bracket: "U+3008-300F",
  dot: "U+B7",
} as const;

type Range = keyof typeof RANGES;

/** Widths of a font in em, as averages over what Korean texts hold. What is not known grows with syllables. */
export type Measures = { readonly syllable: number } & { readonly [R in Range]?: number };
export type MeasuresByWeight = { readonly [W in Weight]: Measures };

const ORDER = [
  "space",
  "digit",
  "upper",
  "lower",
  "stop",
  "mark",
  "double",
  "single",
  "bracket",
  "dot",
] as const;

/**
 * Measures of a table.
 *
 * @param widths in thousandths of an em: of a syllable, then of each class in `ORDER`, as far as they are known
 */
export function measures(syllable: number, ...widths: readonly number[]): Measures {
  const named = ORDER.slice(0, widths.length).map((range, index) => [range, (widths[index] ?? 0) / 1000]);
  return { syllable: syllable / 1000, ...Object.fromEntries(named) };
}

/** Syllables with some vowels, after each of the nineteen initial consonants. */
function syllables(...vowels: readonly (readonly [first: number, last: number])[]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return Array.from({ length: 19 }, (_, initial) => 0xac00 + 21 * 28 * initial)
    .flatMap((start) =>
      vowels.map(([first, last]) => `U+${hex(start + 28 * first)}-${hex(start + 28 * last + 27)}`),
    )
    .join(", ");
}
