import type { Clock } from "../../column/classify.ts";
import { sortByDate } from "../../column/neighbours.ts";
import type { Cadence, Moment, Post, PostKind, PostState, Series, SeriesStatus } from "../../core/model.ts";
import { dayOf } from "../../core/time/zone.ts";
import { missedDays, nextDue } from "./missed.ts";

/** Editorial calendar of a series: posts of every state, missed days, the next deadline. Plain data. */
export interface Calendar {
  readonly series: string;
  readonly title: string;
  readonly status: SeriesStatus;
  readonly cadence: Cadence | null;
  /** By date, oldest first. */
  readonly posts: readonly CalendarEntry[];
  /** ISO dates. */
  readonly missed: readonly string[];
  readonly next: Due | null;
}

export interface CalendarEntry {
  readonly kind: PostKind;
  readonly season: number | null;
  readonly number: number | null;
  readonly title: string;
  readonly date: string | null;
  readonly state: PostState;
  /** A draft whose date has passed. */
  readonly late: boolean;
  readonly withdrawn: boolean;
  /** Characters without spaces: 글자 수. */
  readonly characters: number;
  readonly source: string;
  readonly address: string;
}

/** The next deadline of the cadence, and the post of that day, if any. */
export interface Due {
  readonly date: string;
  readonly ready: CalendarEntry | null;
}

/** @param series with its drafts and scheduled episodes */
export function calendarOf(series: Series, clock: Clock): Calendar {
  const posts = sortByDate(series.episodes).map((post) => toEntry(post, clock));
  const due = nextDue(series, clock);
  return {
    series: series.slug,
    title: series.title,
    status: series.status,
    cadence: series.cadence,
    posts,
    missed: missedDays(series, clock).map(({ iso }) => iso),
    next: due && { date: due.iso, ready: readyOn(posts, due) },
  };
}

function toEntry(post: Post, { now }: Clock): CalendarEntry {
  const { kind, season, number, title, date, state, withdrawn, text, source, address } = post;
  return {
    kind,
    season,
    number,
    title,
    date: date?.iso ?? null,
    state,
    late: state === "draft" && date !== null && date.epoch <= now,
    withdrawn,
    characters: text.length.characters,
    source,
    address,
  };
}

/** The post of a day: a scheduled one before a draft. */
function readyOn(posts: readonly CalendarEntry[], due: Moment): CalendarEntry | null {
  const candidates = posts.filter(({ date }) => date !== null && dayOf(date).count === dayOf(due.iso).count);
  return candidates.find(({ state }) => state !== "draft") ?? candidates[0] ?? null;
}
