import { readFileSync } from "node:fs";
import { CARD_SIZE } from "../../outputs/card-drawing.ts";
import { WEIGHTS } from "../../outputs/font-measures.ts";
import { fitOf, MAX_LINES, TITLE_SIZES } from "./fit-title.ts";
import type { InstalledDrawing } from "./installed-drawing.ts";
import { loadTakumi, type MarkupNode, type RenderOptions } from "./takumi.ts";

/** The family of the column's font in the style sheet of a card. */
const FAMILY = "Column";

/** Draws a card as PNG: HTML with a style sheet. */
export type Paint = (markup: string) => Promise<Uint8Array>;

/** Loads package and font, which takes a quarter of a second. */
export async function openPainter({ painter, files }: InstalledDrawing): Promise<Paint> {
  const { fromHtml, createRenderer } = loadTakumi(painter);
  const renderer = createRenderer();
  for (const weight of WEIGHTS)
    await renderer.registerFont({ name: FAMILY, data: readFileSync(files[weight]), weight });

  const optionsOf = (css: readonly string[], size: number, isCut: boolean): RenderOptions => ({
    ...CARD_SIZE,
    css: [...css, `:root { --title: ${size}px }`, ...(isCut ? [CUT] : [])],
    fontFamilies: [FAMILY],
  });
  /** The largest size at which the title fits, if need be with words broken, else the smallest with the title cut. */
  const fitted = async (node: MarkupNode, css: readonly string[]): Promise<RenderOptions> => {
    let broken: RenderOptions | null = null;
    for (const size of TITLE_SIZES) {
      const options = optionsOf(css, size, false);
      const { fits, breaksWord } = fitOf(node, await renderer.measure(node, options));
      if (fits && !breaksWord) return options;
      if (fits) broken ??= options;
    }
    return broken ?? optionsOf(css, TITLE_SIZES[TITLE_SIZES.length - 1] as number, true);
  };
  return async (markup) => {
    const { node, css } = fromHtml(markup);
    return renderer.render(node, { ...(await fitted(node, css)), format: "png" });
  };
}

/** What no size fits in three lines ends in "…". */
const CUT = `h1 { overflow: hidden; text-overflow: ellipsis; line-clamp: ${MAX_LINES} }`;
