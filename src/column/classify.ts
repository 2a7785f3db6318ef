import type { PostKind, PostState } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { suggest } from "../core/suggest.ts";
import type { DateReading, ReadDate } from "../core/time/zone.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import { isKindWrong, type ParsedFiles, type ParsedPost, type ParsedSeries } from "./parsed-files.ts";

export interface Classified {
  readonly series: readonly SeriesEntry[];
  readonly posts: readonly PostEntry[];
  /** Posts that lack something that nothing can be made without. */
  readonly unfit: readonly ParsedPost[];
  readonly problems: readonly Problem[];
}

export interface Clock {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A clock, and who reads dates for it. */
export interface DateSource extends Clock {
  readonly readDate: ReadDate;
}

/** Says of each post what it is, to which series it belongs and when it appears. */
export function classify(files: ParsedFiles, folder: string, clock: DateSource): Classified {
  const problems: Problem[] = [];
  const allSeries = files.series.map((file) => toSeriesEntry(file, problems));
  const bySlug = new Map(allSeries.map((series) => [series.slug, series]));
  const cardless = new Set<string>();
  const posts: PostEntry[] = [];
  const unfit: ParsedPost[] = [];
  /** Its card is there and could not be read: that has been said. */
  const isUnread = (slug: string) => files.unread.has(`${folder}/${slug}/index.md`.normalize("NFC"));

  for (const file of files.posts) {
    const { values: front } = file.front;
    const path = file.source.path;
    const home = topFolderOf(path, folder);
    let series: SeriesEntry | null = null;
    let lost = false;
    if (front.series !== null) {
      series = bySlug.get(front.series) ?? null;
      lost = series === null;
      if (lost && !isUnread(front.series)) {
        const suggestion = suggest(front.series, bySlug.keys());
        problems.push(
          problem("series-unknown", file.front.place("series"), { slug: front.series, suggestion }),
        );
      }
    } else if (home !== null && front.kind !== "page" && front.kind !== "post") {
      series = bySlug.get(home) ?? null;
      lost = series === null;
      if (lost && !cardless.has(home) && !isUnread(home)) {
        problems.push(problem("series-card-missing", { path, line: 1 }, { folder: home }));
        cardless.add(home);
      }
    }
    const post = toPostEntry(file, series, lost, clock, problems);
    if (post && !lost) posts.push(post);
    else unfit.push(file);
  }
  return { series: allSeries, posts, unfit, problems };
}

/** The folder of the first level that a file lies in, in NFC. */
export function topFolderOf(path: string, folder: string): string | null {
  const parts = path.slice(folder.length + 1).split("/");
  return parts.length > 1 ? (parts[0] as string).normalize("NFC") : null;
}

function toSeriesEntry(file: ParsedSeries, problems: Problem[]): SeriesEntry {
  const { values: front } = file.front;
  if (!file.front.has("title")) {
    problems.push(
      problem("field-missing", { path: file.source.path, line: 1 }, { field: "title", example: "도시 산책" }),
    );
  }
  return {
    slug: file.slug,
    file,
    title: front.title ?? file.slug,
    numbering: front.numbering ?? "through",
    cadence: front.cadence,
  };
}

/**
 * Null when something is missing that nothing can be made without; what it is has then been said.
 *
 * @param lost in a series that is not there: whether it might do without one is not asked.
 */
function toPostEntry(
  file: ParsedPost,
  series: SeriesEntry | null,
  lost: boolean,
  clock: DateSource,
  problems: Problem[],
): PostEntry | null {
  const { values: front, has, place } = file.front;
  const top = { path: file.source.path, line: 1 };
  const kind = front.kind ?? (series || lost ? "episode" : "post");
  let sound = true;
  const miss = (field: string, example: string) => {
    sound = false;
    problems.push(problem("field-missing", top, { field, example }));
  };

  if (!has("title")) miss("title", "안개");
  if (!has("date") && kind !== "page") miss("date", "2024-03-27");
  for (const field of ["episode", "after", "season", "series"] as const) {
    if (has(field) && !fieldsOf(kind).has(field) && !isKindWrong(file)) {
      problems.push(problem("field-misplaced", place(field), { field, kind }));
      sound = false;
    }
  }
  if (series === null && !lost && (kind === "episode" || kind === "special" || kind === "notice")) {
    problems.push(problem("field-misplaced", place("kind"), { field: "kind", kind: "post" }));
    sound = false;
  }
  if (series?.numbering === "season" && kind === "episode" && !has("season")) miss("season", "1");

  const time = series?.cadence?.time ?? "00:00";
  const readField = (field: "date" | "updated"): DateReading | null => {
    const typed = front[field];
    if (typed === null) return null;
    const reading = clock.readDate(typed, clock.timeZone, time);
    if ("moment" in reading) return reading;
    sound &&= field !== "date";
    problems.push(
      reading.wrong === "form"
        ? problem("field-wrong", place(field), { field, found: typed, expected: "date" })
        : problem("date-impossible", place(field), { field, found: typed }),
    );
    return null;
  };
  const date = readField("date");
  const updated = readField("updated");
  if (!sound || front.title === null || (date === null && kind !== "page")) return null;

  const moment = date && "moment" in date ? date.moment : null;
  return {
    file,
    kind,
    title: front.title,
    series: kind === "page" || kind === "post" ? null : series,
    number: kind === "episode" ? front.episode : null,
    season: front.season,
    after: front.after,
    date: moment,
    updated: updated && "moment" in updated ? updated.moment : null,
    state: stateOf(front.draft ?? false, moment?.epoch ?? null, clock.now),
  };
}

function stateOf(post: boolean, epoch: number | null, now: number): PostState {
  if (post) return "draft";
  return epoch !== null && epoch > now ? "scheduled" : "out";
}

const IN_SERIES: Readonly<Record<PostKind, readonly string[]>> = {
  episode: ["series", "episode", "season"],
  special: ["series", "after", "season"],
  notice: ["series", "after", "season"],
  post: [],
  page: [],
};

function fieldsOf(kind: PostKind): ReadonlySet<string> {
  return new Set(IN_SERIES[kind]);
}
