import type { NextShown, Upcoming } from "../core/model.ts";
import { type Day, dayOf, readDate } from "../core/time/zone.ts";
import { isPromised, nearest } from "./cadence.ts";
import type { Clock } from "./classify.ts";
import type { PostEntry, SeriesWithPosts } from "./entries.ts";

/**
 * What readers may learn of the next episode: the day that one is scheduled for, else the day that the cadence
 * promises. Nothing of a series that is complete or paused, and never a day that had passed when the site was made.
 */
export function upcoming(
  { series, posts }: SeriesWithPosts,
  shown: NextShown,
  clock: Clock,
): Upcoming | null {
  const { values: card } = series.file.front;
  if (shown === "hidden" || (card.status ?? "ongoing") !== "ongoing") return null;
  const next = scheduled(posts);
  if (next?.date) {
    const lang = next.file.front.values.lang ?? card.lang;
    return { date: next.date, title: shown === "title" ? { text: next.title, lang } : null };
  }
  return promised({ series, posts }, clock);
}

/** The first that will appear by itself. */
function scheduled(posts: readonly PostEntry[]): PostEntry | null {
  let first: PostEntry | null = null;
  for (const post of posts) {
    if (post.state !== "scheduled" || post.kind === "notice" || post.file.front.values.withdrawn) continue;
    if ((post.date?.epoch ?? 0) < (first?.date?.epoch ?? Number.POSITIVE_INFINITY)) first = post;
  }
  return first;
}

function promised(
  { series: { cadence }, posts }: SeriesWithPosts,
  { timeZone, now }: Clock,
): Upcoming | null {
  const newest = lastKept(posts);
  if (cadence === null || newest === null) return null;
  const day = nearest(keptBy(newest, cadence), cadence, 1);
  const reading = readDate(day.iso, timeZone, cadence.time);
  return "moment" in reading && reading.moment.epoch > now ? { date: reading.moment, title: null } : null;
}

/** The day of the newest post that keeps a promise: an episode, or a notice that there is none. */
function lastKept(posts: readonly PostEntry[]): Day | null {
  let newest: PostEntry | null = null;
  for (const post of posts) {
    if (post.state === "draft" || post.kind === "special") continue;
    if ((post.date?.epoch ?? 0) >= (newest?.date?.epoch ?? 0)) newest = post;
  }
  return newest?.date ? dayOf(newest.date.iso) : null;
}

/** What appears a day early or late keeps the promise that is nearest; between two, the later. */
function keptBy(day: Day, cadence: NonNullable<SeriesWithPosts["series"]["cadence"]>): Day {
  if (isPromised(day, cadence)) return day;
  const [before, later] = [nearest(day, cadence, -1), nearest(day, cadence, 1)];
  return day.count - before.count < later.count - day.count ? before : later;
}
