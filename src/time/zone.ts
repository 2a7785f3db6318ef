import { DateTime, IANAZone } from "luxon";
import type { Moment } from "../model.ts";

const DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/i;

/** What a date in a front matter can be. */
export type DateReading = { readonly moment: Moment } | { readonly wrong: "form" | "impossible" };

/**
 * Reads `2024-03-27`, `2024-03-27 07:00` or an RFC 3339 date-time. Without an offset it is read in `timeZone`;
 * without a time it is `time` ("HH:MM") there.
 */
export function readDate(typed: string, timeZone: string, time: string): DateReading {
  const match = DATE.exec(typed);
  if (!match) return { wrong: "form" };
  const [, day, clock = time, offset = ""] = match;
  const dateTime = DateTime.fromISO(`${day}T${clock}${offset.toUpperCase()}`, { zone: timeZone });
  if (!dateTime.isValid) return { wrong: "impossible" };
  return { moment: momentOf(dateTime) };
}

/** A point in time as `timeZone` writes it. */
export function momentAt(epoch: number, timeZone: string): Moment {
  return momentOf(DateTime.fromMillis(epoch, { zone: timeZone }));
}

function momentOf(dateTime: DateTime): Moment {
  return {
    iso: dateTime.toISO({ suppressMilliseconds: true }) as string,
    epoch: dateTime.toMillis(),
  };
}

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** RFC 822 as RSS wants it: "Wed, 27 Mar 2024 07:00:00 +0900". */
export function rfc822(moment: Moment): string {
  return DateTime.fromISO(moment.iso, { setZone: true }).setLocale("en-US").toRFC2822() as string;
}

/** A calendar day without zone: what cadences are made of. */
export interface Day {
  readonly iso: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly dayOfMonth: number;
  readonly daysInMonth: number;
  /** Days since 1970-01-01. */
  readonly count: number;
}

/** The day that stands in a moment's own digits. */
export function dayOf(iso: string): Day {
  return dayFrom(DateTime.fromISO(iso.slice(0, 10), { zone: "utc" }));
}

export function addDays(day: Day, days: number): Day {
  return dayFrom(DateTime.fromMillis((day.count + days) * 86_400_000, { zone: "utc" }));
}

function dayFrom(dateTime: DateTime): Day {
  return {
    iso: dateTime.toISODate() as string,
    weekday: dateTime.weekday,
    dayOfMonth: dateTime.day,
    daysInMonth: dateTime.daysInMonth as number,
    count: Math.floor(dateTime.toMillis() / 86_400_000),
  };
}
