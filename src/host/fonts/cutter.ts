import type { SourceLocation } from "../../core/problems/problem.ts";
import type { CutFont } from "../../outputs/fonts/column-font.ts";
import type { InstalledFont } from "./installed-font.ts";

/** What a cutter needs. */
export interface CutterInput {
  readonly font: InstalledFont;
  /** The column's folder. */
  readonly root: string;
  /** Folder of the cache. */
  readonly folder: string;
  /** Where the setting stands, for what is wrong with the packages. */
  readonly at: SourceLocation;
}

/** Makes the cutter of a command: a build waits for the font, the server does not, a check needs none. */
export type MakeCutter = (input: CutterInput) => CutFont;

/** Cuts nothing. */
export const cutNothing: MakeCutter =
  ({ font }) =>
  () => ({ face: font.face, key: "", files: null });
