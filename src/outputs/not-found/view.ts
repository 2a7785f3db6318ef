import type { RenderContext } from "../output.ts";
import type { NotFoundView } from "../theme/views/not-found.ts";
import { frameOf } from "../views/frame.ts";
import { endedSeries, ongoingSeries } from "../views/stamps.ts";

export function notFoundView(ctx: RenderContext): NotFoundView {
  const words = ctx.wordsIn(ctx.column.site.lang);
  const frame = frameOf(
    {
      kind: "notFound",
      lang: ctx.column.site.lang,
      address: null,
      title: words.notFound,
      description: "",
      pictured: ctx.column.series,
      unlisted: true,
    },
    ctx,
  );
  return { ...frame, series: ongoingSeries(ctx, words) ?? endedSeries(ctx, words) };
}
