import type { FilledShelf } from "../column/draft.ts";
import type { Survey } from "../column/survey.ts";
import { type NewPost, type Place, planPost, type Wish } from "../new/plan-post.ts";
import type { Problem } from "../problems/problem.ts";
import { countOf } from "../renumber/numbers.ts";
import { alone, reading } from "./alone.ts";
import { chooseSeries } from "./choose-series.ts";
import { type Desk, setDesk } from "./desk.ts";
import { openColumn } from "./open-column.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { close, codeFor, report } from "./report.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";
import { tellChanges, writeChanges } from "./write-changes.ts";

/** Begins the next post of a series: a file with its card, in its place. */
export async function begin(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  const title = given.words.join(" ").replace(/\s+/g, " ").trim().normalize("NFC");
  if (title === "") throw new Usage((say) => say.noTitle());
  const kind = readKind(given.kind);
  const work = () => beginAlone(desk, given, { title, kind, after: null }, world);
  return given["dry-run"] ? reading(desk, work) : alone(desk, world, work);
}

async function beginAlone(desk: Desk, given: Given, wish: Wish, world: World): Promise<ExitCode> {
  const dry = given["dry-run"] ?? false;
  const column = await openColumn(desk, world);
  if (column === null) return EXIT.content;
  const { survey, tools } = column;
  const filled = chooseOne(survey, given.series, desk);
  const errors = doubts(survey, filled, given.after !== undefined);
  if (errors.length > 0) {
    report(errors, desk, world);
    return codeFor(errors);
  }
  const post = planPost(survey, filled, { ...wish, after: readAfter(given.after, filled) }, tools);
  const { changes } = post.plan;
  if (post.problems.length > 0) {
    report(post.problems, desk, world);
    return EXIT.content;
  }
  if (!dry && !writeChanges(changes, [post.file], desk, world)) return EXIT.content;
  tellChanges(changes, desk, world);
  close(phrasesIn(world.language).began(tell(post, wish, filled), dry), desk, world);
  return EXIT.good;
}

function tell({ file, number, season, date }: NewPost, { kind }: Wish, { shelf }: FilledShelf) {
  const label = shelf.numbering === "season" ? `${season}-${number}` : `${number}`;
  return { path: file.path, kind, label, series: shelf.title, date };
}

function chooseOne(survey: Survey, typed: string | undefined, { input }: Desk): FilledShelf {
  if (survey.filled.length === 0) throw new Usage((say) => say.noSeries(input));
  const [first, ...others] = chooseSeries(survey, typed) as [FilledShelf, ...FilledShelf[]];
  if (others.length === 0) return first;
  const slugs = survey.filled.map(({ shelf }) => shelf.slug).sort();
  throw new Usage((say) => say.whichSeries(slugs));
}

/** What makes the next number uncertain: errors in the cards of the series; where others make room, any. */
function doubts(survey: Survey, { shelf, drafts }: FilledShelf, makesRoom: boolean): Problem[] {
  const folder = shelf.sheet.source.path.replace(/[^/]*$/, "");
  const own = new Set(drafts.map(({ sheet }) => sheet.source.path));
  return survey.problems.filter(
    ({ severity, path }) => severity === "error" && (makesRoom || path.startsWith(folder) || own.has(path)),
  );
}

function readKind(typed: string | undefined): Wish["kind"] {
  if (typed === undefined) return "episode";
  const kind = (["special", "notice", "episode"] as const).find((each) => each === typed);
  if (kind === undefined) throw new Usage((say) => say.wrongKind(typed));
  return kind;
}

/** "12", or "2-12" where seasons number anew; the number before the first stands before it. */
function readAfter(typed: string | undefined, filled: FilledShelf): Place | null {
  if (typed === undefined) return null;
  const match = /^(?:(\d{1,6})-)?(\d{1,9})$/.exec(typed);
  if (match === null) throw new Usage((say) => say.wrongAfter(typed));
  const wanted = match[1] === undefined ? null : Number(match[1]);
  const number = Number(match[2]);
  const numbered = filled.drafts.filter((draft) => draft.number !== null);
  const season = countOf(filled, wanted ?? numbered.at(-1)?.season ?? null);
  const count = numbered.filter((draft) => countOf(filled, draft.season) === season);
  const draft = count.find((each) => each.number === number) ?? null;
  if (draft !== null) return { season: draft.season, number, draft };
  const [first] = count;
  if (first?.number === number + 1) return { season: first.season, number, draft };
  throw new Usage((say) => say.unknownAfter(typed, filled.shelf.title));
}
