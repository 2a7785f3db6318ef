import { FACES, type Face } from "../font-faces.ts";
import { type MeasuresByWeight, measures, type Weight } from "../font-measures.ts";

/** A font of some devices, in which texts stand until the column's own has arrived. */
export interface StandIn {
  /**
   * Full and PostScript names, which `local()` compares: no browser takes the name of a family there. None for a weight
   * that the font does not have: browsers then make it bold themselves.
   */
  readonly names: { readonly [W in Weight]: readonly string[] };
  readonly kind: Face["kind"];
  readonly measures: MeasuresByWeight;
}

/**
 * Those whose measures are known, in the order of the stacks in `style.css`. Of Noto and Nanum they are those of the
 * free files, as devices have them (Nanum Myeongjo's space is wider than that of Google Fonts); of Batang and Malgun
 * Gothic, the advances in the files of Windows, as published by edwardkim/rhwp. Of Apple SD Gothic Neo only syllables
 * and spaces are known, of AppleMyungjo and of Samsung's fonts nothing: syllables of any other are as they come.
 */
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
    measures: {
      400: { ...FACES["nanum-myeongjo"].measures[400], space: 0.3 },
      700: { ...FACES["nanum-myeongjo"].measures[700], space: 0.3 },
    },
  },
  {
    names: { 400: ["Batang"], 700: [] },
    kind: "serif",
    measures: both(measures(1000, 333, 596, 673, 518, 292, 449, 500, 292, 1000, 333)),
  },
  {
    names: { 400: ["AppleSDGothicNeo-Regular"], 700: ["AppleSDGothicNeo-Bold"] },
    kind: "gothic",
    measures: both(measures(865, 263)),
  },
  {
    names: { 400: ["MalgunGothic", "Malgun Gothic"], 700: ["MalgunGothicBold", "Malgun Gothic Bold"] },
    kind: "gothic",
    measures: {
      400: measures(1000, 352, 551, 578, 491, 219, 380, 379, 231, 576, 219),
      700: measures(1000, 352, 580, 617, 520, 262, 417, 472, 279, 576, 262),
    },
  },
  {
    names: {
      400: ["NotoSansKR-Regular", "NotoSansCJKkr-Regular"],
      700: ["NotoSansKR-Bold", "NotoSansCJKkr-Bold"],
    },
    kind: "gothic",
    measures: {
      400: measures(920, 280, 555, 587, 519, 278, 397, 474, 278, 500, 279),
      700: measures(920, 280, 590, 620, 551, 325, 438, 574, 325, 500, 326),
    },
  },
  {
    names: { 400: ["NanumGothic"], 700: ["NanumGothicBold"] },
    kind: "gothic",
    measures: both(measures(940, 280, 606, 604, 505, 303, 435, 350, 185, 463, 290)),
  },
];

function both(widths: MeasuresByWeight[Weight]): MeasuresByWeight {
  return { 400: widths, 700: widths };
}
