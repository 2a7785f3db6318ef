import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { readSfnt, rename } from "../../src/host/fonts/sfnt.ts";

/** Shapes of free fonts that stand for those of devices: with Hangul, or with Latin letters alone. */
type Shape = "serif" | "gothic" | "latin";

/** The fonts of a device that matter to Korean pages, by the names of their families. */
export interface Device {
  readonly name: string;
  readonly fonts: { readonly [family: string]: Shape };
  /** What the generic families are there. */
  readonly serif: string;
  readonly sans: string;
  /** Of its window, in CSS pixels. */
  readonly width: number;
}

export const DEVICES: readonly Device[] = [
  {
    name: "iPhone",
    fonts: { "Apple SD Gothic Neo": "gothic", Times: "latin", Helvetica: "latin" },
    serif: "Times",
    sans: "Helvetica",
    width: 390,
  },
  {
    name: "Galaxy",
    fonts: { "One UI Sans KR": "gothic", "Noto Serif": "latin" },
    serif: "Noto Serif",
    sans: "One UI Sans KR",
    width: 390,
  },
  {
    name: "Pixel",
    fonts: {
      "Noto Serif CJK KR": "serif",
      "Noto Sans CJK KR": "gothic",
      "Noto Serif": "latin",
      Roboto: "latin",
    },
    serif: "Noto Serif",
    sans: "Roboto",
    width: 390,
  },
  {
    name: "Windows",
    fonts: {
      Batang: "serif",
      "Malgun Gothic": "gothic",
      "Times New Roman": "latin",
      Arial: "latin",
      "Segoe UI": "latin",
      Georgia: "latin",
    },
    serif: "Times New Roman",
    sans: "Arial",
    width: 1280,
  },
  {
    name: "macOS",
    fonts: {
      AppleMyungjo: "serif",
      "Apple SD Gothic Neo": "gothic",
      Times: "latin",
      Helvetica: "latin",
      Charter: "latin",
    },
    serif: "Times",
    sans: "Helvetica",
    width: 1280,
  },
  {
    name: "Debian",
    fonts: { NanumMyeongjo: "serif", NanumGothic: "gothic", "DejaVu Serif": "latin", "DejaVu Sans": "latin" },
    serif: "DejaVu Serif",
    sans: "DejaVu Sans",
    width: 1280,
  },
];

const require = createRequire(import.meta.url);
const SHAPES: { readonly [S in Shape]: readonly [name: string, file: string] } = {
  serif: ["@expo-google-fonts/nanum-myeongjo", "400Regular/NanumMyeongjo_400Regular.ttf"],
  gothic: ["pretendard", "dist/public/static/alternative/Pretendard-Regular.ttf"],
  latin: ["@expo-google-fonts/nanum-myeongjo", "400Regular/NanumMyeongjo_400Regular.ttf"],
};

const LATIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

/** A folder for each device, with its fonts and a `fonts.conf`. They hold some characters only. */
export async function deviceFonts(folder: string, characters: string): Promise<(device: Device) => string> {
  const cut = async (shape: Shape) => {
    const [name, file] = SHAPES[shape];
    const whole = readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file));
    const kept = shape === "latin" ? `${LATIN}“”‘’…—–·` : characters;
    return readSfnt(await subsetFont(whole, kept, { targetFormat: "sfnt" }));
  };
  const shapes = { serif: await cut("serif"), gothic: await cut("gothic"), latin: await cut("latin") };
  return ({ name, fonts, serif, sans }) => {
    const files = join(folder, name);
    mkdirSync(files, { recursive: true });
    for (const [family, shape] of Object.entries(fonts)) {
      const postScript = `${family.replaceAll(" ", "")}-Regular`;
      const names = new Map([
        [1, family],
        [2, "Regular"],
        [4, family],
        [6, postScript],
      ]);
      writeFileSync(join(files, `${postScript}.ttf`), rename(shapes[shape], names));
    }
    writeFileSync(join(files, "fonts.conf"), configOf(files, { serif, sans }));
    return files;
  };
}

function configOf(files: string, { serif, sans }: Pick<Device, "serif" | "sans">): string {
  const alias = (family: string, font: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${files}</dir>
  <cachedir>${join(files, "cache")}</cachedir>
  ${alias("serif", serif)}
  ${alias("sans-serif", sans)}
  ${alias("system-ui", sans)}
  <match target="pattern"><edit name="family" mode="append_last"><string>${sans}</string></edit></match>
</fontconfig>
`;
}
