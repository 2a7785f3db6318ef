import type { FeedTitles, Post, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { labelledTitle, labelOf } from "../views/cards.ts";

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
  if (style === "series") return `[${series.title} ${numberLabel(post, series) ?? label}] ${post.title}`;
  return `${mixed ? `[${series.title}] ` : ""}${labelledTitle(label, post.title)}`;
}

/** 25, or 2-3 where seasons number anew; a prologue and what has no number go by their names. */
function numberLabel({ number, season }: Post, { numbering }: Series): string | null {
  if (!number) return null;
  return numbering === "season" && season !== null ? `${season}-${number}` : String(number);
}
