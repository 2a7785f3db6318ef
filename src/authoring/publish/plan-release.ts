import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";
import { guidOf } from "../../column/guid.ts";
import { isMisspelt, type ParsedPost } from "../../column/parsed-files.ts";
import { type ColumnScan, createScanCache, type ScanCache, scanColumn } from "../../column/scan.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { editFrontMatter, type FieldEdit } from "../edits/edit-front-matter.ts";
import { type FileChange, sourcesAfter } from "../edits/file-change.ts";
import type { CadenceClock } from "../new/next-date.ts";
import { groupBySequence, next, sequenceOf } from "../renumber/numbers.ts";
import type { PlanDeps } from "../renumber/plan.ts";
import { type DateChoice, isPast, nextFreeDate, presentDate, presentMoment } from "./release-date.ts";

type Deps = Pick<PlanDeps, "site" | "now" | "makeGuid">;

/** A draft, read as it stands without `draft: true`. */
export interface OpenDraft {
  readonly file: ParsedPost;
  /** Null where other fields are missing or wrong, which a scan reports. */
  readonly entry: PostEntry | null;
  readonly group: SeriesWithPosts | null;
  /** "fine" where nothing is to be decided: a date ahead, a page. */
  readonly date: "missing" | "past" | "fine";
  /** The dates to choose from, as written in front matter. */
  readonly dates: { readonly now: string; readonly next: string };
  /** Of the front matter of the other posts, which stays as it is. */
  readonly cache: ScanCache;
}

/** The edit that makes a draft a post, and what has been written. */
export interface Release {
  readonly change: FileChange;
  /** The fields that were added or changed. */
  readonly written: {
    readonly date: string | null;
    readonly episode: number | null;
    readonly id: string | null;
  };
  /** The scan of the column as it will be. */
  readonly scan: ColumnScan;
  readonly entry: PostEntry | null;
}

/** Reads a draft as if it had come out; a missing date is the present. */
export function openDraft(scan: ColumnScan, file: ParsedPost, deps: Deps): OpenDraft {
  const { site, now } = deps;
  const { front, source } = file;
  const cache = createScanCache();
  const lacksDate = front.values.kind !== "page" && !front.has("date") && !isMisspelt(file, "date");
  const { iso } = presentMoment({ timeZone: site.timeZone, now });
  const edits = [UNDRAFT, ...(lacksDate ? [{ field: "date", value: iso }] : [])];
  const trial = scanAfter(scan, file, edits, deps, cache);
  const entry = trial && entryAt(trial.scan, source.path);
  const group = trial?.scan.bySeries.find(({ series }) => series === entry?.series) ?? null;
  const clock: CadenceClock = { cadence: entry?.series?.cadence ?? null, timeZone: site.timeZone, now };
  const passed = entry?.kind !== "page" && entry?.date && isPast(entry.date, clock);
  return {
    file,
    entry,
    group,
    date: lacksDate ? "missing" : passed ? "past" : "fine",
    dates: { now: presentDate(clock), next: nextFreeDate(group, source.path, clock) },
    cache,
  };
}

/**
 * Plans the edit of the front matter: `draft` goes; the date is chosen, and a missing one is the present; an episode
 * without a number gets the next; the guid in force is written. A page has no date to choose.
 */
export function planRelease(
  scan: ColumnScan,
  draft: OpenDraft,
  choice: DateChoice,
  deps: Deps,
): Release | Problem {
  const { file, dates, cache } = draft;
  const kept = choice === "keep" || draft.entry?.kind === "page";
  const date = kept ? (draft.date === "missing" ? dates.now : null) : dates[choice];
  const episode = missingNumber(draft);
  const edits: FieldEdit[] = [UNDRAFT];
  if (date !== null) edits.push({ field: "date", value: date });
  if (episode !== null) edits.push({ field: "episode", value: String(episode) });
  const numbered = scanAfter(scan, file, edits, deps, cache);
  const id = numbered && missingId(numbered.scan, file, deps);
  const after =
    id === null ? numbered : scanAfter(scan, file, [...edits, { field: "id", value: id }], deps, cache);
  const { path } = file.source;
  if (after === null) return problem("front-tangled", { path, line: 1 }, {});
  return { ...after, written: { date, episode, id }, entry: entryAt(after.scan, path) };
}

const UNDRAFT: FieldEdit = { field: "draft", value: null };

function scanAfter(
  scan: ColumnScan,
  { source }: ParsedPost,
  edits: readonly FieldEdit[],
  { site, now }: Deps,
  cache: ScanCache,
): { readonly change: FileChange; readonly scan: ColumnScan } | null {
  const splices = editFrontMatter(source.text, edits, "title");
  if (splices === null) return null;
  const change = { source, splices, lines: [] };
  return { change, scan: scanColumn(sourcesAfter(scan.sources, [change]), site, now, scan.reserved, cache) };
}

function entryAt({ posts }: ColumnScan, path: string): PostEntry | null {
  return posts.find(({ file }) => file.source.path === path) ?? null;
}

/** The number after all others of its sequence, those of drafts included; null where nothing is missing. */
function missingNumber({ file, entry, group }: OpenDraft): number | null {
  if (entry?.kind !== "episode" || group === null) return null;
  if (entry.number !== null || file.front.has("episode") || isMisspelt(file, "episode")) return null;
  const sequence = groupBySequence(group).get(sequenceOf(group, entry.season)) ?? [];
  return next(group, sequence.at(-1)?.number ?? 0);
}

/**
 * The guid in force at the address that the post will have; null where one is written, where the address is taken, and
 * for a page, which no feed ever shows.
 */
function missingId(
  { posts, addresses, problems }: ColumnScan,
  { source, front }: ParsedPost,
  deps: Deps,
): string | null {
  const isTaken = ({ code, path, facts }: Problem) =>
    code === "address-equal" && (path === source.path || ("other" in facts && facts.other === source.path));
  if (front.has("id") || front.values.kind === "page" || problems.some(isTaken)) return null;
  const entry = posts.find(({ file }) => file.source.path === source.path);
  const located = entry && addresses.posts.get(entry);
  return located === undefined ? null : guidOf(null, located, deps.makeGuid);
}
