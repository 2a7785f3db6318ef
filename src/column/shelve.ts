import { suggest } from "../front/suggest.ts";
import type { PostKind, PostState } from "../model.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { type DateReading, readDate } from "../time/zone.ts";
import type { Draft, Shelf } from "./draft.ts";
import { isKindWrong, type PostSheet, type SeriesSheet, type Sheets } from "./sheets.ts";

export interface Shelved {
  readonly shelves: readonly Shelf[];
  readonly drafts: readonly Draft[];
  /** Posts that lack something that nothing can be made without. */
  readonly unfit: readonly PostSheet[];
  readonly problems: readonly Problem[];
}

export interface Clock {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Says of each post what it is, to which series it belongs and when it appears. */
export function shelve(sheets: Sheets, folder: string, clock: Clock): Shelved {
  const problems: Problem[] = [];
  const shelves = sheets.series.map((sheet) => makeShelf(sheet, problems));
  const bySlug = new Map(shelves.map((shelf) => [shelf.slug, shelf]));
  const cardless = new Set<string>();
  const drafts: Draft[] = [];
  const unfit: PostSheet[] = [];
  /** Its card is there and could not be read: that has been said. */
  const isUnread = (slug: string) => sheets.unread.has(`${folder}/${slug}/index.md`.normalize("NFC"));

  for (const sheet of sheets.posts) {
    const { values: front } = sheet.front;
    const path = sheet.source.path;
    const home = homeOf(path, folder);
    let shelf: Shelf | null = null;
    let lost = false;
    if (front.series !== null) {
      shelf = bySlug.get(front.series) ?? null;
      lost = shelf === null;
      if (lost && !isUnread(front.series)) {
        const suggestion = suggest(front.series, bySlug.keys());
        problems.push(
          problem("series-unknown", sheet.front.place("series"), { slug: front.series, suggestion }),
        );
      }
    } else if (home !== null && front.kind !== "page" && front.kind !== "post") {
      shelf = bySlug.get(home) ?? null;
      lost = shelf === null;
      if (lost && !cardless.has(home) && !isUnread(home)) {
        problems.push(problem("series-card-missing", { path, line: 1 }, { folder: home }));
        cardless.add(home);
      }
    }
    const draft = makeDraft(sheet, shelf, lost, clock, problems);
    if (draft && !lost) drafts.push(draft);
    else unfit.push(sheet);
  }
  return { shelves, drafts, unfit, problems };
}

/** The folder of the first level that a file lies in, in NFC. */
export function homeOf(path: string, folder: string): string | null {
  const parts = path.slice(folder.length + 1).split("/");
  return parts.length > 1 ? (parts[0] as string).normalize("NFC") : null;
}

function makeShelf(sheet: SeriesSheet, problems: Problem[]): Shelf {
  const { values: front } = sheet.front;
  if (!sheet.front.has("title")) {
    problems.push(
      problem(
        "field-missing",
        { path: sheet.source.path, line: 1 },
        { field: "title", example: "도시 산책" },
      ),
    );
  }
  return {
    slug: sheet.slug,
    sheet,
    title: front.title ?? sheet.slug,
    numbering: front.numbering ?? "through",
    cadence: front.cadence,
  };
}

/**
 * Null when something is missing that nothing can be made without; what it is has then been said.
 *
 * @param lost in a series that is not there: whether it might do without one is not asked.
 */
function makeDraft(
  sheet: PostSheet,
  shelf: Shelf | null,
  lost: boolean,
  clock: Clock,
  problems: Problem[],
): Draft | null {
  const { values: front, has, place } = sheet.front;
  const top = { path: sheet.source.path, line: 1 };
  const kind = front.kind ?? (shelf || lost ? "episode" : "post");
  let sound = true;
  const miss = (field: string, example: string) => {
    sound = false;
    problems.push(problem("field-missing", top, { field, example }));
  };

  if (!has("title")) miss("title", "안개");
  if (!has("date") && kind !== "page") miss("date", "2024-03-27");
  for (const field of ["episode", "after", "season", "series"] as const) {
    if (has(field) && !fieldsOf(kind).has(field) && !isKindWrong(sheet)) {
      problems.push(problem("field-misplaced", place(field), { field, kind }));
      sound = false;
    }
  }
  if (shelf === null && !lost && (kind === "episode" || kind === "special" || kind === "notice")) {
    problems.push(problem("field-misplaced", place("kind"), { field: "kind", kind: "post" }));
    sound = false;
  }
  if (shelf?.numbering === "season" && kind === "episode" && !has("season")) miss("season", "1");

  const time = shelf?.cadence?.time ?? "00:00";
  const readField = (field: "date" | "updated"): DateReading | null => {
    const typed = front[field];
    if (typed === null) return null;
    const reading = readDate(typed, clock.timeZone, time);
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
    sheet,
    kind,
    title: front.title,
    shelf: kind === "page" || kind === "post" ? null : shelf,
    number: kind === "episode" ? front.episode : null,
    season: front.season,
    after: front.after,
    date: moment,
    updated: updated && "moment" in updated ? updated.moment : null,
    state: stateOf(front.draft ?? false, moment?.epoch ?? null, clock.now),
  };
}

function stateOf(draft: boolean, epoch: number | null, now: number): PostState {
  if (draft) return "draft";
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
