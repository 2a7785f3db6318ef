import { chronicle } from "../../column/neighbours.ts";
import type { Cadence, Moment, Post, PostKind, PostState, Series, SeriesStatus } from "../../core/model.ts";
import { dayOf } from "../../core/time/zone.ts";
import { type Clock, missedDays, nextDue } from "./missed.ts";

/** A series as its author plans it: what is out, what is to come, and what was promised. Plain data. */
export interface Calendar {
  readonly series: string;
  readonly title: string;
  readonly status: SeriesStatus;
  readonly cadence: Cadence | null;
  /** In order of time. */
  readonly posts: readonly Planned[];
  /** ISO dates. */
  readonly missed: readonly string[];
  readonly next: Due | null;
}

export interface Planned {
  readonly kind: PostKind;
  readonly season: number | null;
  readonly number: number | null;
  readonly title: string;
  readonly date: string | null;
  readonly state: PostState;
  /** Its day has come and it is still a draft. */
  readonly late: boolean;
  readonly withdrawn: boolean;
  /** Without spaces: 글자 수. */
  readonly characters: number;
  readonly source: string;
  readonly address: string;
}

/** The next promised moment, and what stands ready for that day. */
export interface Due {
  readonly date: string;
  readonly ready: Planned | null;
}

/** @param series with its drafts and scheduled episodes */
export function calendarOf(series: Series, clock: Clock): Calendar {
  const posts = chronicle(series.episodes).map((post) => plan(post, clock));
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

function plan(post: Post, { now }: Clock): Planned {
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

/** What is finished comes before what is not. */
function readyOn(posts: readonly Planned[], due: Moment): Planned | null {
  const there = posts.filter(({ date }) => date !== null && dayOf(date).count === dayOf(due.iso).count);
  return there.find(({ state }) => state !== "draft") ?? there[0] ?? null;
}
