import { isPromised, nearestPromised } from "../../column/cadence.ts";
import type { Clock } from "../../column/classify.ts";
import type { Cadence, Moment, Post, Series } from "../../core/model.ts";
import { addDays, type Day, dayOf, momentAt, readDate } from "../../core/time/zone.ts";

/**
 * Days of the cadence without a post, from the first episode until now, or until the last one of a series that is
 * paused or complete. A notice covers the first day of the cadence on or after its date.
 */
export function missedDays({ cadence, episodes, status }: Series, clock: Clock): readonly Day[] {
  const out = episodes.filter((post) => post.state === "out" && post.date !== null);
  const first = earliest(out);
  if (cadence === null || first === null) return [];
  const end = status === "ongoing" ? momentAt(clock.now, clock.timeZone) : latest(out);
  const covered = new Set(
    episodes
      .filter((post) => post.date !== null && post.state !== "draft")
      .flatMap((post) => [
        dayOfPost(post).count,
        ...(post.kind === "notice" ? [promisedFrom(post, cadence)] : []),
      ]),
  );
  const missed: Day[] = [];
  const last = dayOf((end ?? first).iso);
  for (let day = dayOf(first.iso); day.count <= last.count; day = addDays(day, 1)) {
    if (!isPromised(day, cadence) || covered.has(day.count)) continue;
    if (isOver(day, cadence, clock)) missed.push(day);
  }
  return missed;
}

/** The next moment of the cadence without a published post; null without a cadence or for a series not ongoing. */
export function nextDue({ cadence, status, episodes }: Series, clock: Clock): Moment | null {
  if (cadence === null || status !== "ongoing") return null;
  let day = addDays(dayOf(momentAt(clock.now, clock.timeZone).iso), -1);
  for (let tries = 0; tries < 3; tries++) {
    day = nearestPromised(day, cadence, 1);
    const moment = promiseOf(day, cadence, clock);
    const isOut = episodes.some((post) => post.state === "out" && dayOfPost(post).count === day.count);
    if (moment !== null && !isOut && !isOver(day, cadence, clock)) return moment;
  }
  return null;
}

/** Whether the cadence's time on a day has passed. A cadence without a time lasts all day. */
function isOver(day: Day, cadence: Cadence, clock: Clock): boolean {
  if (cadence.time === "00:00") return day.count < dayOf(momentAt(clock.now, clock.timeZone).iso).count;
  return (promiseOf(day, cadence, clock)?.epoch ?? 0) <= clock.now;
}

function promiseOf(day: Day, cadence: Cadence, { timeZone }: Clock): Moment | null {
  const parsed = readDate(day.iso, timeZone, cadence.time);
  return "moment" in parsed ? parsed.moment : null;
}

function promisedFrom(post: Post, cadence: Cadence): number {
  return nearestPromised(addDays(dayOfPost(post), -1), cadence, 1).count;
}

function dayOfPost({ date }: Post): Day {
  return dayOf(date?.iso ?? "1970-01-01");
}

function earliest(posts: readonly Post[]): Moment | null {
  return posts.reduce<Moment | null>((a, { date }) => (a && date && a.epoch <= date.epoch ? a : date), null);
}

function latest(posts: readonly Post[]): Moment | null {
  return posts.reduce<Moment | null>((a, { date }) => (a && date && a.epoch >= date.epoch ? a : date), null);
}
