import type { PostEntry } from "../../column/entries.ts";
import { guidOf } from "../../column/guid.ts";
import { buildNameIndex, type NameScope } from "../../column/links/name-index.ts";
import type { ColumnScan, ScannedSite } from "../../column/scan.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import type { Source } from "../../input/files/sources.ts";
import { editFrontMatter, type FieldEdit } from "../edits/edit-front-matter.ts";
import type { FileChange, LineChange } from "../edits/file-change.ts";
import type { Splice } from "../edits/splice.ts";
import type { NumberLink } from "./links.ts";
import type { Moves } from "./numbers.ts";
import { afterChanges } from "./specials.ts";

export interface PlanDeps {
  readonly site: ScannedSite;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Generates the guid of an address. */
  readonly makeGuid: (address: string) => string;
  readonly findLinks: (markdown: string) => readonly NumberLink[];
}

/** The edits for new numbers in all files, in order of path. If there are problems, nothing may be written. */
export interface RenumberPlan {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
}

export function planChanges(
  scan: ColumnScan,
  moves: Moves,
  deps: Pick<PlanDeps, "makeGuid" | "findLinks">,
): RenumberPlan {
  const changes: FileChange[] = [];
  const problems: Problem[] = [];
  const newNumbers = new Map([...moves].map(([post, number]) => [post.file.source, { post, number }]));
  const newAfters = new Map(
    scan.bySeries
      .flatMap((bySeries) => afterChanges(bySeries, moves))
      .map(({ post, to }) => [post.file.source, { post, to }]),
  );
  const links = linkPlanner(scan, moves, deps);

  for (const source of scan.sources.posts) {
    const newNumber = newNumbers.get(source);
    const newAfter = newAfters.get(source);
    const edits: FieldEdit[] = [];
    const lines: LineChange[] = [];
    if (newNumber) {
      const { post, number } = newNumber;
      const kept = post.file.front.values.slug === null ? lastSegment(scan, post) : null;
      edits.push({ field: "episode", value: String(number) }, ...pinnedFields(scan, post, kept, deps));
      lines.push({
        line: lineOf(post, "episode"),
        what: "number",
        from: post.number as number,
        to: number,
        kept,
      });
    }
    if (newAfter) {
      const { post, to } = newAfter;
      edits.push({ field: "after", value: String(to) });
      lines.push({ line: lineOf(post, "after"), what: "after", from: post.after as number, to });
    }
    const front = edits.length === 0 ? [] : editFrontMatter(source.text, edits, "episode");
    if (front === null) {
      problems.push(problem("front-tangled", { path: source.path, line: 1 }, {}));
      continue;
    }
    const body = links(source);
    if (front.length + body.length === 0) continue;
    const splices = [...front, ...body.map(({ splice }) => splice)];
    changes.push({ source, splices, lines: [...lines, ...body.map(({ change }) => change)] });
  }
  return { changes, problems };
}

/** Fields that pin the address and the guid, which were derived from the old number. */
function pinnedFields(
  scan: ColumnScan,
  post: PostEntry,
  kept: string | null,
  { makeGuid }: Pick<PlanDeps, "makeGuid">,
): FieldEdit[] {
  const located = scan.addresses.posts.get(post);
  if (kept === null || located === undefined) return [];
  const { id } = post.file.front.values;
  return [
    { field: "slug", value: kept },
    ...(id === null ? [{ field: "id", value: guidOf(null, located, makeGuid) }] : []),
  ];
}

/** The last path segment: "2-3" of "/city/2-3/". */
function lastSegment({ addresses }: ColumnScan, post: PostEntry): string {
  return addresses.posts.get(post)?.address.split("/").at(-2) ?? "";
}

function lineOf(post: PostEntry, field: "episode" | "after"): number {
  return post.file.front.locationOf(field).line;
}

/** Link as shown to the author: on one line, without what follows the number. */
function printLink(typed: string): string {
  return `${typed.replace(/\s+/g, " ")}]]`;
}

/** Prepares the edits of links to renumbered episodes in one text. */
function linkPlanner(
  { files, bySeries, series: allSeries, posts }: ColumnScan,
  moves: Moves,
  { findLinks }: Pick<PlanDeps, "findLinks">,
) {
  const names = buildNameIndex(allSeries, posts);
  const scopes = new Map<Source, NameScope>();
  for (const { series } of bySeries) scopes.set(series.file.source, { series, season: null });
  for (const { file, series, season } of posts) scopes.set(file.source, { series, season });
  const noScope = { series: null, season: null };
  const filesBySource = new Map(
    [...(files.home ? [files.home] : []), ...files.series, ...files.posts].map((file) => [file.source, file]),
  );

  return (source: Source): { splice: Splice; change: LineChange }[] => {
    const file = filesBySource.get(source);
    if (file === undefined || moves.size === 0) return [];
    const start = source.text.length - file.body.length;
    return findLinks(file.body).flatMap((link) => {
      const found = names.find(nameOf(link), scopes.get(source) ?? noScope);
      // "아이폰 15" may be the title of a post that has another number.
      const target =
        found !== null && "post" in found && found.post.number === link.number ? found.post : null;
      const number = target && moves.get(target);
      if (number === null || number === undefined) return [];
      const typed = link.typed.slice(0, link.from - link.to) + number;
      const line = file.bodyLine + file.body.slice(0, link.from).split("\n").length - 1;
      return [
        {
          splice: { from: start + link.from, to: start + link.to, text: String(number) },
          change: { line, what: "link", from: printLink(link.typed), to: printLink(typed) },
        },
      ];
    });
  };
}

/** The name that the link resolver is asked for: "투자 2-25". */
function nameOf({ name, season, number }: NumberLink): string {
  return `${name === null ? "" : `${name} `}${season === null ? "" : `${season}-`}${number}`;
}
