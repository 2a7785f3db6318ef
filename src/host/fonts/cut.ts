import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { WEIGHTS, type Weight } from "../../outputs/font-measures.ts";
import type { FontFiles } from "../../outputs/fonts/column-font.ts";
import { MARKS } from "../../outputs/fonts/interface-characters.ts";
import { PACKAGE } from "../package.ts";
import type { InstalledFont } from "./installed-font.ts";
import { glyphTester, readSfnt, rename } from "./sfnt.ts";

/** Of `subset-font`. Another recipe has other bytes: it is part of the key. */
export const RECIPE = {
  targetFormat: "woff2",
  noHinting: true,
  // Kerning, half-width brackets, tabular figures, and what letters with marks need. Alternates would double the size.
  keepFeatures: ["kern", "halt", "ccmp", "locl", "mark", "mkmk", "liga", "calt", "tnum"],
  preserveNameIds: [13, 14],
  // Vertical writing, and what screens do not use.
  dropTables: ["vhea", "vmtx", "VORG", "BASE", "DSIG", "gasp", "meta", "STAT"],
};

const STYLES: { readonly [W in Weight]: string } = { 400: "Regular", 700: "Bold" };

/** Names of the cut files. An author of fonts may reserve the font's own for whole files: OFL 1.1, section 3. */
function namesOf(weight: Weight): ReadonlyMap<number, string> {
  const style = STYLES[weight];
  return new Map([
    [1, "Column"],
    [2, style],
    [3, `Column ${style}`],
    [4, `Column ${style}`],
    [6, `Column-${style}`],
    [13, "SIL Open Font License 1.1"],
    [14, "https://openfontlicense.org"],
  ]);
}

/** Cuts the files of a font to some characters, in a thread: a second or two a file. */
export async function cutFont(font: InstalledFont, characters: string): Promise<FontFiles> {
  const sfnts = {
    400: readSfnt(readFileSync(font.files[400])),
    700: readSfnt(readFileSync(font.files[700])),
  };
  const hasGlyph = glyphTester(sfnts[400]);
  const lacking = [...characters].filter((each) => !hasGlyph(each.codePointAt(0) as number));
  const [normal, bold] = await inThread({
    subsetter: font.subsetter,
    fonts: WEIGHTS.map((weight) => rename(sfnts[weight], namesOf(weight))),
    characters,
    options: RECIPE,
  });
  if (normal === undefined || bold === undefined) throw new Error("no file");
  return {
    bytes: { 400: normal, 700: bold },
    licence: readFileSync(font.licence, "utf8").replaceAll("\r\n", "\n"),
    characters: [...characters].length - lacking.length,
    missing: lacking.filter((each) => !IGNORABLE.test(each) && !MARKS.includes(each)).length,
  };
}

/** Joiners, variation selectors and the like, which show nothing by themselves. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

function inThread(workerData: object): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("bin/cut-font.js", PACKAGE), { workerData, execArgv: [] });
    thread.on("message", resolve);
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`exit code ${code}`)));
  });
}
