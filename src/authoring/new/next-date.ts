import { isPromised, nearestPromised } from "../../column/cadence.ts";
import type { Cadence, Moment } from "../../core/model.ts";
import { addDays, type Day, dayOf, momentAt, readDate } from "../../core/time/zone.ts";

export interface CadenceClock {
  readonly cadence: Cadence | null;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The date of a post after all others, as written in front matter: the next day of the cadence that is not past;
 * without a cadence today.
 */
export function nextDate(clock: CadenceClock, dates: readonly Moment[]): string {
  const { cadence, timeZone, now } = clock;
  const today = dayOf(momentAt(now, timeZone).iso);
  const latest = dates.reduce<Moment | null>((a, b) => (a && a.epoch >= b.epoch ? a : b), null);
  if (cadence === null) {
    if (latest === null || latest.epoch <= (epochOf(today.iso, clock) ?? 0)) return today.iso;
    return latest.epoch <= now
      ? formatMoment(momentAt(now, timeZone), clock)
      : addDays(dayOf(latest.iso), 1).iso;
  }
  const yesterday = addDays(today, -1);
  const last = latest === null ? yesterday : dayOf(latest.iso);
  let day = nearestPromised(last.count > yesterday.count ? last : yesterday, cadence, 1);
  if (isOver(day, clock)) day = nearestPromised(day, cadence, 1);
  return day.iso;
}

/** Whether the cadence's time on a day has passed. A cadence without a time lasts all day. */
function isOver(day: Day, clock: CadenceClock): boolean {
  return clock.cadence?.time !== "00:00" && (epochOf(day.iso, clock) ?? 0) <= clock.now;
}

/**
 * A date between two others: a free day of the cadence; without a cadence the middle; else the date of the post before,
 * which keeps both cadence and order.
 */
export function dateBetween(
  before: Moment,
  after: Moment,
  clock: CadenceClock,
  taken: readonly Moment[],
): string {
  const { cadence } = clock;
  const [from, to] = [dayOf(before.iso), dayOf(after.iso)];
  const days = new Set(taken.map(({ iso }) => dayOf(iso).count));
  for (let day = addDays(from, 1); cadence !== null && day.count < to.count; day = addDays(day, 1)) {
    if (isPromised(day, cadence) && !days.has(day.count)) return day.iso;
  }
  const middle = addDays(from, Math.floor((to.count - from.count) / 2)).iso;
  const epoch = epochOf(middle, clock);
  const fits = cadence === null && epoch !== null && epoch >= before.epoch && epoch <= after.epoch;
  return fits ? middle : formatMoment(before, clock);
}

/** The shortest form of a moment that parses back as the same: date, date and time, or RFC 3339. */
export function formatMoment({ iso, epoch }: Moment, clock: CadenceClock): string {
  const spellings = [iso.slice(0, 10), iso.slice(0, 16).replace("T", " ")];
  return spellings.find((spelling) => epochOf(spelling, clock) === epoch) ?? iso;
}

function epochOf(typed: string, { cadence, timeZone }: CadenceClock): number | null {
  const parsed = readDate(typed, timeZone, cadence?.time ?? "00:00");
  return "moment" in parsed ? parsed.moment.epoch : null;
}
