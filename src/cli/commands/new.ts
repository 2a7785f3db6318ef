import { type InsertPosition, type NewPost, planPost, type Wish } from "../../authoring/new/plan-post.ts";
import { countOf } from "../../authoring/renumber/numbers.ts";
import type { SeriesWithPosts } from "../../column/entries.ts";
import type { ColumnScan } from "../../column/scan.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { chooseSeries } from "../choose-series.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { close, codeFor, report } from "../report.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { tellChanges, writeChanges } from "../write-changes.ts";

/** Begins the next post of a series: a file with its card, in its place. */
export async function begin(given: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(given, environment);
  const title = given.words.join(" ").replace(/\s+/g, " ").trim().normalize("NFC");
  if (title === "") throw new UsageError((say) => say.noTitle());
  const kind = readKind(given.kind);
  const work = () => beginAlone(context, given, { title, kind, after: null }, environment);
  return given["dry-run"] ? withoutLock(context, work) : withLock(context, environment, work);
}

async function beginAlone(
  context: CommandContext,
  given: ParsedOptions,
  wish: Wish,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const dry = given["dry-run"] ?? false;
  const column = await openColumn(context, environment);
  if (column === null) return EXIT.content;
  const { scan, tools } = column;
  const filled = chooseOne(scan, given.series, context);
  const errors = doubts(scan, filled, given.after !== undefined);
  if (errors.length > 0) {
    report(errors, context, environment);
    return codeFor(errors);
  }
  const post = planPost(scan, filled, { ...wish, after: readAfter(given.after, filled) }, tools);
  const { changes } = post.plan;
  if (post.problems.length > 0) {
    report(post.problems, context, environment);
    return EXIT.content;
  }
  if (!dry && !writeChanges(changes, [post.file], context, environment)) return EXIT.content;
  tellChanges(changes, context, environment);
  close(phrasesIn(environment.language).began(tell(post, wish, filled), dry), context, environment);
  return EXIT.good;
}

function tell({ file, number, season, date }: NewPost, { kind }: Wish, { series }: SeriesWithPosts) {
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

/** What makes the next number uncertain: errors in the cards of the series; where others make room, any. */
function doubts(scan: ColumnScan, { series, posts }: SeriesWithPosts, makesRoom: boolean): Problem[] {
  const folder = series.file.source.path.replace(/[^/]*$/, "");
  const own = new Set(posts.map(({ file: sheet }) => sheet.source.path));
  return scan.problems.filter(
    ({ severity, path }) => severity === "error" && (makesRoom || path.startsWith(folder) || own.has(path)),
  );
}

function readKind(typed: string | undefined): Wish["kind"] {
  if (typed === undefined) return "episode";
  const kind = (["special", "notice", "episode"] as const).find((each) => each === typed);
  if (kind === undefined) throw new UsageError((say) => say.wrongKind(typed));
  return kind;
}

/** "12", or "2-12" where seasons number anew; the number before the first stands before it. */
function readAfter(typed: string | undefined, filled: SeriesWithPosts): InsertPosition | null {
  if (typed === undefined) return null;
  const match = /^(?:(\d{1,6})-)?(\d{1,9})$/.exec(typed);
  if (match === null) throw new UsageError((say) => say.wrongAfter(typed));
  const wanted = match[1] === undefined ? null : Number(match[1]);
  const number = Number(match[2]);
  const numbered = filled.posts.filter((draft) => draft.number !== null);
  const season = countOf(filled, wanted ?? numbered.at(-1)?.season ?? null);
  const count = numbered.filter((draft) => countOf(filled, draft.season) === season);
  const draft = count.find((each) => each.number === number) ?? null;
  if (draft !== null) return { season: draft.season, number, draft };
  const [first] = count;
  if (first?.number === number + 1) return { season: first.season, number, draft };
  throw new UsageError((say) => say.unknownAfter(typed, filled.series.title));
}
