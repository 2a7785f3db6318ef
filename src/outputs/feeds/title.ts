import type { FeedTitles, Post, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { labelledTitle, labelOf } from "../views/cards.ts";

/**
 * Title of an item: 25화 안개 · [도시] 25화 안개 · [도시 25] 안개 · 안개.
 *
 * @param mixed the feed holds several series: a title has to name its own
 */
export function titleOf(
  post: Post,
  series: Series | null,
  words: Words,
  style: FeedTitles,
  mixed: boolean,
): string {
  if (style === "plain" || series === null) return post.title;
  const label = labelOf(post, series, words);
  if (style === "series") return `[${series.title} ${numberLabel(post, series) ?? label}] ${post.title}`;
  return `${mixed ? `[${series.title}] ` : ""}${labelledTitle(label, post.title)}`;
}

/** "25", or "2-3" where numbers restart in each season; null for a prologue and for posts without a number. */
function numberLabel({ number, season }: Post, { numbering }: Series): string | null {
  if (!number) return null;
  return numbering === "season" && season !== null ? `${season}-${number}` : String(number);
}
