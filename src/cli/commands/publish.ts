import { causedProblems } from "../../authoring/publish/caused-problems.ts";
import { atOriginalLines } from "../../authoring/publish/original-lines.ts";
import {
  type OpenDraft,
  openDraft,
  planRelease,
  type Release,
} from "../../authoring/publish/plan-release.ts";
import { DATE_CHOICES, type DateChoice } from "../../authoring/publish/release-date.ts";
import { shortDate } from "../../authoring/status/print.ts";
import { createGuidGenerator } from "../../column/guid.ts";
import { postsOf } from "../../column/posts.ts";
import type { Column, Post } from "../../core/model.ts";
import { hasErrors } from "../../host/eleventy/session.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { type OpenColumn, openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { publishPhrasesIn } from "../phrases/publish-in.ts";
import { chooseDraft } from "../publish/choose-draft.ts";
import { printGitCommands, printRelease, tellState } from "../publish/print-release.ts";
import { publishUnlisted } from "../publish/publish-unlisted.ts";
import { exitCodeFor, report } from "../report.ts";
import { planSiteId, type SiteIdPlan } from "../site-id.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { writeChanges } from "../write-changes.ts";

/** A release that was checked and may be written. */
interface CheckedRelease {
  readonly draft: OpenDraft;
  readonly release: Release;
  readonly post: Post;
  readonly column: Column;
  readonly isDateChosen: boolean;
  /** The `id` of the site, where its settings lack it. */
  readonly siteId: SiteIdPlan | null;
}

/** Makes a draft a post, or with `--unlisted` shows it at an unlisted address. */
export async function publish(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  if (environment.variables.npm_command === "publish")
    throw new UsageError(({ language }) => publishPhrasesIn(language).byNpm());
  const context = createContext(options, environment);
  const choice = readDateChoice(options.date);
  if (!options.unlisted) return release(context, options, choice, environment);
  if (choice !== null) throw new UsageError(({ language }) => publishPhrasesIn(language).dateOfUnlisted());
  return publishUnlisted(context, options, environment);
}

/**
 * Makes a draft a post: `draft` goes, date and id are written, and the site's id where it is missing; the column is
 * checked as it will be; all or nothing.
 */
async function release(
  context: CommandContext,
  options: ParsedOptions,
  choice: DateChoice | null,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  // The lock is taken for writing alone: a question may stand for hours.
  const checked = await withoutLock(context, () => prepare(context, options, choice, environment));
  if (typeof checked === "number") return checked;
  const { draft, release, post, column, isDateChosen, siteId } = checked;
  const dry = options["dry-run"] ?? false;
  const settings = siteId?.file ? [siteId.file] : [];
  const write = async () => writeChanges([release.change], settings, context, environment);
  if (!dry && !(await withLock(context, environment, write))) return EXIT.content;
  printRelease(draft, release, post, column, isDateChosen, environment);
  if (siteId !== null) tellSiteId(siteId, column, context, environment);
  if (dry) environment.out(publishPhrasesIn(environment.language).dry);
  else {
    const paths = settings.map(({ path }) => path);
    printGitCommands(post, paths, column, context.root, environment);
  }
  return EXIT.good;
}

async function prepare(
  context: CommandContext,
  options: ParsedOptions,
  typedChoice: DateChoice | null,
  environment: ProcessEnvironment,
): Promise<CheckedRelease | ExitCode> {
  const opened = await openColumn(context, environment);
  if (opened === null) return EXIT.content;
  const { scan } = opened;
  const siteId = planSiteId(opened, context);
  const deps = siteId === null ? opened.deps : { ...opened.deps, makeGuid: createGuidGenerator(siteId.id) };
  const found = chooseDraft(scan, options.positionals.join(" ").trim(), context, environment);
  if (found.is === "post") return tellState(found.post, environment);
  const file = scan.files.posts.find(({ source }) => source.path === found.path);
  if (found.is === "broken" || file === undefined) {
    const problems = scan.problems.filter(({ path }) => path === found.path);
    report(problems, context, environment);
    return exitCodeFor(problems);
  }
  if (file.front.values.kind === "page" && typedChoice !== null && typedChoice !== "keep")
    throw new UsageError(({ language }) => publishPhrasesIn(language).pageDate(found.path));
  const draft = openDraft(scan, file, deps);
  const choice = typedChoice ?? (await askDate(draft, environment));
  const release = planRelease(scan, draft, choice, deps);
  if ("code" in release) {
    report([release], context, environment);
    return EXIT.content;
  }
  const isDateChosen = typedChoice !== null || environment.openPrompts !== null;
  const checked = checkRelease(opened, release, context, options["dry-run"] ?? false, environment);
  return typeof checked === "number" ? checked : { draft, release, isDateChosen, siteId, ...checked };
}

/**
 * Plans the site with the post and without it, at the moment when it is out, and reports the difference. Lines are those
 * of the file as it will stand on the disk.
 */
function checkRelease(
  { scan, deps, plan }: OpenColumn,
  release: Release,
  context: CommandContext,
  dry: boolean,
  environment: ProcessEnvironment,
): Pick<CheckedRelease, "post" | "column"> | ExitCode {
  const { path } = release.change.source;
  const now = Math.max(deps.now, release.entry?.date?.epoch ?? deps.now);
  const before = plan(false, { sources: scan.sources, now });
  const after = before && plan(false, { sources: release.scan.sources, now });
  if (before === null || after === null) return EXIT.content;
  const { column } = after;
  const file = release.scan.files.posts.find(({ source }) => source.path === path);
  const problems = file ? causedProblems(file, before.problems, after.problems) : after.problems;
  const post = postsOf(column).find(({ source }) => source === path);
  const isRefused = hasErrors(problems) || post === undefined;
  report(dry || isRefused ? atOriginalLines(problems, release.change) : problems, context, environment);
  const say = publishPhrasesIn(environment.language);
  if (isRefused) {
    environment.err(say.refused);
    return exitCodeFor(problems);
  }
  const elsewhere = after.problems.filter(({ severity }) => severity === "error").length;
  if (elsewhere > 0) environment.err(say.errorsElsewhere(elsewhere));
  return { post, column };
}

/**
 * Asks about a date that has passed; without a terminal it stays.
 *
 * @throws Cancelled
 */
async function askDate(
  { entry, date, dates, file }: OpenDraft,
  { language, openPrompts }: ProcessEnvironment,
): Promise<DateChoice> {
  if (date !== "past" || !entry?.date || openPrompts === null) return "keep";
  const say = publishPhrasesIn(language);
  const written = shortDate(entry.date.iso);
  const labels = { ...dates, keep: written };
  const prompts = await openPrompts();
  const answer = await prompts.choose({
    message: say.askDate(file.source.path, written),
    options: DATE_CHOICES.map((value) => ({ value, label: say.choices[value](labels[value]) })),
    initial: "now",
  });
  return DATE_CHOICES.find((each) => each === answer) ?? "keep";
}

function readDateChoice(typed: string | undefined): DateChoice | null {
  if (typed === undefined) return null;
  const choice = DATE_CHOICES.find((each) => each === typed);
  if (choice === undefined)
    throw new UsageError(({ language }) => publishPhrasesIn(language).wrongDate(typed));
  return choice;
}

function tellSiteId(
  { id, file, line }: SiteIdPlan,
  { site }: Column,
  { config }: CommandContext,
  environment: ProcessEnvironment,
): void {
  const say = publishPhrasesIn(environment.language);
  environment.out(
    `${config}: ${file === null ? say.siteIdByHand(line) : say.siteIdentified(id, id === site.id)}`,
  );
}
