import type { Face } from "../font-faces.ts";
import type { Weight } from "../font-measures.ts";

/** The font of a column, cut to its characters by the host. */
export interface ColumnFont {
  readonly face: Face;
  /** Equal keys mean equal files. Made from all that they are cut from, so that it is known before they are. */
  readonly key: string;
  /** Null where nothing is cut: in a check, and in the development server until the first cut is done. */
  readonly files: (() => FontFiles | Promise<FontFiles>) | null;
}

export interface FontFiles {
  /** WOFF2. */
  readonly bytes: { readonly [W in Weight]: Uint8Array };
  readonly licence: string;
  /** How many of the column's characters they hold, and how many the font lacks. */
  readonly characters: number;
  readonly missing: number;
}

/**
 * Cuts the font of the settings.
 *
 * @param characters every one that pages show, in order of code points
 */
export type CutFont = (characters: string) => ColumnFont;
