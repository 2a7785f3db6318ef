import type { Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import type { SeriesView } from "../theme/views/series.ts";
import { authorView, seriesCardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { groupsOf } from "../views/groups.ts";
import { seriesJsonLd } from "../views/json-ld.ts";
import { pageTextOptions, textView } from "../views/text.ts";

/** In characters. */
const LONG_TITLE = 24;

export function seriesView(series: Series, ctx: RenderContext): SeriesView {
  const frame = frameOf(
    {
      kind: "series",
      lang: series.lang,
      address: series.address,
      title: series.title,
      description: series.description,
      series,
      picture: series.cover,
      hosts: series.introduction.hosts,
      jsonLd: seriesJsonLd(series, ctx),
      pictured: [series, series.introduction],
      notes: series.introduction.notes.length > 0,
    },
    ctx,
  );
  const { words } = frame;
  return {
    ...frame,
    series: seriesCardOf(series, ctx, words),
    hasLongTitle: [...series.title].length > LONG_TITLE,
    status: series.status,
    description: series.description === series.introduction.summary ? "" : series.description,
    introduction: textView(series.introduction, pageTextOptions(ctx, words, series.cover)),
    author: authorView(series.author),
    groups: groupsOf(series, ctx, words),
  };
}
