import type { Moment, PostKind, PostState } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { suggest } from "../core/suggest.ts";
import { type DateResult, dayOf, momentAt, type ReadDate } from "../core/time/zone.ts";
import { indexesOf } from "../input/files/post-name.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import {
  isKindWrong,
  isMisspelt,
  type ParsedFiles,
  type ParsedPost,
  type ParsedSeries,
} from "./parsed-files.ts";

export interface Classified {
  readonly series: readonly SeriesEntry[];
  readonly posts: readonly PostEntry[];
  /** Posts without a required field or with a misplaced one: no entry can be made. */
  readonly invalidPosts: readonly ParsedPost[];
  readonly problems: readonly Problem[];
}

export interface Clock {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A clock, and the memoized date parser for its time zone. */
export interface DateContext extends Clock {
  readonly readDate: ReadDate;
}

/** Determines each post's kind, series, date and state from its front matter and folder. */
export function classify(files: ParsedFiles, folder: string, clock: DateContext): Classified {
  const problems: Problem[] = [];
  const allSeries = files.series.map((file) => toSeriesEntry(file, problems));
  const bySlug = new Map(allSeries.map((series) => [series.slug, series]));
  /** For each folder without a card the post that it is told at: the first that is no draft, else the first. */
  const cardless = new Map<string, ParsedPost>();
  const posts: PostEntry[] = [];
  const invalidPosts: ParsedPost[] = [];
  /** Its `index.md` exists but could not be parsed, which is reported already. */
  const isSeriesFileUnreadable = (slug: string) =>
    indexesOf(`${folder}/${slug}`).some((path) => files.unreadable.has(path.normalize("NFC")));

  for (const file of files.posts) {
    const { values: front } = file.front;
    const path = file.source.path;
    const topFolder = topFolderOf(path, folder);
    let series: SeriesEntry | null = null;
    let isSeriesMissing = false;
    if (front.series !== null) {
      series = bySlug.get(front.series) ?? null;
      isSeriesMissing = series === null;
      if (isSeriesMissing && !isSeriesFileUnreadable(front.series)) {
        const suggestion = suggest(front.series, bySlug.keys());
        problems.push(
          problem("series-unknown", file.front.locationOf("series"), { slug: front.series, suggestion }),
        );
      }
    } else if (topFolder !== null && front.kind !== "page" && front.kind !== "post") {
      series = bySlug.get(topFolder) ?? null;
      isSeriesMissing = series === null;
      if (isSeriesMissing && !isSeriesFileUnreadable(topFolder)) {
        const told = cardless.get(topFolder);
        if (told === undefined || (told.front.values.draft && !front.draft)) cardless.set(topFolder, file);
      }
    }
    const post = toPostEntry(file, series, isSeriesMissing, clock, problems);
    if (post && !isSeriesMissing) posts.push(post);
    else invalidPosts.push(file);
  }
  for (const [folder, { source }] of cardless)
    problems.push(problem("series-card-missing", { path: source.path, line: 1 }, { folder }));
  return { series: allSeries, posts, invalidPosts, problems };
}

/** The top-level folder below the posts folder that a file lies in, in NFC; null for a file directly below it. */
export function topFolderOf(path: string, folder: string): string | null {
  const parts = path.slice(folder.length + 1).split("/");
  return parts.length > 1 ? (parts[0] as string).normalize("NFC") : null;
}

function toSeriesEntry(file: ParsedSeries, problems: Problem[]): SeriesEntry {
  const { values: front } = file.front;
  if (!file.front.has("title") && !isMisspelt(file, "title")) {
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
 * Null when a required field is missing or a field is misplaced; the problem has then been pushed.
 *
 * @param isSeriesMissing its series does not exist: whether its kind needs one is then not checked
 */
function toPostEntry(
  file: ParsedPost,
  series: SeriesEntry | null,
  isSeriesMissing: boolean,
  clock: DateContext,
  problems: Problem[],
): PostEntry | null {
  const { values: front, has, locationOf } = file.front;
  const top = { path: file.source.path, line: 1 };
  const kind = front.kind ?? (series || isSeriesMissing ? "episode" : "post");
  let isValid = true;
  const reportMissing = (field: string, example: string) => {
    isValid = false;
    if (!isMisspelt(file, field)) problems.push(problem("field-missing", top, { field, example }));
  };

  if (!has("title")) reportMissing("title", "안개");
  if (!has("date") && kind !== "page") reportMissing("date", "2024-03-27");
  for (const field of ["episode", "after", "season", "series"] as const) {
    if (has(field) && !fieldsOf(kind).has(field) && !isKindWrong(file)) {
      problems.push(problem("field-misplaced", locationOf(field), { field, kind }));
      isValid = false;
    }
  }
  if (
    series === null &&
    !isSeriesMissing &&
    (kind === "episode" || kind === "special" || kind === "notice")
  ) {
    problems.push(problem("field-misplaced", locationOf("kind"), { field: "kind", kind: "post" }));
    isValid = false;
  }
  if (series?.numbering === "season" && kind === "episode" && !has("season")) reportMissing("season", "1");

  const time = series?.cadence?.time ?? "00:00";
  const readField = (field: "date" | "updated"): DateResult | null => {
    const typed = front[field];
    if (typed === null) return null;
    const parsed = clock.readDate(typed, clock.timeZone, time);
    if ("moment" in parsed) return parsed;
    isValid &&= field !== "date";
    problems.push(
      parsed.wrong === "form"
        ? problem("field-wrong", locationOf(field), { field, found: typed, expected: "date" })
        : problem("date-impossible", locationOf(field), { field, found: typed }),
    );
    return null;
  };
  const date = readField("date");
  const updated = readField("updated");
  if (!isValid || front.title === null || (date === null && kind !== "page")) return null;

  const moment = date && "moment" in date ? date.moment : null;
  const state = stateOf(front.draft ?? false, moment?.epoch ?? null, clock.now);
  let changed = updated && "moment" in updated ? updated.moment : null;
  if (changed && state === "out" && isAhead(changed, clock)) {
    problems.push(problem("updated-ahead", locationOf("updated"), { found: front.updated ?? "" }));
    changed = null;
  }
  return {
    file,
    kind,
    title: front.title,
    series: kind === "page" || kind === "post" ? null : series,
    number: kind === "episode" ? front.episode : null,
    season: front.season,
    after: front.after,
    date: moment,
    updated: changed,
    state,
  };
}

/** Whether a moment is on a later day than now. A date without a time may be read as later today. */
function isAhead({ epoch, iso }: Moment, { now, timeZone }: Clock): boolean {
  return epoch > now && dayOf(iso).iso > dayOf(momentAt(now, timeZone).iso).iso;
}

function stateOf(post: boolean, epoch: number | null, now: number): PostState {
  if (post) return "draft";
  return epoch !== null && epoch > now ? "scheduled" : "out";
}

const SERIES_FIELDS: Readonly<Record<PostKind, readonly string[]>> = {
  episode: ["series", "episode", "season"],
  special: ["series", "after", "season"],
  notice: ["series", "after", "season"],
  post: [],
  page: [],
};

function fieldsOf(kind: PostKind): ReadonlySet<string> {
  return new Set(SERIES_FIELDS[kind]);
}
