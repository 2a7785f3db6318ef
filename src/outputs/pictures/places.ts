import type { PictureSettings, TextPlace } from "../../core/model.ts";

/** Where a page shows a picture: in a text, above one, beside the newest post, on the page of a series, in a list. */
export type Place = TextPlace | "cover" | "lead" | "series" | "stamp";

/** Widths of a place, in pixels, and of the picture for everything that knows one address only. */
export interface PlaceWidths {
  readonly offered: readonly number[];
  readonly single: number;
}

/**
 * The column is 627 CSS pixels wide at most. So 680 is for a phone with two pixels for each (318 CSS pixels) and for a
 * window on a screen with one, 1040 for a phone with three, 1280 for a window with two.
 */
const COLUMN = [680, 1040, 1280];
/** Beyond the column: up to 1140 CSS pixels. */
const WIDE = [680, 1040, 1600, 2400];
const HALF = [340, 680];
const COVER = [340, 680, 1280];
const STAMP = [160, 320];

/** In feeds, beside a shared link, and for browsers without the newer formats. */
export const SINGLE = 1200;

export function widthsAt(place: Place, { widths }: Pick<PictureSettings, "widths">): PlaceWidths {
  switch (place) {
    case "column":
      return { offered: widths ?? COLUMN, single: SINGLE };
    case "wide":
      return { offered: widths ?? WIDE, single: SINGLE };
    case "pair":
    case "gallery":
      return { offered: HALF, single: 680 };
    case "stamp":
      return { offered: STAMP, single: 320 };
    default:
      return { offered: COVER, single: SINGLE };
  }
}

/**
 * `sizes`: how wide the style sheets show a picture, in the font size of the browser (em), since the page's own follows
 * that.
 *
 * @param ratio width by height
 * @param typed in CSS pixels, where the author typed it
 */
export function sizesAt(place: Place, ratio: number, typed: number | null): string {
  switch (place) {
    case "column":
      return typed === null
        ? `${PHONE}, 39em`
        : `(max-width: ${typed + 42}px) calc(100vw - 2.7em), ${typed}px`;
    case "wide":
      return "(max-width: 73em) 100vw, 71em";
    case "pair":
      return "(max-width: 42em) calc(50vw - 2em), 19em";
    case "gallery":
      return "(max-width: 42em) calc(50vw - 2em), 13em";
    case "cover": {
      // No higher than 22rem.
      const width = em(26 * ratio);
      return width < 39 ? `${width}em` : `${PHONE}, 39em`;
    }
    case "lead":
      return "18em";
    case "series":
      return `${Math.min(15.5, em(20 * ratio))}em`;
    case "stamp":
      // Cut to 3.25 × 4.6rem.
      return `${Math.max(3.9, em(5.5 * ratio))}em`;
  }
}

const PHONE = "(max-width: 42em) calc(100vw - 2.7em)";

function em(width: number): number {
  return Math.round(10 * width) / 10;
}
