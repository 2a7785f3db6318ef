import { FACES, type Face } from "../font-faces.ts";
import type { Measures, MeasuresByWeight, Weight } from "../font-measures.ts";

/** A font of some devices, in which texts stand until the column's own has arrived. */
export interface StandIn {
  /** Full and PostScript names, which `local()` compares: no browser takes the name of a family there. */
  readonly names: { readonly [W in Weight]: readonly string[] };
  readonly kind: Face["kind"];
  readonly measures: MeasuresByWeight;
}

/** Those whose measures are known. A syllable of any other is as wide as its maker has made it. */
export const STAND_INS: readonly StandIn[] = [
  {
    names: {
      400: ["NotoSerifKR-Regular", "NotoSerifCJKkr-Regular"],
      700: ["NotoSerifKR-Bold", "NotoSerifCJKkr-Bold"],
    },
    kind: "serif",
    measures: FACES["noto-serif-kr"].measures,
  },
  {
    names: { 400: ["NanumMyeongjo"], 700: ["NanumMyeongjoBold"] },
    kind: "serif",
    measures: FACES["nanum-myeongjo"].measures,
  },
  {
    names: { 400: ["AppleSDGothicNeo-Regular"], 700: ["AppleSDGothicNeo-Bold"] },
    kind: "gothic",
    measures: both({ hangul: 0.865, latin: null, space: 0.263 }),
  },
  {
    names: {
      400: ["NotoSansKR-Regular", "NotoSansCJKkr-Regular"],
      700: ["NotoSansKR-Bold", "NotoSansCJKkr-Bold"],
    },
    kind: "gothic",
    measures: both({ hangul: 0.92, latin: null, space: 0.224 }),
  },
];

function both(measures: Measures): MeasuresByWeight {
  return { 400: measures, 700: measures };
}
