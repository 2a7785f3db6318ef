import type { FeedTitles, Post, Series } from "../model.ts";
import { labelOf, titled } from "../views/cards.ts";
import type { Words } from "../words/words.ts";

/**
 * How a feed calls an item: 25화 안개 · [도시] 25화 안개 · [도시 25] 안개 · 안개.
 *
 * @param mixed several series stand in one feed: a title has to say which.
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
  if (style === "series") return `[${series.title} ${placeOf(post, series) ?? label}] ${post.title}`;
  return `${mixed ? `[${series.title}] ` : ""}${titled(label, post.title)}`;
}

/** 25, or 2-3 where seasons number anew; a prologue and what has no number go by their names. */
function placeOf({ number, season }: Post, { numbering }: Series): string | null {
  if (!number) return null;
  return numbering === "season" && season !== null ? `${season}-${number}` : String(number);
}
