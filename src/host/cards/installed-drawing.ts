import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FontName } from "../../core/model.ts";
import { FACES, type Face } from "../../outputs/font-faces.ts";
import type { Weight } from "../../outputs/font-measures.ts";
import { findInstalled } from "../find-installed.ts";

/** The package that draws, and the range of versions whose functions are these. */
export const PAINTER = "takumi-js";
const PAINTER_RANGE = "2";

/** Of a column without the setting `font`: the smallest (17 MB) that has all letters of Western Europe. */
const DEFAULT_FONT: FontName = "gowun-batang";

/** The packages that cards are drawn with, installed in a column. */
export interface InstalledDrawing {
  readonly face: Face;
  readonly files: { readonly [W in Weight]: string };
  /** `package.json` of the package that draws. */
  readonly painter: string;
  /** Names and versions of both. */
  readonly versions: readonly string[];
}

/** The packages; a string with those that npm is to install where one of them is missing. */
export function findDrawing(root: string, name: FontName | null): InstalledDrawing | string {
  const face = FACES[name ?? DEFAULT_FONT];
  const files = {
    400: findInstalled(root, join(face.package, face.files[400])),
    700: findInstalled(root, join(face.package, face.files[700])),
  };
  const font = findInstalled(root, join(face.package, "package.json"));
  const painter = findInstalled(root, join(PAINTER, "package.json"));
  if (files[400] === null || files[700] === null || font === null || painter === null) {
    const missing = files[400] && files[700] && font ? [] : [`${face.package}@${face.range}`];
    return [...(painter === null ? [`${PAINTER}@${PAINTER_RANGE}`] : []), ...missing].join(" ");
  }
  const versions = [font, painter].map(versionIn);
  return { face, files: { 400: files[400], 700: files[700] }, painter, versions };
}

/** What npm is to install to have all of it anew. */
export function installOf({ package: name, range }: Face): string {
  return `${PAINTER}@${PAINTER_RANGE} ${name}@${range}`;
}

function versionIn(file: string): string {
  const { name, version }: { name?: unknown; version?: unknown } = JSON.parse(readFileSync(file, "utf8"));
  return `${name}@${version}`;
}
