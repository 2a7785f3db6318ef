import type { LineChange } from "../../authoring/edits/file-change.ts";
import type { Left, Repair } from "../../authoring/fix/repair.ts";
import type { CalendarWords } from "../../authoring/status/print.ts";
import type { LeftOut } from "../../column/drafts.ts";
import type { Language } from "../../core/problems/language.ts";
import type { Refusal } from "../../host/publish/output-folder.ts";

/**
 * Messages of commands, other than problems of the content, in one language. The help, and what a command alone says, are
 * apart: `help.ts`, `publish.ts` and so on.
 */
export interface Phrases {
  readonly language: Language;

  // Results.
  made(counts: Counts, seconds: string): string;
  /** Behind `made`: how many characters the published font holds, in how many kilobytes, and how many it lacks. */
  font(characters: number, kilobytes: number, missing: number): string;
  /** Behind `made`: the address of the site belongs to nobody. */
  exampleUrl(url: string): string;
  /** The same, where it is the placeholder, so that there are no feeds. */
  placeholderUrl(url: string): string;
  checked(counts: Counts, seconds: string): string;
  /** Number of problems, after their list. */
  summary(errors: number, warnings: number): string;
  /** After errors: the previous output is unchanged. */
  untouched(output: string): string;

  /** A repair, done or planned. */
  repair(repair: Repair): string;
  /** A list of notes typed by hand that was not repaired. */
  left(left: Left): string;
  repaired(posts: number): string;
  wouldRepair(posts: number): string;
  /** Cancelled, or a dry run. */
  readonly nothingWritten: string;
  /** A file was modified while a command worked on it. */
  changedMeanwhile(file: string): string;

  /** A line of a post that a command changes or would change. */
  lineChange(change: LineChange): string;
  renumbered(episodes: number, files: number, dry: boolean): string;

  /** A new post, created or planned. */
  begun(post: BegunPost, dry: boolean): string;

  /** `new --edit`: the post at `path` is written all the same. */
  noEditor(path: string): string;
  editorFailed(editor: string, cause: string, path: string): string;

  // `status`.
  readonly calendar: CalendarWords;
  due(source: string, label: string, title: string, day: string): string;
  /** The calendar may be incomplete because of errors. */
  unclear(errors: number): string;

  // Progress line.
  readonly reading: string;
  rendering(done: number, all: number): string;
  pictures(step: "read" | "encoded", done: number, all: number): string;
  readonly publishing: string;
  waiting(pid: number): string;

  // Usage errors.
  unknownCommand(typed: string, suggestion: string | null): string;
  unknownOption(typed: string, suggestion: string | null): string;
  /** Options that npm has kept for itself; `cure` is the command as it is meant. */
  swallowed(options: readonly string[], cure: string): string;
  optionNeedsValue(option: string): string;
  optionTakesNoValue(option: string): string;
  /** An option that stands alone or with one value, and has another. */
  wrongChoice(option: string, only: string, typed: string, suggestion: string | null): string;
  extraArgument(typed: string): string;
  wrongNow(typed: string): string;
  wrongEpoch(typed: string): string;
  wrongFormat(typed: string): string;
  wrongSince(typed: string): string;
  wrongForm(typed: string, names: readonly string[]): string;
  wrongLang(typed: string): string;
  builtByEleventy(config: string): string;
  noConfig(file: string): string;
  notModule(file: string): string;
  noPlugin(file: string): string;
  noInput(folder: string): string;
  inputOutside(folder: string): string;
  refusedOutput(output: string, refusal: Refusal): string;
  noTitle(): string;
  noSeries(input: string): string;
  whichSeries(slugs: readonly string[]): string;
  wrongKind(typed: string): string;
  wrongSeason(typed: string): string;
  /** `card` is the series' index.md. */
  noSeasons(series: string, card: string): string;
  unknownSeason(season: number, seasons: number, card: string): string;
  /** `--season` beside an `--after` of another. */
  seasonAgainst(season: number, after: string): string;
  wrongAfter(typed: string): string;
  unknownAfter(typed: string, series: string): string;
  ambiguousSeries(typed: string, slugs: readonly string[]): string;
  unknownSeries(typed: string, suggestion: string | null, slugs: readonly string[]): string;
  draftsNeedOutput(): string;
  dryRunNeedsFix(): string;

  // System errors and defects.
  systemFailure(code: string, path: string | null): string;
  busy(pid: number, lock: string): string;
  corruptJournal(file: string, cache: string): string;
  defect(message: string): string;
  /** Nothing is left to do but wait for a promise of the author's code. */
  unsettled(): string;
}

/** A new post. `date` as in its front matter. */
export interface BegunPost {
  readonly path: string;
  readonly kind: "episode" | "special" | "notice";
  readonly label: string | null;
  readonly series: string;
  readonly date: string;
}

export interface Counts {
  readonly episodes: number;
  readonly series: number;
  readonly posts: number;
  readonly pages: number;
  readonly feeds: number;
  /** Null where drafts and scheduled posts are part of the site. */
  readonly leftOut: LeftOut | null;
}
