import type { NextShown, Upcoming } from "../core/model.ts";
import { type Day, dayOf, readDate } from "../core/time/zone.ts";
import { isPromised, nearestPromised } from "./cadence.ts";
import type { Clock } from "./classify.ts";
import type { PostEntry, SeriesWithPosts } from "./entries.ts";

/**
 * The next episode as readers may see it: the date of the first scheduled one, else the next day of the cadence. Null
 * for a series that is complete or paused, and never a date that had passed at build time.
 */
export function upcoming(
  { series, posts }: SeriesWithPosts,
  shown: NextShown,
  clock: Clock,
): Upcoming | null {
  const { values: front } = series.file.front;
  if (shown === "hidden" || (front.status ?? "ongoing") !== "ongoing") return null;
  const next = scheduled(posts);
  if (next?.date) {
    const lang = next.file.front.values.lang ?? front.lang;
    return { date: next.date, title: shown === "title" ? { text: next.title, lang } : null };
  }
  return nextPromised({ series, posts }, clock);
}

/** The scheduled post with the earliest date; notices and withdrawn posts announce nothing. */
function scheduled(posts: readonly PostEntry[]): PostEntry | null {
  let first: PostEntry | null = null;
  for (const post of posts) {
    if (post.state !== "scheduled" || post.kind === "notice" || post.file.front.values.withdrawn) continue;
    if ((post.date?.epoch ?? 0) < (first?.date?.epoch ?? Number.POSITIVE_INFINITY)) first = post;
  }
  return first;
}

function nextPromised(
  { series: { cadence }, posts }: SeriesWithPosts,
  { timeZone, now }: Clock,
): Upcoming | null {
  const newest = latestPostDay(posts);
  if (cadence === null || newest === null) return null;
  const day = nearestPromised(promisedDayFor(newest, cadence), cadence, 1);
  const parsed = readDate(day.iso, timeZone, cadence.time);
  return "moment" in parsed && parsed.moment.epoch > now ? { date: parsed.moment, title: null } : null;
}

/** The day of the newest post that uses up a day of the cadence: an episode, or a notice that there is none. */
function latestPostDay(posts: readonly PostEntry[]): Day | null {
  let newest: PostEntry | null = null;
  for (const post of posts) {
    if (post.state === "draft" || post.kind === "special") continue;
    if ((post.date?.epoch ?? 0) >= (newest?.date?.epoch ?? 0)) newest = post;
  }
  return newest?.date ? dayOf(newest.date.iso) : null;
}

/** The day of the cadence that a post counts for: the nearest, and of two equally near the later. */
function promisedDayFor(day: Day, cadence: NonNullable<SeriesWithPosts["series"]["cadence"]>): Day {
  if (isPromised(day, cadence)) return day;
  const [before, later] = [nearestPromised(day, cadence, -1), nearestPromised(day, cadence, 1)];
  return day.count - before.count < later.count - day.count ? before : later;
}
