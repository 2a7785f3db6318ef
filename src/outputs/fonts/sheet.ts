import type { Face } from "../font-faces.ts";
import { FONT_LICENCE, fontFile } from "../font-files.ts";
import { WEIGHTS, type Weight } from "../font-measures.ts";
import { fontFace, rule } from "./rules.ts";
import { standInsFor } from "./stand-in-rules.ts";

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
  const standIns = standInsFor(face, FAMILY);
  const faces = mark === null ? [] : WEIGHTS.map((weight) => webFace(weight, mark));
  const families = [...(mark === null ? [] : [FAMILY]), ...standIns.map(({ name }) => name)];
  return [
    `/* The font of this column, cut to its characters. Its licence: ${FONT_LICENCE} */`,
    ...faces,
    ...standIns.flatMap(({ rules }) => rules),
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
