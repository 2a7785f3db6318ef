import { divideByYear, splitByYear } from "../../column/years.ts";
import type { Post, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { Card, CardGroup, CardYear } from "../theme/views/card.ts";
import { cardOf } from "./cards.ts";

/** The episodes by season, in reading order; a post without a season belongs to the group before it. */
export function groupsOf(series: Series, ctx: RenderContext, words: Words): CardGroup[] {
  const groups: { season: number | null; posts: Post[] }[] = [];
  for (const episode of series.episodes) {
    const last = groups.at(-1);
    const season = episode.season ?? last?.season ?? null;
    if (last && last.season === season) last.posts.push(episode);
    else groups.push({ season, posts: [episode] });
  }
  return groups.map(({ season, posts }) => ({
    title: titleOf(season, series, words),
    years: readingYears(posts, ctx, words),
  }));
}

function titleOf(season: number | null, series: Series, words: Words): string | null {
  if (season === null) return null;
  const name = series.seasons.find((each) => each.number === season)?.title;
  return name ? `${words.season(season)} — ${name}` : words.season(season);
}

/** Posts in reading order, each year once: what is of another year than those around it has the year in its date. */
function readingYears(posts: readonly Post[], ctx: RenderContext, words: Words): CardYear[] {
  return divideByYear(posts).map(({ year, items, strays }) => ({
    label: words.year(Number(year)),
    cards: items.map((post) => {
      const card = cardOf(post, ctx, words);
      return strays.has(post) ? withYear(card) : card;
    }),
  }));
}

function withYear(card: Card): Card {
  return { ...card, date: card.date && { ...card.date, short: card.date.words } };
}

/** Posts in order of date as cards, divided where the year changes. */
export function yearsOf(posts: readonly Post[], ctx: RenderContext, words: Words): CardYear[] {
  return splitByYear(posts).map(({ year, items }) => ({
    label: words.year(Number(year)),
    cards: items.map((post) => cardOf(post, ctx, words)),
  }));
}
