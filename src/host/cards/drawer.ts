import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SourceLocation } from "../../core/problems/problem.ts";
import type { CardDrawing } from "../../outputs/card-drawing.ts";
import { glyphRanges, readSfnt } from "../fonts/sfnt.ts";
import { TITLE_SIZES } from "./fit-title.ts";
import type { InstalledDrawing } from "./installed-drawing.ts";

/** What a drawer needs. */
export interface DrawerInput {
  readonly drawing: InstalledDrawing;
  /** Folder of the cache. */
  readonly folder: string;
  /** Where the setting stands, for what is wrong with the packages. */
  readonly at: SourceLocation;
}

/** Makes the drawer of a command: a build waits for cards, the server does not, a check needs none. */
export type MakeDrawer = (input: DrawerInput) => CardDrawing;

/** Draws nothing. */
export const drawNothing: MakeDrawer = (input) => drawingWith(input, null);

/** With another number the same HTML makes another picture: how a title is fitted, say. */
const RECIPE = 1;

export function drawingWith({ drawing }: DrawerInput, files: CardDrawing["files"]): CardDrawing {
  const recipe = createHash("sha256").update(JSON.stringify([drawing.versions, TITLE_SIZES, RECIPE]));
  return {
    recipe: recipe.digest("hex"),
    font: drawing.face.name,
    glyphs: glyphRanges(readSfnt(readFileSync(drawing.files[400]))),
    files,
  };
}
