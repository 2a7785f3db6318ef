import type { Draft } from "../column/draft.ts";
import { identityOf } from "../column/identity.ts";
import { indexNames, type Standpoint } from "../column/names.ts";
import type { Survey } from "../column/survey.ts";
import type { Site } from "../model.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Source } from "../read/source.ts";
import { editFront, type FrontEdit } from "./edit-front.ts";
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
  survey: Survey,
  moves: Moves,
  tools: Pick<Tools, "identity" | "findLinks">,
): Plan {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  const numbers = new Map([...moves].map(([draft, number]) => [draft.sheet.source, { draft, number }]));
  const afters = new Map(
    survey.filled
      .flatMap((filled) => afterMoves(filled, moves))
      .map(({ draft, to }) => [draft.sheet.source, { draft, to }]),
  );
  const links = linkPlanner(survey, moves, tools);

  for (const source of survey.sources.posts) {
    const moved = numbers.get(source);
    const follows = afters.get(source);
    const edits: FrontEdit[] = [];
    const told: Told[] = [];
    if (moved) {
      const { draft, number } = moved;
      const kept = draft.sheet.front.values.slug === null ? lastPart(survey, draft) : null;
      edits.push({ field: "episode", value: String(number) }, ...keepsakes(survey, draft, kept, tools));
      told.push({
        line: lineOf(draft, "episode"),
        what: "number",
        from: draft.number as number,
        to: number,
        kept,
      });
    }
    if (follows) {
      const { draft, to } = follows;
      edits.push({ field: "after", value: String(to) });
      told.push({ line: lineOf(draft, "after"), what: "after", from: draft.after as number, to });
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
  survey: Survey,
  draft: Draft,
  kept: string | null,
  { identity }: Pick<Tools, "identity">,
): FrontEdit[] {
  const located = survey.addresses.posts.get(draft);
  if (kept === null || located === undefined) return [];
  const { id } = draft.sheet.front.values;
  return [
    { field: "slug", value: kept },
    ...(id === null ? [{ field: "id", value: identityOf(null, located, identity) }] : []),
  ];
}

/** "2-3" of "/city/2-3/". */
function lastPart({ addresses }: Survey, draft: Draft): string {
  return addresses.posts.get(draft)?.address.split("/").at(-2) ?? "";
}

function lineOf(draft: Draft, field: "episode" | "after"): number {
  return draft.sheet.front.place(field).line;
}

/** On one line, without what follows the number. */
function spell(typed: string): string {
  return `${typed.replace(/\s+/g, " ")}]]`;
}

/** Finds the links of a text that name moved numbers. */
function linkPlanner(
  { sheets, filled, shelves, drafts }: Survey,
  moves: Moves,
  { findLinks }: Pick<Tools, "findLinks">,
) {
  const names = indexNames(shelves, drafts);
  const places = new Map<Source, Standpoint>();
  for (const { shelf } of filled) places.set(shelf.sheet.source, { shelf, season: null });
  for (const { sheet, shelf, season } of drafts) places.set(sheet.source, { shelf, season });
  const nowhere = { shelf: null, season: null };
  const bodies = new Map(
    [...(sheets.home ? [sheets.home] : []), ...sheets.series, ...sheets.posts].map((sheet) => [
      sheet.source,
      sheet,
    ]),
  );

  return (source: Source): { splice: Splice; told: Told }[] => {
    const sheet = bodies.get(source);
    if (sheet === undefined || moves.size === 0) return [];
    const start = source.text.length - sheet.body.length;
    return findLinks(sheet.body).flatMap((link) => {
      const found = names.find(nameOf(link), places.get(source) ?? nowhere);
      // "아이폰 15" may be the title of a post that has another number.
      const target =
        found !== null && "draft" in found && found.draft.number === link.number ? found.draft : null;
      const number = target && moves.get(target);
      if (number === null || number === undefined) return [];
      const typed = link.typed.slice(0, link.from - link.to) + number;
      const line = sheet.bodyLine + sheet.body.slice(0, link.from).split("\n").length - 1;
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
