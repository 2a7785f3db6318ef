import type { FontName } from "../core/model.ts";
import { type MeasuresByWeight, measures, type Weight } from "./font-measures.ts";

/** A font of the setting `font`: where its whole files lie, and its measures. */
export interface Face {
  readonly name: FontName;
  readonly kind: "serif" | "gothic";
  /** npm package, and the range of versions in which the files have these paths. */
  readonly package: string;
  readonly range: string;
  /** Paths in the package, TrueType. */
  readonly files: { readonly [W in Weight]: string };
  /** Text of the licence (OFL), which has to stand beside a font. */
  readonly licence: string;
  readonly measures: MeasuresByWeight;
  /** In em: how far its letters reach above and below the line. */
  readonly ascent: number;
  readonly descent: number;
}

/** Packages whose files are slices (fontsource) can't be used: a subsetter takes one file. */
export const FACES: { readonly [Name in FontName]: Face } = {
  "noto-serif-kr": {
    name: "noto-serif-kr",
    kind: "serif",
    ...expo("noto-serif-kr", "NotoSerifKR"),
    measures: {
      400: measures(966, 310, 544, 674, 540, 327, 403, 426, 232, 500, 331),
      700: measures(966, 310, 574, 699, 567, 335, 437, 463, 245, 500, 338),
    },
    ascent: 1.151,
    descent: 0.286,
  },
  "gowun-batang": {
    name: "gowun-batang",
    kind: "serif",
    ...expo("gowun-batang", "GowunBatang"),
    // Its syllables are as wide as their vowels.
    measures: {
      400: { ...measures(918, 310, 526, 601, 470, 290, 442, 400, 250, 500, 450), narrow: 0.873, wide: 0.948 },
      700: { ...measures(924, 310, 557, 630, 488, 300, 460, 430, 270, 500, 460), narrow: 0.877, wide: 0.951 },
    },
    ascent: 1.16,
    descent: 0.288,
  },
  "nanum-myeongjo": {
    name: "nanum-myeongjo",
    kind: "serif",
    ...expo("nanum-myeongjo", "NanumMyeongjo"),
    measures: {
      400: measures(950, 273, 537, 664, 468, 273, 452, 440, 289, 950, 289),
      700: measures(950, 273, 537, 664, 468, 273, 453, 440, 289, 950, 289),
    },
    ascent: 0.8,
    descent: 0.2,
  },
  pretendard: {
    name: "pretendard",
    kind: "gothic",
    package: "pretendard",
    range: "1",
    files: {
      400: "dist/public/static/alternative/Pretendard-Regular.ttf",
      700: "dist/public/static/alternative/Pretendard-Bold.ttf",
    },
    licence: "dist/LICENSE.txt",
    measures: {
      400: measures(864, 251, 574, 598, 491, 255, 389, 439, 221, 432, 254),
      700: measures(864, 230, 608, 632, 523, 283, 432, 485, 264, 492, 282),
    },
    ascent: 0.952,
    descent: 0.241,
  },
  suit: {
    name: "suit",
    kind: "gothic",
    package: "@sun-typeface/suit",
    range: "2",
    files: { 400: "fonts/static/ttf/SUIT-Regular.ttf", 700: "fonts/static/ttf/SUIT-Bold.ttf" },
    licence: "LICENSE",
    measures: {
      400: measures(874, 230, 553, 650, 488, 266, 440, 409, 254, 565, 484),
      700: measures(874, 230, 573, 669, 514, 282, 470, 475, 293, 604, 498),
    },
    ascent: 0.988,
    descent: 0.26,
  },
};

/** The packages that hold the files of Google Fonts whole. */
function expo(name: string, file: string): Pick<Face, "package" | "range" | "files" | "licence"> {
  return {
    package: `@expo-google-fonts/${name}`,
    range: "0.4",
    files: { 400: `400Regular/${file}_400Regular.ttf`, 700: `700Bold/${file}_700Bold.ttf` },
    licence: "LICENSE_FONT",
  };
}
