import { DateTime, IANAZone, Info } from "luxon";
import type { Moment } from "../model.ts";
import { plainMoment, plainMomentAt } from "./plain-moment.ts";

/** The form of a date. Without flags, so that a JSON Schema can hold it. */
export const DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?([Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/** A parsed date, or why it is none: not the form of a date, or a day or time that does not exist. */
export type DateResult = { readonly moment: Moment } | { readonly wrong: "form" | "impossible" };

/**
 * Parses `2024-03-27`, `2024-03-27 07:00` or an RFC 3339 date-time. A date without an offset is in `timeZone`; one
 * without a time is at `time` ("HH:MM").
 */
export type ReadDate = (typed: string, timeZone: string, time: string) => DateResult;

/** Memoizes `readDate`: time zone look-ups are slow, and every incremental build repeats the same ones. */
export function createDateReader(): ReadDate {
  const cache = new Map<string, DateResult>();
  return (typed, timeZone, time) => {
    const key = `${typed} ${time} ${timeZone}`;
    const cached = cache.get(key);
    if (cached) return cached;
    if (cache.size >= MAX_CACHED) cache.clear();
    const result = readDate(typed, timeZone, time);
    cache.set(key, result);
    return result;
  };
}

const MAX_CACHED = 50_000;

export function readDate(typed: string, timeZone: string, time: string): DateResult {
  const match = DATE.exec(typed);
  if (!match) return { wrong: "form" };
  const [, day = "", clock = time, offset = ""] = match;
  const moment =
    plainMoment(day, clock, offset.toUpperCase(), Info.normalizeZone(timeZone)) ??
    anyMoment(day, clock, offset.toUpperCase(), timeZone);
  return moment === null ? { wrong: "impossible" } : { moment };
}

/** Null for a day or time that does not exist. Exported for the test of the fast path. */
export function anyMoment(day: string, clock: string, offset: string, timeZone: string): Moment | null {
  const dateTime = DateTime.fromISO(`${day}T${clock}${offset}`, { zone: timeZone });
  return dateTime.isValid ? momentOf(dateTime) : null;
}

function momentOf(dateTime: DateTime): Moment {
  return {
    iso: dateTime.toISO({ suppressMilliseconds: true }) as string,
    epoch: dateTime.toMillis(),
  };
}

/** @param epoch milliseconds since 1970 */
export function momentAt(epoch: number, timeZone: string): Moment {
  return plainMomentAt(epoch, Info.normalizeZone(timeZone)) ?? anyMomentAt(epoch, timeZone);
}

/** Exported for the test of the fast path. */
export function anyMomentAt(epoch: number, timeZone: string): Moment {
  return momentOf(DateTime.fromMillis(epoch, { zone: timeZone }));
}

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * RFC 822 date, as RSS requires: "Wed, 27 Mar 2024 07:00:00 +0900". Built from the digits of `iso`: formatting with
 * luxon took a third of the time of all feeds.
 */
export function rfc822({ iso }: Moment): string {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)];
  const offset = iso.endsWith("Z") ? "+0000" : iso.slice(-6).replace(":", "");
  const weekday = WEEKDAYS[dayOf(iso).weekday - 1];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${iso.slice(11, 19)} ${offset}`;
}

/** A calendar day without time zone, for cadence arithmetic. */
export interface Day {
  readonly iso: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly dayOfMonth: number;
  readonly daysInMonth: number;
  /** Days since 1970-01-01. */
  readonly count: number;
}

/** The date part of an ISO date-time, in the offset that it is written with. */
export function dayOf(iso: string): Day {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const dayOfMonth = Number(iso.slice(8, 10));
  const count = Date.UTC(year, month - 1, dayOfMonth) / DAY;
  return {
    iso: iso.slice(0, 10),
    // 1 January 1970 was a Thursday.
    weekday: ((((count + 3) % 7) + 7) % 7) + 1,
    dayOfMonth,
    daysInMonth: (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / DAY,
    count,
  };
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date((day.count + days) * DAY).toISOString());
}

const DAY = 86_400_000;
