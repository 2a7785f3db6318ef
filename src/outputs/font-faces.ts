import type { FontName } from "../core/model.ts";
import type { MeasuresByWeight, Weight } from "./font-measures.ts";

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
      400: { hangul: 0.966, latin: 0.539, space: 0.256 },
      700: { hangul: 0.966, latin: 0.565, space: 0.25 },
    },
    ascent: 1.151,
    descent: 0.286,
  },
  "gowun-batang": {
    name: "gowun-batang",
    kind: "serif",
    ...expo("gowun-batang", "GowunBatang"),
    // Of 0.85 to 0.96: the only one whose syllables differ.
    measures: {
      400: { hangul: 0.905, latin: 0.474, space: 0.31 },
      700: { hangul: 0.911, latin: 0.495, space: 0.31 },
    },
    ascent: 1.16,
    descent: 0.288,
  },
  "nanum-myeongjo": {
    name: "nanum-myeongjo",
    kind: "serif",
    ...expo("nanum-myeongjo", "NanumMyeongjo"),
    measures: {
      400: { hangul: 0.95, latin: 0.476, space: 0.273 },
      700: { hangul: 0.95, latin: 0.476, space: 0.273 },
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
      400: { hangul: 0.864, latin: 0.495, space: 0.251 },
      700: { hangul: 0.864, latin: 0.528, space: 0.23 },
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
      400: { hangul: 0.874, latin: 0.49, space: 0.23 },
      700: { hangul: 0.874, latin: 0.516, space: 0.23 },
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
