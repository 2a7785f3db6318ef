import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";
import { type ColumnScan, scanColumn } from "../../column/scan.ts";
import { foldCase } from "../../core/fold-case.ts";
import type { Moment } from "../../core/model.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import { type NewFile, sourcesAfter } from "../edits/file-change.ts";
import { planAndVerify } from "../renumber/apply-plan.ts";
import { groupBySequence, makeRoom, next, sequenceOf } from "../renumber/numbers.ts";
import type { PlanDeps, RenumberPlan } from "../renumber/plan.ts";
import { fileStem, titleSlug } from "./file-name.ts";
import { newFrontMatter } from "./front-matter.ts";
import { type CadenceClock, dateBetween, formatMoment, nextDate } from "./next-date.ts";

export interface NewPostRequest {
  readonly title: string;
  readonly kind: "episode" | "special" | "notice";
  /** Null: that of its place. */
  readonly season: number | null;
  /** Null: at the end. */
  readonly after: InsertPosition | null;
}

/** Insert position: after an episode, or before the first of a number sequence. */
export interface InsertPosition {
  readonly season: number | null;
  readonly number: number;
  readonly post: PostEntry | null;
}

export interface NewPost {
  readonly file: NewFile;
  readonly number: number | null;
  readonly season: number | null;
  readonly date: string;
  /** The renumbering that makes room for it. */
  readonly plan: RenumberPlan;
  /** Errors that prevent it. */
  readonly problems: readonly Problem[];
}

/** Plans a new post of a series: number, date, file and front matter, and the renumbering that makes room for it. */
export function planPost(
  scan: ColumnScan,
  group: SeriesWithPosts,
  request: NewPostRequest,
  deps: PlanDeps,
): NewPost {
  const { season, number, moves } = numberFor(group, request);
  const plan = planAndVerify(scan, moves, deps);
  const date = dateFor(group, request, deps);
  const after = request.kind === "episode" ? null : (request.after?.number ?? null);
  const sources = sourcesAfter(scan.sources, plan.changes);
  const path = freePath(scan, group, request, number);
  const frontMatter = (slug: string | null) =>
    newFrontMatter({
      title: request.title,
      date,
      kind: request.kind === "episode" ? null : request.kind,
      season,
      episode: number,
      after,
      draft: true,
      slug,
      id: deps.makeGuid(`${path} ${deps.now}`),
    });
  let problems: readonly Problem[] = [];
  for (const slug of slugCandidates(request)) {
    const file = { path, text: frontMatter(slug) };
    const trial = scanColumn(
      { ...sources, posts: [...sources.posts, file] },
      deps.site,
      deps.now,
      scan.reserved,
    );
    problems = trial.problems.filter((each) => isAbout(each, path) && each.severity === "error");
    if (!problems.some(({ code }) => code === "address-equal" || code === "address-reserved")) {
      return { file, number, season, date, plan, problems: sortProblems([...plan.problems, ...problems]) };
    }
  }
  return { file: { path, text: frontMatter(null) }, number, season, date, plan, problems };
}

function numberFor(group: SeriesWithPosts, { kind, after, season: chosen }: NewPostRequest) {
  const noMoves = { moves: new Map<PostEntry, number>() };
  const last = group.posts.findLast((post) => post.number !== null);
  const ofPlace = after ? after.season : (last?.season ?? (group.series.numbering === "season" ? 1 : null));
  const season = chosen ?? ofPlace;
  if (kind !== "episode") {
    return {
      ...noMoves,
      season: chosen ?? (after && group.series.numbering === "season" ? season : null),
      number: null,
    };
  }
  if (after) return { ...makeRoom(group, after.number, season), season };
  const sequence = groupBySequence(group).get(sequenceOf(group, season)) ?? [];
  return { ...noMoves, season, number: next(group, sequence.at(-1)?.number ?? 0) };
}

function dateFor(group: SeriesWithPosts, { kind, after }: NewPostRequest, { site, now }: PlanDeps): string {
  const clock: CadenceClock = { cadence: group.series.cadence, timeZone: site.timeZone, now };
  const dates = group.posts.flatMap(({ date }): Moment[] => (date === null ? [] : [date]));
  if (after === null) return nextDate(clock, dates);
  const numbered = group.posts.filter(({ number }) => number !== null);
  const sequence = groupBySequence(group).get(sequenceOf(group, after.season)) ?? [];
  const following = after.post ? numbered[numbered.indexOf(after.post) + 1] : sequence[0];
  const [from, to] = [after.post?.date ?? null, following?.date ?? null];
  if (from === null) return to === null ? nextDate(clock, dates) : formatMoment(to, clock);
  if (to === null) return kind === "special" ? formatMoment(from, clock) : nextDate(clock, dates);
  return dateBetween(from, to, clock, dates);
}

/** An unused path beside the series' `index.md`; compared case-folded, as some file systems do. */
function freePath(
  { sources }: ColumnScan,
  { series, posts }: SeriesWithPosts,
  request: NewPostRequest,
  number: number | null,
): string {
  const folder = series.file.source.path.replace(/[^/]*$/, "");
  const taken = new Set([...sources.posts, ...sources.attachments].map(({ path }) => foldCase(path)));
  const siblings = posts.map((post) => ({
    name: post.file.source.path.split("/").at(-1) as string,
    number: post.number,
  }));
  const stem = fileStem(request.title, request.kind, number, siblings);
  let path = `${folder}${stem}.md`;
  for (let suffix = 2; taken.has(foldCase(path)); suffix++) path = `${folder}${stem}-${suffix}.md`;
  return path;
}

/** Whether a problem involves a file. A collision is reported at either of the two, depending on their names. */
function isAbout({ path, facts }: Problem, file: string): boolean {
  return path === file || ("other" in facts && facts.other === file);
}

/** Slugs to try: none, which leaves the default address; then the title's; then that with a numbered suffix. */
function* slugCandidates({ title, kind }: NewPostRequest): Generator<string | null> {
  yield null;
  const base = titleSlug(title) || kind;
  yield base;
  for (let suffix = 2; suffix < 100; suffix++) yield `${base}-${suffix}`;
}
