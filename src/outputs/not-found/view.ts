import type { RenderContext } from "../output.ts";
import type { NotFoundView } from "../theme/views.ts";
import { seriesCardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";

export function notFoundView(ctx: RenderContext): NotFoundView {
  const { site, series } = ctx.column;
  const words = ctx.wordsIn(site.lang);
  const frame = frameOf(
    {
      kind: "notFound",
      lang: site.lang,
      address: null,
      title: words.notFound,
      description: "",
      unlisted: true,
    },
    ctx,
  );
  return { ...frame, series: series.map((each) => seriesCardOf(each, ctx, words)) };
}
