import type { Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { labelOf } from "../views/cards.ts";

/**
 * `/city/episodes.json`, for `resume.js`, which fetches it only for a reader who has begun the series: what comes after
 * which episode, and what is new. In reading order, without notices and withdrawn episodes, each as its address below
 * the series ("25/"), its label ("25화") and its date (ISO 8601).
 */
export function episodesFile(series: Series, ctx: RenderContext): string {
  const words = ctx.wordsIn(series.lang);
  const home = ctx.href(series.address);
  const episodes = series.episodes
    .filter(({ kind, withdrawn }) => kind !== "notice" && !withdrawn)
    .map((post) => [ctx.href(post.address).slice(home.length), labelOf(post, series, words), post.date?.iso]);
  return `${JSON.stringify({ episodes })}\n`;
}
