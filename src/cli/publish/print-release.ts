import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gitCommands } from "../../authoring/publish/git-commands.ts";
import type { OpenDraft, Release } from "../../authoring/publish/plan-release.ts";
import { shortDate } from "../../authoring/status/print.ts";
import type { PostEntry } from "../../column/entries.ts";
import { isShownAsPreview, type Preview, previewAddress } from "../../column/previews.ts";
import type { Column, Moment, Post, Text } from "../../core/model.ts";
import { en } from "../../core/words/en.ts";
import { ko } from "../../core/words/ko.ts";
import { PACKAGE } from "../../host/package.ts";
import { pushArguments } from "../../input/files/git-push.ts";
import { untrackedFiles } from "../../input/files/git-untracked.ts";
import { createUrlWriter } from "../../outputs/urls.ts";
import { labelOf } from "../../outputs/views/cards.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { publishPhrasesIn } from "../phrases/publish-in.ts";
import { EXIT, type ExitCode } from "../usage.ts";
import { currentFolder } from "./choose-draft.ts";

/** Prints what was written, and where the post stands. */
export function printRelease(
  { file, date, entry: open }: OpenDraft,
  { written, entry, scan }: Release,
  post: Post,
  column: Column,
  isDateChosen: boolean,
  environment: ProcessEnvironment,
): void {
  const say = publishPhrasesIn(environment.language);
  const tell = (line: string) => environment.out(`${file.source.path}: ${line}`);
  if (written.date !== null) tell((date === "missing" ? say.dateMissing : say.dateChanged)(written.date));
  else if (date === "past" && !isDateChosen && open?.date) tell(say.dateKept(shortDate(open.date.iso)));
  if (written.episode !== null) tell(say.numbered(written.episode));
  if (written.id !== null) tell(say.identified(written.id));
  const before = entry === null ? [] : draftsBefore(entry, scan.posts);
  if (before.length > 0) tell(say.draftsBefore(before.map((each) => labelFor(each, environment))));
  tell(
    say.stands({
      title: post.title,
      series: seriesTitle(post, column),
      label: labelIn(post, column, environment),
      date: post.date && longDate(post.date, environment),
      url: createUrlWriter(column.site.url).absolute(post.address),
      state: entry?.state ?? "out",
    }),
  );
  if (entry?.state === "scheduled" && post.date)
    tell(say.scheduled(longDate(post.date, environment), docsFolder(environment.root)));
  const { preview } = file.front.values;
  if (preview !== null)
    tell(say.previewLeads(createUrlWriter(column.site.url).absolute(previewAddress(preview))));
}

/** Prints where a preview stands, and what keeps it from others and what does not. */
export function printPreview(
  { address, post }: Preview,
  column: Column,
  isNew: boolean,
  dry: boolean,
  environment: ProcessEnvironment,
): void {
  const say = publishPhrasesIn(environment.language);
  const tell = (line: string) => environment.out(`${post.source}: ${line}`);
  const { absolute } = createUrlWriter(column.site.url);
  const url = isNew && dry ? `${absolute("/preview/")}…/` : absolute(address);
  if (!isShownAsPreview({ address, post })) {
    tell(say.previewOver(url, absolute(post.address)));
    return;
  }
  const series = seriesTitle(post, column);
  tell(say.previewStands({ title: post.title, series, label: labelIn(post, column, environment), url }));
  environment.out(say.previewSecret);
}

/** Says of a post that is no draft when it came out, or will. */
export function tellState({ file, state, date }: PostEntry, environment: ProcessEnvironment): ExitCode {
  const say = publishPhrasesIn(environment.language);
  const { path } = file.source;
  const written = date && longDate(date, environment);
  environment.out(
    state === "scheduled" && written !== null
      ? say.alreadyScheduled(path, written)
      : say.alreadyOut(path, written),
  );
  return EXIT.good;
}

/**
 * Prints the git commands that publish the post with the files that git does not know; nothing without git.
 *
 * @param others files that were changed with it
 */
export function printGitCommands(
  post: Post,
  others: readonly string[],
  column: Column,
  root: string,
  environment: ProcessEnvironment,
): void {
  const say = publishPhrasesIn(environment.language);
  const series = column.series.find(({ slug }) => slug === post.series);
  const covers = [post.cover, series?.cover ?? null].flatMap((cover) => cover?.source ?? []);
  const shown = [
    ...filesOf(post.text),
    ...(series ? [series.source, ...filesOf(series.introduction)] : []),
    ...covers,
  ];
  const untracked = untrackedFiles(root, [post.source, ...new Set(shown)]);
  if (untracked === null) return;
  const current = currentFolder(environment);
  const typed = [...new Set([post.source, ...others, ...untracked])].map((path) =>
    relative(current, resolve(root, path)).split(sep).join("/"),
  );
  const label = labelIn(post, column, environment);
  const message = say.commitMessage(seriesTitle(post, column), label, post.title);
  const push = pushArguments(root);
  environment.out(say.git);
  for (const command of gitCommands(typed, message, push)) environment.out(`  ${command}`);
  if (push === null) environment.out(say.noRemote);
}

/** Where the documentation of this package lies, from the column's folder. */
function docsFolder(root: string): string {
  return relative(root, fileURLToPath(PACKAGE)) === "" ? "docs" : "node_modules/yeonjae/docs";
}

/** "2026년 12월 2일 07:00" */
function longDate(date: Moment, environment: ProcessEnvironment): string {
  return `${wordsFor(environment).date(date)} ${date.iso.slice(11, 16)}`;
}

/** Drafts of the same series and sequence with a smaller number. */
function draftsBefore(
  { series, season, number }: PostEntry,
  posts: readonly PostEntry[],
): readonly PostEntry[] {
  return posts.filter(
    (each) =>
      each.state === "draft" &&
      each.series === series &&
      (series?.numbering !== "season" || each.season === season) &&
      each.number !== null &&
      number !== null &&
      each.number < number,
  );
}

function seriesTitle(post: Post, column: Column): string | null {
  return column.series.find(({ slug }) => slug === post.series)?.title ?? null;
}

function labelIn(post: Post, column: Column, environment: ProcessEnvironment): string {
  const series = column.series.find(({ slug }) => slug === post.series) ?? null;
  return labelOf(post, series, wordsFor(environment));
}

function labelFor(post: PostEntry, environment: ProcessEnvironment): string {
  return labelOf(post, post.series, wordsFor(environment));
}

function wordsFor({ language }: ProcessEnvironment) {
  return language === "ko" ? ko : en;
}

function filesOf({ files, pictures }: Text): readonly string[] {
  return [...files, ...pictures];
}
