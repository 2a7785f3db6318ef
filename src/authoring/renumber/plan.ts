import type { PostEntry } from "../../column/entries.ts";
import { identityOf } from "../../column/identity.ts";
import { buildNameIndex, type NameScope } from "../../column/links/name-index.ts";
import type { ColumnScan } from "../../column/scan.ts";
import type { Site } from "../../core/model.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import type { Source } from "../../input/files/sources.ts";
import { editFront, type FrontEdit } from "./edit-front-matter.ts";
import type { NumberLink } from "./links.ts";
import type { Moves } from "./numbers.ts";
import { afterMoves } from "./specials.ts";
import type { Splice } from "./splice.ts";

/** What happens to one file. */
export interface Change {
  readonly source: Source;
  readonly splices: readonly Splice[];
  readonly told: readonly Told[];
}

/** One thing that changes, at its line in the file as it was found. */
export type Told =
  /** `kept`: the address that is written down as `slug`, because it came from the number. */
  | { line: number; what: "number"; from: number; to: number; kept: string | null }
  | { line: number; what: "after"; from: number; to: number }
  | { line: number; what: "link"; from: string; to: string };

export interface Tools {
  readonly site: Pick<Site, "timeZone" | "url">;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Makes identities out of addresses. */
  readonly identity: (address: string) => string;
  readonly findLinks: (markdown: string) => readonly NumberLink[];
}

/** What new numbers change in every file, in order of path. With a problem among it, nothing may be written. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

export function planChanges(
  scan: ColumnScan,
  moves: Moves,
  tools: Pick<Tools, "identity" | "findLinks">,
): Plan {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  const numbers = new Map([...moves].map(([post, number]) => [post.file.source, { draft: post, number }]));
  const afters = new Map(
    scan.bySeries
      .flatMap((filled) => afterMoves(filled, moves))
      .map(({ draft: post, to }) => [post.file.source, { draft: post, to }]),
  );
  const links = linkPlanner(scan, moves, tools);

  for (const source of scan.sources.posts) {
    const moved = numbers.get(source);
    const follows = afters.get(source);
    const edits: FrontEdit[] = [];
    const told: Told[] = [];
    if (moved) {
      const { draft: post, number } = moved;
      const kept = post.file.front.values.slug === null ? lastPart(scan, post) : null;
      edits.push({ field: "episode", value: String(number) }, ...keepsakes(scan, post, kept, tools));
      told.push({
        line: lineOf(post, "episode"),
        what: "number",
        from: post.number as number,
        to: number,
        kept,
      });
    }
    if (follows) {
      const { draft: post, to } = follows;
      edits.push({ field: "after", value: String(to) });
      told.push({ line: lineOf(post, "after"), what: "after", from: post.after as number, to });
    }
    const front = edits.length === 0 ? [] : editFront(source.text, edits, "episode");
    if (front === null) {
      problems.push(problem("front-tangled", { path: source.path, line: 1 }, {}));
      continue;
    }
    const body = links(source);
    if (front.length + body.length === 0) continue;
    const splices = [...front, ...body.map(({ splice }) => splice)];
    changes.push({ source, splices, told: [...told, ...body.map(({ told }) => told)] });
  }
  return { changes, problems };
}

/** What an address was made of, and the identity that was made of the address, written down. */
function keepsakes(
  scan: ColumnScan,
  post: PostEntry,
  kept: string | null,
  { identity }: Pick<Tools, "identity">,
): FrontEdit[] {
  const located = scan.addresses.posts.get(post);
  if (kept === null || located === undefined) return [];
  const { id } = post.file.front.values;
  return [
    { field: "slug", value: kept },
    ...(id === null ? [{ field: "id", value: identityOf(null, located, identity) }] : []),
  ];
}

/** "2-3" of "/city/2-3/". */
function lastPart({ addresses }: ColumnScan, post: PostEntry): string {
  return addresses.posts.get(post)?.address.split("/").at(-2) ?? "";
}

function lineOf(post: PostEntry, field: "episode" | "after"): number {
  return post.file.front.place(field).line;
}

/** On one line, without what follows the number. */
function spell(typed: string): string {
  return `${typed.replace(/\s+/g, " ")}]]`;
}

/** Finds the links of a text that name moved numbers. */
function linkPlanner(
  { files, bySeries: filled, series: allSeries, posts }: ColumnScan,
  moves: Moves,
  { findLinks }: Pick<Tools, "findLinks">,
) {
  const names = buildNameIndex(allSeries, posts);
  const places = new Map<Source, NameScope>();
  for (const { series } of filled) places.set(series.file.source, { series, season: null });
  for (const { file, series, season } of posts) places.set(file.source, { series, season });
  const nowhere = { series: null, season: null };
  const bodies = new Map(
    [...(files.home ? [files.home] : []), ...files.series, ...files.posts].map((file) => [file.source, file]),
  );

  return (source: Source): { splice: Splice; told: Told }[] => {
    const file = bodies.get(source);
    if (file === undefined || moves.size === 0) return [];
    const start = source.text.length - file.body.length;
    return findLinks(file.body).flatMap((link) => {
      const found = names.find(nameOf(link), places.get(source) ?? nowhere);
      // "아이폰 15" may be the title of a post that has another number.
      const target =
        found !== null && "draft" in found && found.draft.number === link.number ? found.draft : null;
      const number = target && moves.get(target);
      if (number === null || number === undefined) return [];
      const typed = link.typed.slice(0, link.from - link.to) + number;
      const line = file.bodyLine + file.body.slice(0, link.from).split("\n").length - 1;
      return [
        {
          splice: { from: start + link.from, to: start + link.to, text: String(number) },
          told: { line, what: "link", from: spell(link.typed), to: spell(typed) },
        },
      ];
    });
  };
}

/** A link by number as the texts' own reader asks for it: "투자 2-25". */
function nameOf({ name, season, number }: NumberLink): string {
  return `${name === null ? "" : `${name} `}${season === null ? "" : `${season}-`}${number}`;
}
