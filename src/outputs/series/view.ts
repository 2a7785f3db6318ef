import type { Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import { authorView, cardOf, seriesCardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { seriesJsonLd } from "../views/json-ld.ts";
import { pageTextOptions, textView } from "../views/text.ts";
import type { Card, CardGroup, SeriesView } from "../views/views.ts";

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
      notes: series.introduction.notes.length > 0,
    },
    ctx,
  );
  const { words } = frame;
  return {
    ...frame,
    series: seriesCardOf(series, ctx, words),
    introduction: textView(series.introduction, pageTextOptions(ctx, words)),
    author: authorView(series.author),
    groups: groupsOf(series, ctx, words),
  };
}

/** The episodes by season, in reading order; what has no season of its own stays with what stands before it. */
export function groupsOf(series: Series, ctx: RenderContext, words: Words): CardGroup[] {
  const groups: { season: number | null; title: string | null; cards: Card[] }[] = [];
  for (const episode of series.episodes) {
    const last = groups.at(-1);
    const season = episode.season ?? last?.season ?? null;
    const group =
      last && last.season === season ? last : { season, title: titleOf(season, series, words), cards: [] };
    if (group !== last) groups.push(group);
    group.cards.push(cardOf(episode, ctx, words));
  }
  return groups.map(({ title, cards }) => ({ title, cards }));
}

function titleOf(season: number | null, series: Series, words: Words): string | null {
  if (season === null) return null;
  const name = series.seasons.find((each) => each.number === season)?.title;
  return name ? `${words.season(season)} — ${name}` : words.season(season);
}
