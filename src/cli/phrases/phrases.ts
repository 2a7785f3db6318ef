import type { Repair } from "../../authoring/fix/fix-notes.ts";
import type { Told } from "../../authoring/renumber/plan.ts";
import type { CalendarWords } from "../../authoring/status/print.ts";
import type { Refusal } from "../../host/publish/output-folder.ts";
import type { CommandName } from "../commands.ts";
import type { OptionName } from "../options.ts";

/** What commands say beside the problems of the content, in one language. */
export interface Phrases {
  // What was made.
  made(counts: Counts, seconds: string): string;
  checked(counts: Counts, seconds: string): string;
  /** How many problems there were, after they have been listed. */
  summary(errors: number, warnings: number): string;
  /** After errors: the site of before is still there. */
  untouched(output: string): string;

  /** What a repair has done, or would do, on its line. */
  repair(repair: Repair): string;
  repaired(posts: number): string;
  wouldRepair(posts: number): string;
  /** A post that somebody else has written to while a command worked on it. */
  changedMeanwhile(file: string): string;

  /** What a new number changes, or would change, on its line. */
  renumbering(told: Told): string;
  renumbered(episodes: number, files: number, dry: boolean): string;

  /** A post has been begun, or would be. */
  began(post: Begun, dry: boolean): string;

  // What there is and what is to come.
  readonly calendar: CalendarWords;
  due(source: string, label: string, title: string, day: string): string;
  /** There are errors, and the calendar may lack what stands in those files. */
  unclear(errors: number): string;

  // While working, on a terminal.
  readonly reading: string;
  printing(done: number, all: number): string;
  readonly publishing: string;
  waiting(pid: number): string;

  // The server.
  serving(address: string): string;
  restarted(file: string): string;
  readonly serverStopped: string;
  readonly problemsHeading: string;
  readonly nothingYet: string;
  serverRunning(pid: number): string;

  // Wrong usage.
  unknownCommand(typed: string, suggestion: string | null): string;
  unknownOption(typed: string, suggestion: string | null): string;
  optionNeedsValue(option: string): string;
  optionTakesNoValue(option: string): string;
  extraArgument(typed: string): string;
  wrongNow(typed: string): string;
  wrongEpoch(typed: string): string;
  wrongFormat(typed: string): string;
  wrongSince(typed: string): string;
  wrongPort(typed: string): string;
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
  wrongAfter(typed: string): string;
  unknownAfter(typed: string, series: string): string;
  unknownSeries(typed: string, suggestion: string | null, slugs: readonly string[]): string;
  draftsNeedOutput(): string;
  dryRunNeedsFix(): string;

  // The machine, and we.
  machine(code: string, path: string | null): string;
  busy(pid: number, lock: string): string;
  torn(file: string, cache: string): string;
  defect(message: string): string;

  // Help.
  readonly usage: string;
  readonly commandsHeading: string;
  readonly optionsHeading: string;
  readonly commands: { readonly [Name in CommandName]: string };
  readonly options: { readonly [Name in OptionName]: string };
}

/** `date` as it stands in the front matter. */
export interface Begun {
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
}
