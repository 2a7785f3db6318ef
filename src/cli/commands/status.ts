import { calendarOf } from "../../authoring/status/calendar.ts";
import { dueSince } from "../../authoring/status/due.ts";
import { labelOf, printCalendar, shortDate } from "../../authoring/status/print.ts";
import { markDrafts } from "../../column/drafts.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { readDate } from "../../core/time/zone.ts";
import { en } from "../../core/words/en.ts";
import { ko } from "../../core/words/ko.ts";
import { hasErrors } from "../../host/eleventy/session.ts";
import { chooseSeries } from "../choose-series.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { type OpenColumn, openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { exitCodeFor, report } from "../report.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withoutLock } from "../with-lock.ts";

/** Prints the calendar of each series; with `--due-since`, the posts that a site built at that moment lacks. */
export async function status(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(options, environment);
  const since = options["due-since"];
  const column = await withoutLock(context, () => openColumn(context, environment));
  // With --due-since, exit code 1 would mean that nothing is due, which is unknown here.
  if (column === null) return since === undefined ? EXIT.content : EXIT.usage;
  return since === undefined
    ? showCalendars(column, options, context, environment)
    : showDue(column, since, options, context, environment);
}

function showCalendars(
  { builder, scan, deps, plan }: OpenColumn,
  options: ParsedOptions,
  context: CommandContext,
  environment: ProcessEnvironment,
): ExitCode {
  const chosen = new Set(chooseSeries(scan, options.series).map(({ series }) => series.slug));
  const planned = plan(true);
  if (planned === null) return EXIT.content;
  const { column, problems } = planned;
  const say = environment.phrases;
  const calendars = column.series
    .filter(({ slug }) => chosen.has(slug))
    .map((series) => calendarOf(series, { timeZone: builder.site.timeZone, now: deps.now }));
  if (context.format === "json") {
    for (const calendar of calendars) environment.out(JSON.stringify(calendar));
  } else {
    const words = wordsFor(environment);
    const blocks = calendars.map((each) => printCalendar(each, words, say.calendar).join("\n"));
    environment.out(blocks.length === 0 ? say.noSeries(context.input) : blocks.join("\n\n"));
  }
  // A draft that could be read is in its calendar, whatever is wrong with it.
  const drafts = scan.posts.filter(({ state }) => state === "draft").map(({ file }) => file.source.path);
  const told = markDrafts(problems, new Set(drafts));
  if (!hasErrors(told)) return EXIT.good;
  environment.err(say.unclear(told.filter(({ severity }) => severity === "error").length));
  return exitCodeFor(told);
}

function showDue(
  { builder, scan, deps, plan }: OpenColumn,
  since: string,
  options: ParsedOptions,
  context: CommandContext,
  environment: ProcessEnvironment,
): ExitCode {
  const parsed = readDate(since, builder.site.timeZone, "00:00");
  if ("wrong" in parsed) throw new UsageError((say) => say.wrongSince(since));
  const chosen = chooseSeries(scan, options.series);
  const wanted = options.series === undefined ? scan.posts : chosen.flatMap(({ posts }) => posts);
  const due = dueSince(wanted, parsed.moment.epoch, deps.now);
  const say = environment.phrases;
  const words = wordsFor(environment);
  for (const post of due) {
    const { kind, season, number, title, series } = post;
    const source = post.file.source.path;
    const date = post.date?.iso ?? "";
    const label = [series?.title, labelOf(post, words)].filter(Boolean).join(" ");
    const facts = { series: series?.slug ?? null, kind, season, number, title, date, source };
    environment.out(
      context.format === "json"
        ? JSON.stringify(facts)
        : say.due(source, label, title, say.calendar.day(shortDate(date))),
    );
  }
  const planned = plan(false);
  if (planned === null) return EXIT.usage;
  const errors = planned.problems.filter(hinders);
  if (errors.length > 0) {
    report(errors, { ...context, format: "text" }, environment);
    return exitCodeFor(errors) === EXIT.machine ? EXIT.machine : EXIT.usage;
  }
  return due.length > 0 ? EXIT.good : EXIT.nothingDue;
}

/**
 * Whether an error leaves open what is due, or stops the build that would follow. A pointer of Git LFS does neither:
 * a workflow asks before it fetches large files.
 */
function hinders({ severity, code }: Problem): boolean {
  return severity === "error" && code !== "file-lfs";
}

function wordsFor({ language }: ProcessEnvironment) {
  return language === "ko" ? ko : en;
}
