import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FontName } from "../../core/model.ts";
import { FACES, type Face } from "../../outputs/font-faces.ts";
import type { Weight } from "../../outputs/font-measures.ts";
import { findInstalled } from "../find-installed.ts";

const SUBSETTER = "subset-font";
const SUBSETTER_RANGE = "2";
/** What the subsetter calls: the bytes that it makes depend on their versions. */
const ITS_PACKAGES = ["harfbuzzjs", "fontverter", "wawoff2"];

/** The packages of a font, installed in a column. */
export interface InstalledFont {
  readonly face: Face;
  readonly files: { readonly [W in Weight]: string };
  readonly licence: string;
  /** Module of the subsetter. */
  readonly subsetter: string;
  /** Names and versions of all that the files are cut from and with. */
  readonly versions: readonly string[];
}

/** The packages of a font; a string with those that npm is to install where one of them is missing. */
export function findFont(root: string, name: FontName): InstalledFont | string {
  const face = FACES[name];
  const files = {
    400: findInstalled(root, join(face.package, face.files[400])),
    700: findInstalled(root, join(face.package, face.files[700])),
  };
  const licence = findInstalled(root, join(face.package, face.licence));
  const subsetter = findInstalled(root, join(SUBSETTER, "index.js"));
  if (files[400] === null || files[700] === null || licence === null || subsetter === null) {
    const font = files[400] && files[700] && licence ? [] : [`${face.package}@${face.range}`];
    return [...font, ...(subsetter === null ? [`${SUBSETTER}@${SUBSETTER_RANGE}`] : [])].join(" ");
  }
  return {
    face,
    files: { 400: files[400], 700: files[700] },
    licence,
    subsetter,
    versions: [
      versionIn(findInstalled(root, join(face.package, "package.json"))),
      versionIn(join(dirname(subsetter), "package.json")),
      ...ITS_PACKAGES.map((each) => versionIn(packageOf(subsetter, each))),
    ],
  };
}

/** What npm is to install to have all of it anew. */
export function installOf({ package: name, range }: Face): string {
  return `${name}@${range} ${SUBSETTER}@${SUBSETTER_RANGE}`;
}

/** `package.json` of a package that another one uses, which may lie below it or beside it. */
function packageOf(module: string, name: string): string | null {
  // A link into the store of pnpm has its neighbours there.
  return findInstalled(dirname(realpathSync(module)), join(name, "package.json"));
}

function versionIn(file: string | null): string {
  if (file === null) return "";
  const { name, version }: { name?: unknown; version?: unknown } = JSON.parse(readFileSync(file, "utf8"));
  return `${name}@${version}`;
}
