import { span } from "../../column/neighbours.ts";
import type { Series, Upcoming } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { UpcomingView } from "../theme/views/series-card.ts";

/** The next episode: "다음 화 4월 3일". Null when the settings hide it, or nothing is scheduled or promised. */
export function upcomingView(series: Series, words: Words): UpcomingView | null {
  const { upcoming } = series;
  if (upcoming === null) return null;
  const { date } = upcoming;
  const newest = span(series.episodes).last?.date;
  const sameYear = newest?.iso.slice(0, 4) === date.iso.slice(0, 4);
  return {
    label: words.nextEpisode,
    iso: date.iso,
    day: sameYear ? words.monthDay(date) : words.date(date),
    title: titleView(upcoming, series, words),
  };
}

export function titleView({ title }: Upcoming, series: Series, words: Words): UpcomingView["title"] {
  return title && { text: words.quoted(title.text), lang: title.lang ?? series.lang };
}
