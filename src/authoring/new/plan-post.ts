import type { PostEntry, SeriesWithPosts } from "../../column/entries.ts";
import { type ColumnScan, scanColumn } from "../../column/scan.ts";
import { foldCase } from "../../core/fold-case.ts";
import type { Moment } from "../../core/model.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import { type NewFile, planSoundly, sourcesAfter } from "../renumber/apply-plan.ts";
import { counts, makeRoom, next } from "../renumber/numbers.ts";
import type { Plan, Tools } from "../renumber/plan.ts";
import { fileStem, titlePart } from "./file-name.ts";
import { newCard } from "./front-matter.ts";
import { dateBetween, nextDate, type Rhythm, spell } from "./next-date.ts";

export interface Wish {
  readonly title: string;
  readonly kind: "episode" | "special" | "notice";
  /** Null at the end. */
  readonly after: InsertPosition | null;
}

/** Right behind an episode, or before all others of their count. */
export interface InsertPosition {
  readonly season: number | null;
  readonly number: number;
  readonly draft: PostEntry | null;
}

export interface NewPost {
  readonly file: NewFile;
  readonly number: number | null;
  readonly season: number | null;
  readonly date: string;
  /** What makes room for it. */
  readonly plan: Plan;
  /** Why it can't be begun. */
  readonly problems: readonly Problem[];
}

/** The next post of a series: its number, date, file and card, and what has to make room. */
export function planPost(scan: ColumnScan, filled: SeriesWithPosts, wish: Wish, tools: Tools): NewPost {
  const { season, number, moves } = placeFor(filled, wish);
  const plan = planSoundly(scan, moves, tools);
  const date = dateFor(filled, wish, tools);
  const after = wish.kind === "episode" ? null : (wish.after?.number ?? null);
  const sources = sourcesAfter(scan, plan.changes);
  const path = freePath(scan, filled, wish, number);
  const card = (slug: string | null) =>
    newCard({
      title: wish.title,
      date,
      kind: wish.kind === "episode" ? null : wish.kind,
      season,
      episode: number,
      after,
      draft: true,
      slug,
      id: tools.identity(`${path} ${tools.now}`),
    });
  let problems: readonly Problem[] = [];
  for (const slug of slugs(wish)) {
    const file = { path, text: card(slug) };
    const trial = scanColumn(
      { ...sources, posts: [...sources.posts, file] },
      tools.site,
      tools.now,
      scan.reserved,
    );
    problems = trial.problems.filter((each) => concerns(each, path) && each.severity === "error");
    if (!problems.some(({ code }) => code === "address-equal" || code === "address-reserved")) {
      return { file, number, season, date, plan, problems: sortProblems([...plan.problems, ...problems]) };
    }
  }
  return { file: { path, text: card(null) }, number, season, date, plan, problems };
}

function placeFor(filled: SeriesWithPosts, { kind, after }: Wish) {
  const none = { moves: new Map<PostEntry, number>() };
  const last = filled.posts.findLast((post) => post.number !== null);
  const season = after ? after.season : (last?.season ?? (filled.series.numbering === "season" ? 1 : null));
  if (kind !== "episode") {
    return { ...none, season: after && filled.series.numbering === "season" ? season : null, number: null };
  }
  if (after) return { ...makeRoom(filled, after.number, season), season };
  return { ...none, season, number: next(filled, last?.number ?? 0) };
}

function dateFor(filled: SeriesWithPosts, { kind, after }: Wish, { site, now }: Tools): string {
  const rhythm: Rhythm = { cadence: filled.series.cadence, timeZone: site.timeZone, now };
  const dates = filled.posts.flatMap(({ date }): Moment[] => (date === null ? [] : [date]));
  if (after === null) return nextDate(rhythm, dates);
  const numbered = filled.posts.filter(({ number }) => number !== null);
  const group = counts(filled).get(filled.series.numbering === "season" ? after.season : null) ?? [];
  const following = after.draft ? numbered[numbered.indexOf(after.draft) + 1] : group[0];
  const [from, to] = [after.draft?.date ?? null, following?.date ?? null];
  if (from === null) return to === null ? nextDate(rhythm, dates) : spell(to, rhythm);
  if (to === null) return kind === "special" ? spell(from, rhythm) : nextDate(rhythm, dates);
  return dateBetween(from, to, rhythm, dates);
}

/** Beside the series' card; never a name that is taken, whatever a disk takes for the same. */
function freePath(
  { sources }: ColumnScan,
  { series, posts }: SeriesWithPosts,
  wish: Wish,
  number: number | null,
): string {
  const folder = series.file.source.path.replace(/[^/]*$/, "");
  const taken = new Set([...sources.posts, ...sources.attachments].map(({ path }) => foldCase(path)));
  const neighbours = posts.map((post) => ({
    name: post.file.source.path.split("/").at(-1) as string,
    number: post.number,
  }));
  const stem = fileStem(wish.title, wish.kind, number, neighbours);
  let path = `${folder}${stem}.md`;
  for (let nth = 2; taken.has(foldCase(path)); nth++) path = `${folder}${stem}-${nth}.md`;
  return path;
}

/** Which of two files is told that they quarrel is a matter of their names. */
function concerns({ path, facts }: Problem, file: string): boolean {
  return path === file || ("other" in facts && facts.other === file);
}

/** None, while the address that comes by itself is free; then the title; then the title and a number. */
function* slugs({ title, kind }: Wish): Generator<string | null> {
  yield null;
  const words = titlePart(title) || kind;
  yield words;
  for (let nth = 2; nth < 100; nth++) yield `${words}-${nth}`;
}
