import type { Face } from "../font-faces.ts";
import { FONT_LICENCE, fontFile } from "../font-files.ts";
import { WEIGHTS, type Weight } from "../font-measures.ts";
import { STAND_INS, type StandIn } from "./stand-ins.ts";

/** Not the font's own name, which its licence may reserve for whole, unchanged files. */
const FAMILY = "Column";

/** The stacks of `style.css`, which stand behind the column's font: for Korean pages, and for others. */
export const STACKS = {
  text: {
    ko: '"Noto Serif KR", "Noto Serif CJK KR", "Nanum Myeongjo", NanumMyeongjo, AppleMyungjo, Batang, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", sans-serif',
    other: 'Charter, "Iowan Old Style", Georgia, "Source Serif 4", "Noto Serif", serif',
  },
  ui: {
    ko: 'Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", "Nanum Gothic", NanumGothic, system-ui, sans-serif',
    other: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  },
} as const;

/** A line of 27em holds as many characters of a gothic as one of 30em of a serif. */
const MEASURE = { serif: "30rem", gothic: "27rem" } as const;

/** Blocks of a text in a language of their own, for which `style.css` names a stack anew. */
const BLOCKS = ":is(.text, .notes) [lang]";

/**
 * `fonts.css`. Its rules are in a layer behind the stock ones, so that an author's own style sheet still wins.
 *
 * @param mark in the addresses of the files; null while there are none
 */
export function printFontSheet(face: Face, mark: string | null): string {
  const standIns = STAND_INS.filter(({ kind }) => kind === face.kind || face.kind === "serif");
  const faces = mark === null ? [] : WEIGHTS.map((weight) => webFace(weight, mark));
  const families = [...(mark === null ? [] : [FAMILY]), ...standIns.map((_, index) => standInName(index))];
  return [
    `/* The font of this column, cut to its characters. Its licence: ${FONT_LICENCE} */`,
    ...faces,
    ...standIns.flatMap((standIn, index) =>
      WEIGHTS.flatMap((weight) => standInFaces(standInName(index), standIn, weight, face)),
    ),
    `@layer fonts {\n${rulesOf(face, families.map((family) => `"${family}"`).join(", "))}}\n`,
  ].join("\n");
}

function rulesOf({ kind }: Face, families: string): string {
  const system = kind === "serif" ? STACKS.text : STACKS.ui;
  const tokens = (stack: "ko" | "other") => {
    const value = `${families}, ${system[stack]}`;
    return kind === "serif" ? { "--text": value } : { "--text": value, "--ui": value };
  };
  // What a reader may choose instead: the other kind of letters.
  const other = kind === "serif" ? "gothic" : "serif";
  const chosen = `:root[data-face="${other}"]`;
  return [
    rule(":root", tokens("other")),
    rule(`:root:lang(ko), ${BLOCKS}:lang(ko)`, tokens("ko")),
    rule(":root:lang(ko)", { "--measure": MEASURE[kind] }),
    ...(kind === "serif"
      ? [rule(`${chosen}, ${chosen} ${BLOCKS}`, { "--text": "var(--ui)" })]
      : [
          rule(chosen, { "--text": STACKS.text.other }),
          rule(`${chosen}:lang(ko), ${chosen} ${BLOCKS}:lang(ko)`, { "--text": STACKS.text.ko }),
        ]),
    rule(`${chosen}:lang(ko)`, { "--measure": MEASURE[other] }),
  ].join("");
}

/** `swap`: a text stands in the stand-in at once, and wraps as it will in the font. */
function webFace(weight: Weight, mark: string): string {
  const url = fontFile(weight) + mark;
  return fontFace(FAMILY, weight, { src: `url("${url}") format("woff2")`, "font-display": "swap" });
}

/** Latin letters, digits and punctuation; and spaces. */
const LATIN = "U+21-7E, U+A1-24F";
const SPACES = "U+20, U+A0";

/**
 * A font of the device, in three sizes: its syllables, its Latin letters and its spaces are each as wide as those of
 * the face. Of rules for one character the last holds.
 */
function standInFaces(name: string, { names, measures }: StandIn, weight: Weight, face: Face): string[] {
  const src = names[weight].map((each) => `local("${each}")`).join(", ");
  const [own, wanted] = [measures[weight], face.measures[weight]];
  const scaled = (scale: number, range: string | null) =>
    fontFace(name, weight, {
      src,
      ...(range !== null && { "unicode-range": range }),
      "size-adjust": percent(scale),
      // Scaled with the letters, so that the line stays where it is.
      "ascent-override": percent(face.ascent / scale),
      "descent-override": percent(face.descent / scale),
      "line-gap-override": "0%",
    });
  return [
    scaled(wanted.hangul / own.hangul, null),
    ...(own.latin === null || wanted.latin === null ? [] : [scaled(wanted.latin / own.latin, LATIN)]),
    scaled(wanted.space / own.space, SPACES),
  ];
}

function standInName(index: number): string {
  return `${FAMILY} stand-in ${index + 1}`;
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 10_000) / 100}%`;
}

type Declarations = Readonly<Record<string, string>>;

function fontFace(family: string, weight: Weight, declarations: Declarations): string {
  const all = { "font-family": `"${family}"`, "font-weight": String(weight), ...declarations };
  return `@font-face {\n${print(all, "  ")}}`;
}

function rule(selector: string, declarations: Declarations): string {
  return `  ${selector} {\n${print(declarations, "    ")}  }\n`;
}

function print(declarations: Declarations, indent: string): string {
  return Object.entries(declarations)
    .map(([name, value]) => `${indent}${name}: ${value};\n`)
    .join("");
}
