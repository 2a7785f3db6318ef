import { hasErrors } from "../emit/session.ts";
import { calendarOf } from "../status/calendar.ts";
import { dueSince } from "../status/due.ts";
import { labelOf, printCalendar, short } from "../status/print.ts";
import { readDate } from "../time/zone.ts";
import { en } from "../words/en.ts";
import { ko } from "../words/ko.ts";
import { reading } from "./alone.ts";
import { chooseSeries } from "./choose-series.ts";
import { type Desk, setDesk } from "./desk.ts";
import { type OpenColumn, openColumn } from "./open-column.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { codeFor, report } from "./report.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";

/** Prints a calendar of each series; or, with `--due-since`, whether a site built at that moment lacks something. */
export async function status(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  const since = given["due-since"];
  const column = await reading(desk, () => openColumn(desk, world));
  // With --due-since, 1 would say that nothing is due, which nobody knows.
  if (column === null) return since === undefined ? EXIT.content : EXIT.usage;
  return since === undefined
    ? showCalendars(column, given, desk, world)
    : showDue(column, since, given, desk, world);
}

function showCalendars(
  { press, survey, tools, edition }: OpenColumn,
  given: Given,
  desk: Desk,
  world: World,
): ExitCode {
  const chosen = new Set(chooseSeries(survey, given.series).map(({ shelf }) => shelf.slug));
  const { column, problems } = edition();
  const say = phrasesIn(world.language);
  const calendars = column.series
    .filter(({ slug }) => chosen.has(slug))
    .map((series) => calendarOf(series, { timeZone: press.site.timeZone, now: tools.now }));
  if (desk.format === "json") {
    for (const calendar of calendars) world.out(JSON.stringify(calendar));
  } else {
    const words = wordsFor(world);
    const blocks = calendars.map((each) => printCalendar(each, words, say.calendar).join("\n"));
    world.out(blocks.length === 0 ? say.noSeries(desk.input) : blocks.join("\n\n"));
  }
  if (!hasErrors(problems)) return EXIT.good;
  world.err(say.unclear(problems.filter(({ severity }) => severity === "error").length));
  return codeFor(problems);
}

function showDue(
  { press, survey, tools }: OpenColumn,
  since: string,
  given: Given,
  desk: Desk,
  world: World,
): ExitCode {
  const reading = readDate(since, press.site.timeZone, "00:00");
  if ("wrong" in reading) throw new Usage((say) => say.wrongSince(since));
  const chosen = chooseSeries(survey, given.series);
  const wanted = given.series === undefined ? survey.drafts : chosen.flatMap(({ drafts }) => drafts);
  const due = dueSince(wanted, reading.moment.epoch, tools.now);
  const say = phrasesIn(world.language);
  const words = wordsFor(world);
  for (const draft of due) {
    const { kind, season, number, title, shelf } = draft;
    const source = draft.sheet.source.path;
    const date = draft.date?.iso ?? "";
    const label = [shelf?.title, labelOf(draft, words)].filter(Boolean).join(" ");
    const facts = { series: shelf?.slug ?? null, kind, season, number, title, date, source };
    world.out(
      desk.format === "json"
        ? JSON.stringify(facts)
        : say.due(source, label, title, say.calendar.day(short(date))),
    );
  }
  const errors = survey.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) report(errors, { format: "text" }, world);
  if (codeFor(errors) === EXIT.machine) return EXIT.machine;
  return due.length > 0 ? EXIT.good : EXIT.nothingDue;
}

function wordsFor({ language }: World) {
  return language === "ko" ? ko : en;
}
