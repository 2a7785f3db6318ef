import type { Moment, Weekday } from "../model.ts";

/** A calendar day in the site's time zone. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/**
 * The date part of a moment's ISO string, which does not depend on the time zone of the machine.
 *
 *     2024-03-27T07:00:00+09:00
 *     ^^^^^^^^^^
 */
export function calendarDay(moment: Moment): CalendarDay {
  const year = Number(moment.iso.slice(0, 4));
  const month = Number(moment.iso.slice(5, 7));
  const day = Number(moment.iso.slice(8, 10));
  return { year, month, day };
}

export function weekdayOf(moment: Moment): Weekday {
  const { year, month, day } = calendarDay(moment);
  const fromSunday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return (fromSunday === 0 ? 7 : fromSunday) as Weekday;
}
