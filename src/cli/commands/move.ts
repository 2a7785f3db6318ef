import { readdirSync } from "node:fs";
import { join } from "node:path";
import { refusalOf } from "../../authoring/move/check-slug.ts";
import { createSpotFinder } from "../../authoring/move/find-spots.ts";
import { movedSources } from "../../authoring/move/moved-sources.ts";
import { planMove } from "../../authoring/move/plan-move.ts";
import { movedPath, type SeriesMove, seriesMove } from "../../authoring/move/series-move.ts";
import { type MoveState, verifyMove } from "../../authoring/move/verify-move.ts";
import type { SeriesEntry } from "../../column/entries.ts";
import { type ColumnScan, scanColumn } from "../../column/scan.ts";
import { countYears } from "../../column/years.ts";
import { foldCase } from "../../core/fold-case.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { findSeries } from "../choose-series.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { type OpenColumn, openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { ownCodeMentions } from "../own-code.ts";
import { movePhrasesIn } from "../phrases/move-in.ts";
import { exitCodeFor, printResult, report } from "../report.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { printChanges, writeChanges } from "../write-changes.ts";

/** Renames a series, with whatever has to follow; identities stay, and old addresses redirect. */
export async function move(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const [name, slug] = options.positionals;
  if (name === undefined || slug === undefined)
    throw new UsageError(({ language }) => movePhrasesIn(language).needsNames());
  const context = createContext(options, environment);
  const dry = options["dry-run"] ?? false;
  const work = () => moveLocked(context, { name, slug: slug.normalize("NFC") }, dry, environment);
  return dry ? withoutLock(context, work) : withLock(context, environment, work);
}

async function moveLocked(
  context: CommandContext,
  { name, slug }: { readonly name: string; readonly slug: string },
  dry: boolean,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const column = await openColumn(context, environment);
  if (column === null) return EXIT.content;
  const { scan } = column;
  const broken = brokenSeries(scan, name);
  if (broken.length > 0) {
    report(broken, context, environment);
    return exitCodeFor(broken);
  }
  const series = findSeries(scan.series, name);
  refuseSlug(context, scan, series, slug);
  const errors = scan.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    report(errors, context, environment);
    return exitCodeFor(errors);
  }
  const planned = seriesMove(scan, series, slug);
  const { changes, problems } = planMove(scan, planned, depsOf(column));
  if (problems.length > 0) {
    report(problems, context, environment);
    return EXIT.content;
  }
  const before = stateOf(column, scan);
  const after = stateOf(
    column,
    scanColumn(
      movedSources(scan.sources, changes, planned),
      column.deps.site,
      column.deps.now,
      scan.reserved,
    ),
  );
  if (before === null || after === null) return EXIT.content;
  const verdict = verifyMove(before, after, planned, column.deps);
  const say = movePhrasesIn(environment.language);
  if (verdict.conflicts.length + verdict.problems.length > 0) {
    report(verdict.problems, context, environment);
    for (const each of verdict.conflicts) environment.err(`${each.path}:${each.line}: ${say.conflict(each)}`);
    environment.err(say.refused());
    return EXIT.content;
  }
  const mentions = ownCodeMentions(context, planned);
  if (!dry && !writeChanges(changes, [], context, environment, planned.folder)) return EXIT.content;

  const tell = (line: string) => printResult(line, context, environment);
  const moved = filesIn(scan, planned);
  tell(`${planned.folder.from}/: ${say.folder(`${planned.folder.to}/`, moved)}`);
  printChanges(changes, context, environment);
  for (const { path, line, old } of mentions) tell(`${path}:${line}: ${say.lookAt(old)}`);
  const { from, to } = planned.address;
  tell(say.done({ from, to, moved, changed: changes.length }, dry));
  if (!dry) tell(say.stage(`git add -A -- ${context.input}`));
  return EXIT.good;
}

/** What is wrong in a folder of this name that makes no series: its card is missing or can't be read. */
function brokenSeries({ series, sources, problems }: ColumnScan, name: string): readonly Problem[] {
  const slug = name.normalize("NFC");
  if (series.some((each) => each.slug === slug || each.title === slug)) return [];
  const folder = `${sources.folder}/${slug}/`;
  return problems.filter(
    ({ severity, path }) => severity === "error" && path.normalize("NFC").startsWith(folder),
  );
}

/** A folder may hold nothing that is read, and be there all the same. */
function refuseSlug(
  { root, input }: CommandContext,
  scan: ColumnScan,
  series: SeriesEntry,
  slug: string,
): void {
  const refusal = refusalOf(scan, series, slug);
  if (refusal) throw new UsageError(({ language }) => movePhrasesIn(language).refusedSlug(slug, refusal));
  const entry = readdirSync(join(root, input)).find((name) => foldCase(name) === foldCase(slug));
  if (entry !== undefined)
    throw new UsageError(({ language }) =>
      movePhrasesIn(language).refusedSlug(slug, { why: "taken", path: `${input}/${entry}` }),
    );
}

function depsOf({ builder, deps, scan }: OpenColumn) {
  const series = [...scan.addresses.series.values()].map(({ address }) => address);
  const outline = { site: builder.site, series, tags: [], years: countYears(scan.posts) };
  return {
    ...deps,
    spots: createSpotFinder(builder.markdown),
    linkTargets: builder.modules.flatMap((module) => module.linkTargets?.(outline) ?? []),
  };
}

function stateOf({ plan, deps: { now } }: OpenColumn, scan: ColumnScan): MoveState | null {
  const planned = plan(true, { sources: scan.sources, now });
  return planned && { scan, column: planned.column, problems: planned.problems };
}

function filesIn({ sources }: ColumnScan, planned: SeriesMove): number {
  const paths = [...sources.posts, ...sources.attachments].map(({ path }) => path);
  return paths.filter((path) => movedPath(path, planned) !== path).length;
}
