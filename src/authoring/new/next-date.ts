import { isPromised, nearest } from "../../column/cadence.ts";
import type { Cadence, Moment } from "../../core/model.ts";
import { addDays, type Day, dayOf, momentAt, readDate } from "../../core/time/zone.ts";

export interface Rhythm {
  readonly cadence: Cadence | null;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The date of what comes after everything else, as it is written in a front matter: the next promised day that is not
 * past; without a promise today.
 */
export function nextDate(rhythm: Rhythm, dates: readonly Moment[]): string {
  const { cadence, timeZone, now } = rhythm;
  const today = dayOf(momentAt(now, timeZone).iso);
  const latest = dates.reduce<Moment | null>((a, b) => (a && a.epoch >= b.epoch ? a : b), null);
  if (cadence === null) {
    if (latest === null || latest.epoch <= (epochOf(today.iso, rhythm) ?? 0)) return today.iso;
    return latest.epoch <= now ? spell(momentAt(now, timeZone), rhythm) : addDays(dayOf(latest.iso), 1).iso;
  }
  const eve = addDays(today, -1);
  const last = latest === null ? eve : dayOf(latest.iso);
  let day = nearest(last.count > eve.count ? last : eve, cadence, 1);
  if (isOver(day, rhythm)) day = nearest(day, cadence, 1);
  return day.iso;
}

/** A promise without an hour holds all day. */
function isOver(day: Day, rhythm: Rhythm): boolean {
  return rhythm.cadence?.time !== "00:00" && (epochOf(day.iso, rhythm) ?? 0) <= rhythm.now;
}

/**
 * A date between two others: a promised day that is free; without a promise the middle; else that of the one before,
 * which keeps the promise and the order.
 */
export function dateBetween(before: Moment, after: Moment, rhythm: Rhythm, taken: readonly Moment[]): string {
  const { cadence } = rhythm;
  const [from, to] = [dayOf(before.iso), dayOf(after.iso)];
  const days = new Set(taken.map(({ iso }) => dayOf(iso).count));
  for (let day = addDays(from, 1); cadence !== null && day.count < to.count; day = addDays(day, 1)) {
    if (isPromised(day, cadence) && !days.has(day.count)) return day.iso;
  }
  const middle = addDays(from, Math.floor((to.count - from.count) / 2)).iso;
  const epoch = epochOf(middle, rhythm);
  const fits = cadence === null && epoch !== null && epoch >= before.epoch && epoch <= after.epoch;
  return fits ? middle : spell(before, rhythm);
}

/** The shortest way to write a moment that is read as the same. */
export function spell({ iso, epoch }: Moment, rhythm: Rhythm): string {
  const ways = [iso.slice(0, 10), iso.slice(0, 16).replace("T", " ")];
  return ways.find((way) => epochOf(way, rhythm) === epoch) ?? iso;
}

function epochOf(typed: string, { cadence, timeZone }: Rhythm): number | null {
  const reading = readDate(typed, timeZone, cadence?.time ?? "00:00");
  return "moment" in reading ? reading.moment.epoch : null;
}
