import type { Words } from "../../core/words/words.ts";
import type { Calendar, CalendarEntry } from "./calendar.ts";
import { table } from "./width.ts";

/** Phrases of a printed calendar, in the language of the terminal. */
export interface CalendarWords {
  readonly states: { readonly [state in State]: string };
  /** "Wed 2024-03-27 07:00" */
  day(date: string): string;
  characters(count: string): string;
  earlier(count: number): string;
  sum(counts: Sum): string;
  next(day: string, ready: string | null): string;
  readonly empty: string;
}

export type State = "out" | "scheduled" | "draft" | "late" | "missed" | "withdrawn";
export type Sum = Readonly<Record<"out" | "scheduled" | "draft" | "missed", number>> & {
  readonly characters: string;
};

/** Limit of past rows on a terminal; `--format json` has all. */
const MAX_PAST_ROWS = 12;

/** Prints a calendar as aligned lines for a terminal. */
export function printCalendar(calendar: Calendar, words: Words, phrases: CalendarWords): string[] {
  const { title, series, status, cadence, posts, missed, next } = calendar;
  const cadenceLabel = cadence === null ? [] : [words.cadence(cadence)];
  const lines = [[`${title} (${series})`, ...cadenceLabel, words.status[status]].join(" · ")];
  const rows = [
    ...posts.map((post) => ({ at: post.date ?? "", state: stateOf(post), post })),
    ...missed.map((day) => ({ at: day, state: "missed" as const, post: null })),
  ].sort((a, b) => (dayIn(a.at) < dayIn(b.at) ? -1 : dayIn(a.at) > dayIn(b.at) ? 1 : 0));
  if (rows.length === 0) return [...lines, `  ${phrases.empty}`];

  const isPast = ({ state }: { state: State }) =>
    state === "out" || state === "missed" || state === "withdrawn";
  const hidden = new Set(rows.filter(isPast).slice(0, -MAX_PAST_ROWS));
  if (hidden.size > 0) lines.push(`  ${phrases.earlier(hidden.size)}`);
  const cells = rows
    .filter((row) => !hidden.has(row))
    .map(({ at, state, post }) => [
      phrases.states[state],
      post === null ? "" : labelOf(post, words),
      at === "" ? "" : phrases.day(shortDate(at)),
      post === null ? "" : phrases.characters(groupDigits(post.characters)),
      post?.title ?? "",
    ]);
  lines.push(...table(cells, new Set([3])).map((line) => `  ${line}`));
  lines.push(`  ${phrases.sum(sumOf(calendar))}`);
  if (next !== null) {
    const ready = next.ready && `${labelOf(next.ready, words)}, ${phrases.states[stateOf(next.ready)]}`;
    lines.push(`  ${phrases.next(phrases.day(shortDate(next.date)), ready)}`);
  }
  return lines;
}

/** "25화", "시즌 2 · 3화", "번외". */
export function labelOf(
  { kind, season, number }: Pick<CalendarEntry, "kind" | "season" | "number">,
  words: Words,
): string {
  if (kind === "special") return words.special;
  if (kind === "notice") return words.notice;
  if (number === null) return "";
  return season === null ? words.episode(number) : words.episodeInSeason(season, number);
}

function stateOf({ state, late, withdrawn }: CalendarEntry): State {
  if (late) return "late";
  return withdrawn && state === "out" ? "withdrawn" : state;
}

function sumOf({ posts, missed }: Calendar): Sum {
  const count = (state: string) =>
    posts.filter((post) => post.state === state && post.kind !== "notice").length;
  const all = posts.reduce((sum, post) => (post.state === "out" ? sum + post.characters : sum), 0);
  return {
    out: count("out"),
    scheduled: count("scheduled"),
    draft: count("draft"),
    missed: missed.length,
    characters: groupDigits(all),
  };
}

/** "2024-03-27 07:00", without the time at midnight, which is the default. */
export function shortDate(iso: string): string {
  const time = iso.slice(11, 16);
  return time === "" || time === "00:00" ? dayIn(iso) : `${dayIn(iso)} ${time}`;
}

function dayIn(iso: string): string {
  return iso.slice(0, 10);
}

/** "3,210" */
function groupDigits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
