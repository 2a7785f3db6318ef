import type { Addressed } from "../../column/addresses.ts";
import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { guidOf } from "../../column/guid.ts";
import { postsOf } from "../../column/posts.ts";
import type { ColumnScan } from "../../column/scan.ts";
import type { Column, Picture, Text } from "../../core/model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { movedPath, type SeriesMove } from "./series-move.ts";

/** What would be otherwise than before, at a place in the files as they are. */
export type MoveConflict =
  /** An address that leads somewhere today, and would no longer. */
  | { readonly what: "address"; readonly path: string; readonly line: number; readonly address: string }
  | { readonly what: "identity"; readonly path: string; readonly line: number }
  /** A link that would lead elsewhere; null where it would lead nowhere. */
  | {
      readonly what: "link";
      readonly path: string;
      readonly line: number;
      readonly from: string;
      readonly to: string | null;
    };

/** A column, drafts included, as it is or would be. */
export interface MoveState {
  readonly scan: ColumnScan;
  readonly column: Column;
  readonly problems: readonly Problem[];
}

export interface Verdict {
  readonly conflicts: readonly MoveConflict[];
  /** Problems that the column has not today, at the places in the files as they are. */
  readonly problems: readonly Problem[];
}

/** Compares a column before and after a move: identities, addresses, the targets of all links, problems. */
export function verifyMove(before: MoveState, after: MoveState, move: SeriesMove, deps: GuidDeps): Verdict {
  return {
    conflicts: [
      ...pageConflicts(before.scan, after.scan, move, deps),
      ...linkConflicts(before, after.column, move),
    ],
    problems: newProblems(before, after, move),
  };
}

interface GuidDeps {
  readonly makeGuid: (address: string) => string;
}

type Page = readonly [PostEntry | SeriesEntry, Addressed];

function pagesIn({ addresses }: ColumnScan): Map<string, Page> {
  const all: Page[] = [...addresses.series, ...addresses.posts];
  return new Map(all.map((page) => [page[0].file.source.path, page]));
}

function* pageConflicts(
  before: ColumnScan,
  after: ColumnScan,
  move: SeriesMove,
  { makeGuid }: GuidDeps,
): Generator<MoveConflict> {
  const now = pagesIn(after);
  for (const [path, [entry, located]] of pagesIn(before)) {
    const at = { path, line: 1 };
    const [moved, there] = now.get(movedPath(path, move)) ?? [];
    const idOf = (each: PostEntry | SeriesEntry, addressed: Addressed) =>
      guidOf(each.file.front.values.id, addressed, makeGuid);
    if (!moved || !there || idOf(entry, located) !== idOf(moved, there)) yield { what: "identity", ...at };
    if (!there || ("state" in entry && entry.state === "draft")) continue;
    const leading = new Set(addressesOf(there));
    for (const address of addressesOf(located))
      if (!leading.has(address)) yield { what: "address", ...at, address };
  }
}

function addressesOf({ address, aliases, inherited = [], feedAliases }: Addressed): string[] {
  return [address, ...aliases, ...inherited, ...feedAliases];
}

/** Whatever holds addresses: a text, a cover. */
interface Linking {
  readonly source: string;
  readonly text: Text | null;
  readonly cover: Picture | null;
}

function linkingIn(column: Column): Linking[] {
  return [
    { source: "", text: column.introduction, cover: null },
    ...column.series.map((series) => ({ ...series, text: series.introduction })),
    ...postsOf(column),
  ];
}

function* linkConflicts(before: MoveState, after: Column, move: SeriesMove): Generator<MoveConflict> {
  const now = new Map(linkingIn(after).map((each) => [each.source, each]));
  const { files } = before.scan;
  const parsed = [...(files.home ? [files.home] : []), ...files.series, ...files.posts];
  for (const linking of linkingIn(before.column)) {
    const { source } = linking;
    const targets = targetsOf(linking);
    const moved = now.get(movedPath(source, move));
    const movedTargets = moved ? targetsOf(moved) : [];
    const count = Math.max(targets.length, movedTargets.length);
    const at = Array.from({ length: count }).findIndex((_, i) => !isSame(targets[i], movedTargets[i], move));
    if (at < 0) continue;
    const file = source === "" ? files.home : parsed.find((each) => each.source.path === source);
    const rows = (file?.body ?? "").slice(0, mentionOf(file?.body ?? "", move)).split("\n").length - 1;
    yield {
      what: "link",
      path: file?.source.path ?? source,
      line: (file?.bodyLine ?? 1) + rows,
      from: targets[at] ?? "",
      to: movedTargets[at] ?? null,
    };
  }
}

/** Where the new slug is named today: what then means something else. */
function mentionOf(body: string, { slug }: SeriesMove): number {
  return Math.max(0, body.toLowerCase().indexOf(`[[${slug.to.toLowerCase()}`));
}

function isSame(from: string | undefined, to: string | undefined, { address, slug }: SeriesMove): boolean {
  if (from === undefined || to === undefined) return false;
  if (from === to) return true;
  const starts = [address.from, `/${slug.from}/`];
  return starts.some((start) => from.startsWith(start) && to === address.to + from.slice(start.length));
}

/** Every address in reading order, with its fragment. */
function targetsOf({ text, cover }: Linking): string[] {
  const texts = text ? [text.body, ...text.notes.map(({ body }) => body)] : [];
  const holes = texts.flat().filter((part) => typeof part !== "string");
  const targets = holes.flatMap((hole) => {
    if (hole.hole === "picture") return [hole.address];
    if (hole.hole !== "address") return [];
    return [hole.fragment === null ? hole.address : `${hole.address}#${hole.fragment}`];
  });
  return cover ? [cover.address, ...targets] : targets;
}

function newProblems(before: MoveState, after: MoveState, move: SeriesMove): Problem[] {
  const known = new Map<string, number>();
  const keyOf = (path: string, { code, severity }: Problem) => `${severity} ${code} ${path}`;
  for (const each of before.problems) {
    const key = keyOf(movedPath(each.path, move), each);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const places = new Map<
    string,
    { readonly path: string; readonly bodyLine: number; readonly bodyLineNow: number }
  >();
  const bodiesNow = new Map(after.scan.files.posts.map(({ source, bodyLine }) => [source.path, bodyLine]));
  for (const { source, bodyLine } of [...before.scan.files.posts, ...before.scan.files.series]) {
    const path = movedPath(source.path, move);
    places.set(path, { path: source.path, bodyLine, bodyLineNow: bodiesNow.get(path) ?? bodyLine });
  }
  const counts = new Map<string, Problem[]>();
  for (const each of after.problems) {
    const key = keyOf(each.path, each);
    const others = counts.get(key);
    if (others) others.push(each);
    else counts.set(key, [each]);
  }
  return [...counts]
    .flatMap(([key, all]) => (all.length > (known.get(key) ?? 0) ? all : []))
    .map((each) => {
      const place = places.get(each.path);
      if (place === undefined) return each;
      const shift = each.line >= place.bodyLineNow ? place.bodyLineNow - place.bodyLine : 0;
      return { ...each, path: place.path, line: each.line - shift };
    });
}
