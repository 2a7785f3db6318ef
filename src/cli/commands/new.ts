import { join } from "node:path";
import { endOfSeason } from "../../authoring/new/end-of-season.ts";
import {
  type InsertPosition,
  type NewPost,
  type NewPostRequest,
  planPost,
} from "../../authoring/new/plan-post.ts";
import { sequenceOf } from "../../authoring/renumber/numbers.ts";
import type { SeriesWithPosts } from "../../column/entries.ts";
import type { ColumnScan } from "../../column/scan.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { chooseSeries } from "../choose-series.ts";
import { type CommandContext, createContext } from "../context.ts";
import { editFile } from "../edit-file.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { exitCodeFor, printResult, report } from "../report.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { printChanges, writeChanges } from "../write-changes.ts";

/** Creates the file of a new post of a series, with front matter; renumbers the episodes after it if need be. */
export async function newPost(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(options, environment);
  const title = options.positionals.join(" ").replace(/\s+/g, " ").trim().normalize("NFC");
  if (title === "") throw new UsageError((say) => say.noTitle());
  const kind = readKind(options.kind);
  const season = readSeason(options.season);
  const work = () => newPostLocked(context, options, { title, kind, season, after: null }, environment);
  if (options["dry-run"]) return (await withoutLock(context, work)).code;
  const { code, path } = await withLock(context, environment, work);
  // After the lock: an editor may stay open for hours.
  if (!options.edit || path === null) return code;
  return editFile(join(context.root, path), path, environment);
}

/** `path` is that of the new file; null when there is none. */
interface Outcome {
  readonly code: ExitCode;
  readonly path: string | null;
}

const failed = (code: ExitCode): Outcome => ({ code, path: null });

async function newPostLocked(
  context: CommandContext,
  options: ParsedOptions,
  request: NewPostRequest,
  environment: ProcessEnvironment,
): Promise<Outcome> {
  const dry = options["dry-run"] ?? false;
  const column = await openColumn(context, environment);
  if (column === null) return failed(EXIT.content);
  const { scan, deps } = column;
  const group = chooseOne(scan, options.series, context);
  const errors = blockingErrors(scan, group, options.after !== undefined);
  if (errors.length > 0) {
    report(errors, context, environment);
    return failed(exitCodeFor(errors));
  }
  checkSeason(request.season, group);
  const after = positionOf(options.after, request.season, group);
  const post = planPost(scan, group, { ...request, after }, deps);
  const { changes } = post.plan;
  if (post.problems.length > 0) {
    report(post.problems, context, environment);
    return failed(EXIT.content);
  }
  if (!dry && !writeChanges(changes, [post.file], context, environment)) return failed(EXIT.content);
  printChanges(changes, context, environment);
  printResult(environment.phrases.begun(describe(post, request, group), dry), context, environment);
  return { code: EXIT.good, path: post.file.path };
}

function describe(
  { file, number, season, date }: NewPost,
  { kind }: NewPostRequest,
  { series }: SeriesWithPosts,
) {
  const label = series.numbering === "season" ? `${season}-${number}` : `${number}`;
  return { path: file.path, kind, label, series: series.title, date };
}

function chooseOne(scan: ColumnScan, typed: string | undefined, { input }: CommandContext): SeriesWithPosts {
  if (scan.bySeries.length === 0) throw new UsageError((say) => say.noSeries(input));
  const [first, ...others] = chooseSeries(scan, typed) as [SeriesWithPosts, ...SeriesWithPosts[]];
  if (others.length === 0) return first;
  const slugs = scan.bySeries.map(({ series }) => series.slug).sort();
  throw new UsageError((say) => say.whichSeries(slugs));
}

/** Errors that make the next number uncertain: those of the series; any, where other episodes are renumbered. */
function blockingErrors(scan: ColumnScan, { series, posts }: SeriesWithPosts, makesRoom: boolean): Problem[] {
  const folder = series.file.source.path.replace(/[^/]*$/, "");
  const own = new Set(posts.map(({ file }) => file.source.path));
  return scan.problems.filter(
    ({ severity, path }) => severity === "error" && (makesRoom || path.startsWith(folder) || own.has(path)),
  );
}

function readKind(typed: string | undefined): NewPostRequest["kind"] {
  if (typed === undefined) return "episode";
  const kind = (["special", "notice", "episode"] as const).find((each) => each === typed);
  if (kind === undefined) throw new UsageError((say) => say.wrongKind(typed));
  return kind;
}

function readSeason(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new UsageError((say) => say.wrongSeason(typed));
  return Number(typed);
}

/** Numbers that begin anew in each season need no list of them. */
function checkSeason(season: number | null, { series }: SeriesWithPosts): void {
  if (season === null) return;
  const { seasons } = series.file.front.values;
  const card = series.file.source.path;
  if (seasons === null) {
    if (series.numbering === "season") return;
    throw new UsageError((say) => say.noSeasons(series.title, card));
  }
  if (!seasons.some(({ number }) => number === season))
    throw new UsageError((say) => say.unknownSeason(season, seasons.length, card));
}

function positionOf(
  typed: string | undefined,
  season: number | null,
  group: SeriesWithPosts,
): InsertPosition | null {
  if (typed === undefined) return season === null ? null : endOfSeason(group, season);
  const after = readAfter(typed, season, group);
  if (season !== null && group.series.numbering === "season" && after.season !== season)
    throw new UsageError((say) => say.seasonAgainst(season, typed));
  return after;
}

/** Parses `--after`: "12", or "2-12" with numbering by season. The number before the first means "before the first". */
function readAfter(typed: string, chosen: number | null, group: SeriesWithPosts): InsertPosition {
  const match = /^(?:(\d{1,6})-)?(\d{1,9})$/.exec(typed);
  if (match === null) throw new UsageError((say) => say.wrongAfter(typed));
  const typedSeason = match[1] === undefined ? null : Number(match[1]);
  const number = Number(match[2]);
  const numbered = group.posts.filter((post) => post.number !== null);
  const season = sequenceOf(group, typedSeason ?? chosen ?? numbered.at(-1)?.season ?? null);
  const sequence = numbered.filter((post) => sequenceOf(group, post.season) === season);
  const post = sequence.find((each) => each.number === number) ?? null;
  if (post !== null) return { season: post.season, number, post };
  const [first] = sequence;
  if (first?.number === number + 1) return { season: first.season, number, post };
  throw new UsageError((say) => say.unknownAfter(typed, group.series.title));
}
