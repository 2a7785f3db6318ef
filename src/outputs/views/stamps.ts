import type { Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { SeriesGroup, StampView } from "../theme/views/series-card.ts";
import { episodesOut, pictureView } from "./cards.ts";
import { upcomingView } from "./upcoming.ts";

/** The series that go on, under one heading; null where none does. */
export function ongoingSeries(ctx: RenderContext, words: Words): SeriesGroup | null {
  const series = ctx.column.series.filter(({ status }) => status === "ongoing");
  return groupOf("_ongoing", words.status.ongoing, series, ctx, words);
}

/** The series that are complete or paused; null where none is. */
export function endedSeries(ctx: RenderContext, words: Words): SeriesGroup | null {
  const series = ctx.column.series.filter(({ status }) => status !== "ongoing");
  const [status, another] = new Set(series.map((each) => each.status));
  const heading = status === undefined || another !== undefined ? words.ended : words.status[status];
  return groupOf("_ended", heading, series, ctx, words);
}

function groupOf(
  id: string,
  heading: string,
  series: readonly Series[],
  ctx: RenderContext,
  words: Words,
): SeriesGroup | null {
  if (series.length === 0) return null;
  return { id, heading, count: series.length, series: series.map((each) => stampOf(each, ctx, words)) };
}

export function stampOf(series: Series, ctx: RenderContext, words: Words): StampView {
  const { cadence, description, episodes, lang, status, title } = series;
  const cover = pictureView(series.cover, "stamp", ctx);
  const upcoming = upcomingView(series, words);
  const { count, total } = episodesOut(series);
  const paceOfOngoing = cadence && words.shortCadence(cadence);
  return {
    href: ctx.href(series.address),
    title,
    description,
    lang,
    // The title stands beside it: to a screen reader the cover would say it twice.
    cover: cover && { ...cover, alt: "" },
    initial: initialOf(title),
    pace: status === "ongoing" ? paceOfOngoing : words.status[status],
    count:
      count === 0 && episodes.length > 0 ? words.postCount(episodes.length) : words.shortCount(count, total),
    next: upcoming && { iso: upcoming.iso, day: upcoming.day },
  };
}

/** A letter or digit with its marks; a syllable of old Hangul is spelled by several letters, other ones by one. */
const LETTER = /[\u1100-\u115f]+[\u1160-\u11a7]+[\u11a8-\u11ff]*|[\p{L}\p{N}]\p{M}*/u;

/** The first letter, syllable or digit of a title, whatever quotation mark stands before it; else its first character. */
function initialOf(title: string): string {
  const composed = title.normalize("NFC");
  return LETTER.exec(composed)?.[0] ?? String.fromCodePoint(composed.codePointAt(0) ?? 0x20);
}
