import type { Due, NextShown, Upcoming } from "../core/model.ts";
import { type Day, dayOf, readDate } from "../core/time/zone.ts";
import { isPromised, nearestPromised } from "./cadence.ts";
import type { Clock } from "./classify.ts";
import type { PostEntry, SeriesEntry, SeriesWithPosts } from "./entries.ts";

const WEEK = 7 * 86_400_000;

/** What a series announces; `upcoming` is the first of it, and `week` what is due within seven days. */
export interface Announced {
  readonly upcoming: Upcoming | null;
  readonly week: readonly Due[];
}

/**
 * The next episodes as readers may see them: the scheduled ones by date, then the days that the cadence promises after
 * them. Nothing of a series that is complete or paused, and never a date that had passed at build time.
 */
export function announce(from: SeriesWithPosts, shown: NextShown, clock: Clock): Announced {
  const { values: front } = from.series.file.front;
  if (shown === "hidden" || (front.status ?? "ongoing") !== "ongoing") return { upcoming: null, week: [] };
  const week: Due[] = [];
  let upcoming: Upcoming | null = null;
  for (const due of dueIn(from, shown, clock)) {
    upcoming ??= { date: due.date, title: due.title };
    if (due.date.epoch > clock.now + WEEK) break;
    week.push(due);
  }
  return { upcoming, week };
}

/** Soonest first; without end where there is a cadence. */
function* dueIn({ series, posts }: SeriesWithPosts, shown: NextShown, clock: Clock): Generator<Due> {
  for (const { date, kind, number, season, title, file } of scheduled(posts)) {
    if (date === null) continue;
    const lang = file.front.values.lang ?? series.file.front.values.lang;
    yield {
      series: series.slug,
      date,
      kind,
      number,
      season,
      title: shown === "title" ? { text: title, lang } : null,
    };
  }
  yield* promised(series, posts, clock);
}

/** The scheduled posts by date; notices and withdrawn posts announce nothing. */
function scheduled(posts: readonly PostEntry[]): PostEntry[] {
  const epochOf = ({ date }: PostEntry) => date?.epoch ?? 0;
  return posts
    .filter(
      (post) => post.state === "scheduled" && post.kind !== "notice" && !post.file.front.values.withdrawn,
    )
    .sort((a, b) => epochOf(a) - epochOf(b));
}

/** The days of the cadence after the newest post; none where the first of them has passed. */
function* promised(
  series: SeriesEntry,
  posts: readonly PostEntry[],
  { timeZone, now }: Clock,
): Generator<Due> {
  const { cadence, slug } = series;
  const newest = latestPostDay(posts);
  if (cadence === null || newest === null) return;
  const { total, missing } = series.file.front.values;
  const { number: latest, season } = latestNumber(series, posts);
  let number = latest;
  let day = promisedDayFor(newest, cadence);
  for (;;) {
    day = nearestPromised(day, cadence, 1);
    const parsed = readDate(day.iso, timeZone, cadence.time);
    if (!("moment" in parsed) || parsed.moment.epoch <= now) return;
    do number++;
    while (missing?.includes(number));
    const isAnnounced = total === null || number <= total;
    yield {
      series: slug,
      date: parsed.moment,
      kind: "episode",
      number: isAnnounced ? number : null,
      season,
      title: null,
    };
  }
}

/** The highest number so far; of the last season, where each begins anew. */
function latestNumber(
  { numbering }: SeriesEntry,
  posts: readonly PostEntry[],
): { number: number; season: number | null } {
  let latest: { number: number; season: number | null } = { number: 0, season: null };
  for (const { state, number, season } of posts) {
    if (state === "draft" || number === null) continue;
    const own = { number, season: numbering === "season" ? season : null };
    const seasons = (own.season ?? 0) - (latest.season ?? 0);
    if (seasons > 0 || (seasons === 0 && number > latest.number)) latest = own;
  }
  return latest;
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
function promisedDayFor(day: Day, cadence: NonNullable<SeriesEntry["cadence"]>): Day {
  if (isPromised(day, cadence)) return day;
  const [before, later] = [nearestPromised(day, cadence, -1), nearestPromised(day, cadence, 1)];
  return day.count - before.count < later.count - day.count ? before : later;
}
