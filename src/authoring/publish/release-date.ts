import type { SeriesWithPosts } from "../../column/entries.ts";
import type { Moment } from "../../core/model.ts";
import { dayOf, momentAt } from "../../core/time/zone.ts";
import { type CadenceClock, formatMoment, nextDate } from "../new/next-date.ts";

/** What becomes of the date of a draft that comes out: the present, the next free day of the cadence, or as written. */
export const DATE_CHOICES = ["now", "next", "keep"] as const;
export type DateChoice = (typeof DATE_CHOICES)[number];

const MINUTE = 60_000;

/** The present, to the minute and never ahead. */
export function presentMoment({ timeZone, now }: Omit<CadenceClock, "cadence">): Moment {
  return momentAt(Math.floor(now / MINUTE) * MINUTE, timeZone);
}

/** The present as written in front matter. */
export function presentDate(clock: CadenceClock): string {
  return formatMoment(presentMoment(clock), clock);
}

/** Whether a moment has passed. A date without a time lasts all day. */
export function isPast({ iso, epoch }: Moment, { timeZone, now }: Omit<CadenceClock, "cadence">): boolean {
  if (epoch > now) return false;
  const isWholeDay = iso.slice(11, 16) === "00:00";
  return !isWholeDay || dayOf(iso).iso !== dayOf(momentAt(now, timeZone).iso).iso;
}

/**
 * The next free day as `new` computes it, as written in front matter. The dates of drafts that follow do not count:
 * they are provisional, and numbers would run against dates.
 *
 * @param path the source of the post that looks for a day
 */
export function nextFreeDate(group: SeriesWithPosts | null, path: string, clock: CadenceClock): string {
  const posts = group?.posts ?? [];
  const own = posts.findIndex(({ file }) => file.source.path === path);
  const dates = posts.flatMap(({ date, state }, i) =>
    date !== null && i !== own && (state !== "draft" || i < own) ? [date] : [],
  );
  return nextDate(clock, dates);
}
