import type { Moment } from "../../core/model.ts";
import { dayOf } from "../../core/time/zone.ts";
import { calendarDay } from "../../core/words/calendar.ts";
import { CAUSES } from "./causes.en.ts";
import type { Counts, Phrases } from "./phrases.ts";

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const meant = (suggestion: string | null) => (suggestion === null ? "" : ` Did you mean ${suggestion}?`);
const content = ({ episodes, series, posts }: Counts) =>
  `${count(episodes, "episode")} in ${series} series, ${count(posts, "post")}`;

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/** "Wed 2024-03-27 07:00" */
const withWeekday = (date: string) => `${WEEKDAYS[dayOf(date).weekday - 1]} ${date}`;

/** "Dec 2, 07:00"; with the year where it is another than now. */
const soon = ({ iso }: Moment, now: Moment) => {
  const { year, month, day } = calendarDay({ iso, epoch: 0 });
  const other = iso.slice(0, 4) === now.iso.slice(0, 4) ? "" : `, ${year}`;
  return `${MONTHS[month - 1]} ${day}${other}, ${iso.slice(11, 16)}`;
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const leftOut = ({ leftOut: out }: Counts) => {
  if (out === null || out.drafts + out.scheduled === 0) return "";
  const next = out.next === null ? "" : ` (next: ${soon(out.next, out.now)})`;
  const parts = [
    out.drafts > 0 && count(out.drafts, "draft"),
    out.scheduled > 0 && `${count(out.scheduled, "scheduled post")}${next}`,
    out.previews > 0 && `${count(out.previews, "preview")} at an unlisted address`,
  ];
  return `; left out: ${parts.filter(Boolean).join(", ")}`;
};

export const en: Phrases = {
  language: "en",

  made: (counts, seconds) =>
    `${content(counts)}, ${count(counts.pages, "page")}, ${count(counts.feeds, "feed")} in ${seconds} s${leftOut(counts)}`,
  font: (characters, kilobytes, missing) =>
    `; the font holds ${count(characters, "character")} in ${kilobytes} KB${missing === 0 ? "" : `, and the ${missing} that it lacks appear in the reader's own`}`,
  exampleUrl: (url) => `; the url in .eleventy.ts is still an example: ${url}`,
  placeholderUrl: (url) =>
    `; no feeds yet, since the url in .eleventy.ts is still the placeholder ${url}: write there where the site will live`,
  checked: (counts, seconds) => `${content(counts)} checked in ${seconds} s`,
  summary: (errors, warnings) =>
    [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")]
      .filter(Boolean)
      .join(", "),
  untouched: (output) => `${output} was left as it was.`,
  repair: (repair) => {
    if (repair.kind === "call")
      return `${repair.typed} becomes ${repair.labels.map((label) => `[^${label}]`).join("")}`;
    if (repair.kind === "item") return `${repair.typed} … becomes [^${repair.label}]: …`;
    if (repair.kind === "heading") return `“${repair.words}” goes: the notes have a heading of their own`;
    if (repair.kind === "address") return `${repair.from} becomes ${repair.to}`;
    if (repair.kind === "number") return `${repair.typed} becomes ${repair.written}`;
    if (repair.kind === "control") return `${count(repair.count, "control character")} removed`;
    return `notes in order of their calls: ${repair.labels.map((label) => `[^${label}]`).join(" ")}`;
  },
  left: ({ typed }) =>
    `${typed} and its list stay as typed: as notes, the page would show something else or elsewhere. Write [^…] and “[^…]: …” yourself.`,
  repaired: (posts) => `Repaired ${count(posts, "post")}.`,
  wouldRepair: (posts) => `Would repair ${count(posts, "post")}; nothing was written.`,
  nothingWritten: "Nothing was written.",
  changedMeanwhile: (file) => `${file} has changed meanwhile; nothing was written. Try again.`,

  lineChange: (change) => {
    if (change.what === "link") return `${change.from} becomes ${change.to}`;
    if (change.what === "alias") {
      const removed = change.removed === null ? "" : ` in place of ${change.removed}, which is live again`;
      return `its old address is written (aliases: ${change.added})${removed}`;
    }
    if (change.what === "id") return `its identity is written (id: ${change.id})`;
    if (change.what === "after") return `after ${change.from} becomes after ${change.to}`;
    const kept = change.kept === null ? "" : `; its address stays (slug: ${change.kept})`;
    return `episode ${change.from} becomes ${change.to}${kept}`;
  },
  renumbered: (episodes, files, dry) => {
    if (episodes === 0) return "The numbers have no gap; nothing was changed.";
    const what = `${count(episodes, "episode")} in ${count(files, "file")}`;
    return dry ? `${what} would change; nothing was written.` : `${what} changed.`;
  },

  begun: ({ path, kind, label, series, date }, dry) => {
    const what = `${kind === "episode" ? `episode ${label}` : kind} of “${series}”, ${withWeekday(date)}`;
    return dry
      ? `${path}: would be ${what}; nothing was written.`
      : `${path}: ${what}. A draft, until "npm run release" (yeonjae publish) takes out "draft: true".`;
  },
  noEditor: (path) =>
    `There is no editor: set VISUAL or EDITOR, such as EDITOR="code --wait". ${path} stays.`,
  editorFailed: (editor, cause, path) =>
    `The editor "${editor}" could not be started or has failed (${cause}). Check VISUAL or EDITOR; ${path} stays.`,

  calendar: {
    states: {
      out: "out",
      scheduled: "scheduled",
      draft: "draft",
      late: "late draft",
      missed: "missed",
      withdrawn: "withdrawn",
    },
    day: withWeekday,
    characters: (count) => `${count} characters`,
    earlier: (number) => `… ${number} earlier (all with --format json)`,
    sum: ({ out, scheduled, draft, missed, characters }) =>
      `${out} out (${characters} characters), ${scheduled} scheduled, ${count(draft, "draft")}, ${count(missed, "missed day")}`,
    next: (day, ready) => `Next due: ${day}, ${ready ?? "nothing there yet"}`,
    empty: "Nothing yet.",
  },
  due: (source, label, title, day) => `${source}: ${label === "" ? "" : `${label}, `}“${title}”, ${day}`,
  unclear: (errors) =>
    `${count(errors, "error")} in the content: something may be missing here. See "npm run check".`,

  reading: "Reading",
  rendering: (done, all) => `Printing ${done} of ${all}`,
  pictures: (step, done, all) =>
    step === "read" ? `Looking at picture ${done} of ${all}` : `Making smaller pictures, ${done} of ${all}`,
  publishing: "Publishing",
  waiting: (pid) => `Another build is running (process ${pid}); waiting for it.`,

  unknownCommand: (typed, suggestion) =>
    `There is no command "${typed}".${meant(suggestion)} "yeonjae --help" lists them.`,
  unknownOption: (typed, suggestion) => `Unknown option ${typed}.${meant(suggestion)}`,
  swallowed: (options, cure) =>
    `npm has kept ${options.join(", ")} for itself. Write "--" before the options: ${cure}`,
  optionNeedsValue: (option) => `${option} needs a value.`,
  optionTakesNoValue: (option) => `${option} takes no value.`,
  wrongChoice: (option, only, typed, suggestion) =>
    `${option} stands alone or as "${option} ${only}", not with "${typed}".${meant(suggestion && `${option} ${suggestion}`)}`,
  extraArgument: (typed) => `Unexpected argument "${typed}".`,
  wrongNow: (typed) => `--now wants an ISO date-time such as 2026-01-07T07:00, not "${typed}".`,
  wrongEpoch: (typed) => `SOURCE_DATE_EPOCH wants whole seconds since 1970, not "${typed}".`,
  wrongFormat: (typed) => `--format is text, json or github, not "${typed}".`,
  wrongSince: (typed) => `--due-since wants an ISO date-time such as 2026-01-07T07:00:00Z, not "${typed}".`,
  wrongForm: (typed, names) =>
    `There is no schema "${typed}". Write one of ${names.join(", ")}, or none for all.`,
  wrongLang: (typed) => `--lang is ko or en, not "${typed}".`,
  builtByEleventy: (config) =>
    `Eleventy itself builds the site of ${config}, the column with it. Run npx @11ty/eleventy, with --serve for a preview.`,
  noConfig: (file) => `There is no ${file} here. Run yeonjae in the folder of your column.`,
  notModule: (file) => `${file} is a module: package.json needs "type": "module".`,
  noPlugin: (file) => `${file} does not add Yeonjae: eleventy.addPlugin(yeonjae, { title: "…", url: "…" }).`,
  noInput: (folder) => `There is no folder ${folder}/. Make it, or name another with --input.`,
  inputOutside: (folder) => `--input must lie in the column's folder; ${folder} does not.`,
  refusedOutput: (output, refusal) => {
    if (refusal.why === "not-folder") return `${output} is not a folder. Choose another --output.`;
    if (refusal.why === "source") {
      return `The site can't be written to ${output}: it would replace ${refusal.what}. Choose another --output.`;
    }
    return `${output} holds files that Yeonjae did not make (${refusal.what}). Remove it, or choose another --output.`;
  },
  noTitle: () => 'A title is wanted: npm run new -- "Title".',
  noSeries: (input) => `There is no series yet. Make ${input}/<name>/index.md with its title.`,
  whichSeries: (slugs) => `Which series? Add --series and one of these: ${slugs.join(", ")}.`,
  wrongKind: (typed) => `--kind is special or notice, not "${typed}".`,
  wrongSeason: (typed) => `--season is the number of a season, from 1, not "${typed}".`,
  noSeasons: (series, card) =>
    `“${series}” has no seasons. Write "seasons" into ${card} first, or leave out --season.`,
  unknownSeason: (season, seasons, card) =>
    `Season ${season} is none of the ${seasons} in ${card}. Add its title to "seasons" there.`,
  seasonAgainst: (season, after) =>
    `--after ${after} lies in another season than ${season}. Leave out one of them.`,
  wrongAfter: (typed) => `--after wants the number of an episode (12, or 2-12 in season 2), not "${typed}".`,
  unknownAfter: (typed, series) => `There is no episode ${typed} in “${series}” to stand after.`,
  ambiguousSeries: (typed, slugs) =>
    `More than one series is called "${typed}". Name it by its folder: ${slugs.join(", ")}.`,
  unknownSeries: (typed, suggestion, slugs) =>
    `There is no series "${typed}".${meant(suggestion)} There is: ${slugs.join(", ") || "none"}.`,
  draftsNeedOutput: () => "--drafts needs another --output, so that no draft is published by mistake.",
  dryRunNeedsFix: () => "--dry-run only goes with --fix.",

  systemFailure: (code, path) =>
    `${CAUSES[code] ?? "the machine failed"} (${code})${path === null ? "" : `: ${path}`}`,
  busy: (pid, lock) => `Another build is still running (process ${pid}). If not, remove ${lock}.`,
  corruptJournal: (file, cache) =>
    `${file} can't be read, so an interrupted command can't be finished. Remove ${cache} and build again.`,
  defect: (message) =>
    `This is a defect in Yeonjae, not in your column: ${message}. Please report it (DEBUG=yeonjae shows where).`,
  unsettled: () =>
    "The command waits for a promise that nobody settles, in .eleventy.ts, pages/ or layouts/, or in a plugin.",
};
