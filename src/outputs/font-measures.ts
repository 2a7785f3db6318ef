/** Widths of a font in em, as averages of what texts hold: of a syllable, of a Latin letter or a digit, of a space. */
export interface Measures {
  readonly hangul: number;
  /** Null where it is not known: it is then taken to grow with `hangul`. */
  readonly latin: number | null;
  readonly space: number;
}

export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];
export type MeasuresByWeight = { readonly [W in Weight]: Measures };
