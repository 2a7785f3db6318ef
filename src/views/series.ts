import type { Series } from "../model.ts";
import type { Words } from "../words/words.ts";
import { authorView, cardOf, seriesCardOf } from "./cards.ts";
import { frameOf } from "./frame.ts";
import { seriesJsonLd } from "./json-ld.ts";
import { type Maker, pageSpelling } from "./maker.ts";
import { textView } from "./text.ts";
import type { Card, CardGroup, SeriesView } from "./views.ts";

export function seriesView(series: Series, maker: Maker): SeriesView {
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
      jsonLd: seriesJsonLd(series, maker),
      notes: series.introduction.notes.length > 0,
    },
    maker,
  );
  const { words } = frame;
  return {
    ...frame,
    series: seriesCardOf(series, maker, words),
    introduction: textView(series.introduction, pageSpelling(maker, words)),
    author: authorView(series.author),
    groups: groupsOf(series, maker, words),
  };
}

/** The episodes by season, in reading order; what has no season of its own stays with what stands before it. */
export function groupsOf(series: Series, maker: Maker, words: Words): CardGroup[] {
  const groups: { season: number | null; title: string | null; cards: Card[] }[] = [];
  for (const episode of series.episodes) {
    const last = groups.at(-1);
    const season = episode.season ?? last?.season ?? null;
    const group =
      last && last.season === season ? last : { season, title: titleOf(season, series, words), cards: [] };
    if (group !== last) groups.push(group);
    group.cards.push(cardOf(episode, maker, words));
  }
  return groups.map(({ title, cards }) => ({ title, cards }));
}

function titleOf(season: number | null, series: Series, words: Words): string | null {
  if (season === null) return null;
  const name = series.seasons.find((each) => each.number === season)?.title;
  return name ? `${words.season(season)} — ${name}` : words.season(season);
}
