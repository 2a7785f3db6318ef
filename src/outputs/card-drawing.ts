import type { Picture } from "../core/model.ts";

/** The share card of a page: a PNG of `CARD_SIZE`. */
export interface CardImage extends Pick<Picture, "address" | "alt" | "width" | "height" | "type"> {
  /** Equal keys mean equal pictures. */
  readonly key: string;
  /** What it shows: HTML with its own style sheet, by the layout `cardImage`. */
  readonly markup: string;
}

/** In pixels: what services crop least. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Supplied by the host for the setting `cards`. Plain data but for `files`, so that a worker can receive it. */
export interface CardDrawing {
  /** Part of every key: what cards are drawn from and with, besides what they show. */
  readonly recipe: string;
  /** The font's name, for problems. */
  readonly font: string;
  /** The code points that the font has glyphs for, as ranges in order. */
  readonly glyphs: readonly GlyphRange[];
  /**
   * The files of cards that there are by now: all in a build, which draws one when it is rendered; in the development
   * server those that are drawn. Null where nothing is drawn: in a check, and in a worker.
   */
  readonly files: ((images: readonly CardImage[]) => readonly CardFile[]) | null;
}

export type GlyphRange = readonly [first: number, last: number];

export interface CardFile {
  readonly image: CardImage;
  render(): Uint8Array | Promise<Uint8Array>;
}
