import type { Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { Card, CardGroup } from "../theme/views.ts";
import { cardOf } from "./cards.ts";

/** The episodes by season, in reading order; a post without a season belongs to the group before it. */
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
