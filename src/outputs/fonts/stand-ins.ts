import type { Face, Weight } from "./faces.ts";

/** A font of some devices, in which texts stand until the column's own has arrived. */
export interface StandIn {
  /** Full and PostScript names, which `local()` compares: no browser takes the name of a family there. */
  readonly names: { readonly [W in Weight]: readonly string[] };
  readonly kind: Face["kind"];
  /** In em. */
  readonly hangul: number;
}

/** Those whose measures are known. A syllable of any other is as wide as its maker has made it. */
export const STAND_INS: readonly StandIn[] = [
  {
    names: {
      400: ["NotoSerifKR-Regular", "NotoSerifCJKkr-Regular"],
      700: ["NotoSerifKR-Bold", "NotoSerifCJKkr-Bold"],
    },
    kind: "serif",
    hangul: 0.966,
  },
  {
    names: { 400: ["NanumMyeongjo"], 700: ["NanumMyeongjoBold"] },
    kind: "serif",
    hangul: 0.95,
  },
  {
    names: { 400: ["AppleSDGothicNeo-Regular"], 700: ["AppleSDGothicNeo-Bold"] },
    kind: "gothic",
    hangul: 0.865,
  },
  {
    names: {
      400: ["NotoSansKR-Regular", "NotoSansCJKkr-Regular"],
      700: ["NotoSansKR-Bold", "NotoSansCJKkr-Bold"],
    },
    kind: "gothic",
    hangul: 0.92,
  },
];
