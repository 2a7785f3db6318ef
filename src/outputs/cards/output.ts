import { IMMUTABLE } from "../asset-bundle.ts";
import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { CARDS, shareCards } from "../views/share-cards.ts";

/** The share cards of the setting `cards`. Their addresses hold their keys, and pages with equal cards share one. */
export const cards: OutputModule = {
  name: "cards",
  headers: ({ column, href }) => (column.site.cards ? [{ path: `${href(CARDS)}*`, headers: IMMUTABLE }] : []),
  list(ctx) {
    if (ctx.cards === null || ctx.cards.files === null) return [];
    const images = new Map([...ctx.once(shareCards).byPage.values()].map((image) => [image.key, image]));
    return ctx.cards.files([...images.values()]).map(({ image, render }) => ({
      path: pathOf(image.address),
      inputs: () => [image.key],
      render,
    }));
  },
};
