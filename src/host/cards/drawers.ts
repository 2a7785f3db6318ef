import { BuildError } from "../../core/problems/build-error.ts";
import { problem } from "../../core/problems/problem.ts";
import type { CardFile, CardImage } from "../../outputs/card-drawing.ts";
import { type Entries, openEntries } from "../pictures/entries.ts";
import { type DrawerInput, drawingWith, type MakeDrawer } from "./drawer.ts";
import { installOf } from "./installed-drawing.ts";
import { openPainter, type Paint } from "./painter.ts";

export { drawNothing } from "./drawer.ts";
export { findDrawing } from "./installed-drawing.ts";

/** How many cards are drawn at a time. */
const AT_ONCE = 4;

/**
 * Draws each card when it is rendered, and the next few meanwhile. With the last one, cards that the column shows no
 * more leave the cache.
 */
export const drawWhenRendered: MakeDrawer = (input) => {
  const entries = openEntries(input.folder);
  const draw = createDraw(input, entries);
  return drawingWith(input, (images) => {
    const begun = new Map<string, Promise<Uint8Array>>();
    const begin = (image: CardImage) => {
      const known = begun.get(image.key);
      if (known !== undefined) return known;
      const drawn = draw(image);
      // A failure is told where the card is rendered.
      drawn.catch(() => {});
      begun.set(image.key, drawn);
      return drawn;
    };
    let left = images.length;
    return images.map((image, at) => ({
      image,
      async render() {
        for (const each of images.slice(at, at + AT_ONCE)) void begin(each);
        const picture = await begin(image);
        begun.delete(image.key);
        left--;
        if (left === 0) entries.removeUnused([]);
        return picture;
      },
    }));
  });
};

/**
 * Draws one card after the other in the background, and lists those that are drawn.
 *
 * @param onDrawn called when all are: plan again
 */
export function drawInBackground(onDrawn: () => void): MakeDrawer {
  return (input) => {
    const entries = openEntries(input.folder);
    const draw = createDraw(input, entries);
    const drawn = new Map<string, CardFile>();
    let wanted: readonly CardImage[] = [];
    let failed: { readonly key: string; readonly error: unknown } | null = null;
    let isBusy = false;
    const drawAll = async () => {
      isBusy = true;
      for (let next = missing()[0]; next !== undefined && failed === null; next = missing()[0]) {
        try {
          take(next, await draw(next));
        } catch (error) {
          failed = { key: next.key, error };
        }
      }
      isBusy = false;
      onDrawn();
    };
    const missing = () => wanted.filter(({ key }) => !drawn.has(key));
    const take = (image: CardImage, picture: Uint8Array) =>
      drawn.set(image.key, { image, render: () => picture });
    return drawingWith(input, (images) => {
      wanted = images;
      if (images.some(({ key }) => key === failed?.key)) throw failed?.error;
      failed = null;
      for (const image of missing()) {
        const cached = entries.read(image.key);
        if (cached !== null) take(image, cached);
      }
      if (!isBusy && missing().length > 0) void drawAll();
      return images.flatMap(({ key }) => drawn.get(key) ?? []);
    });
  };
}

/** Draws, or takes from the cache. Package and font are loaded for the first card that is drawn. */
function createDraw(
  { drawing, at }: DrawerInput,
  entries: Entries,
): (image: CardImage) => Promise<Uint8Array> {
  let painter: Promise<Paint> | null = null;
  return async ({ key, markup, alt }) => {
    const cached = entries.read(key);
    if (cached !== null) return cached;
    try {
      painter ??= openPainter(drawing);
      const paint = await painter;
      const picture = await paint(markup);
      entries.write(key, picture);
      return picture;
    } catch (error) {
      const [cause = ""] = String(error instanceof Error ? error.message : error).split("\n");
      const facts = { card: alt, cause, install: installOf(drawing.face) };
      throw new BuildError([problem("card-failed", at, facts)]);
    }
  };
}
