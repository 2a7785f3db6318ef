import type { Author, Column, Picture, Post, Series, Site } from "../model.ts";
import { type Problem, problem, sortProblems } from "../problems/problem.ts";
import type { Sources } from "../read/source.ts";
import { type Addresses, locate } from "./addresses.ts";
import { type ColumnMap, drawMap } from "./around.ts";
import type { Draft, FilledShelf, Shelf } from "./draft.ts";
import { identities } from "./identity.ts";
import { chronicle } from "./neighbours.ts";
import { checkNumbers } from "./numbers.ts";
import { byPath, readingOrder } from "./order.ts";
import { checkRhythm } from "./rhythm.ts";
import { readSheets, type Sheet, type SheetMemory } from "./sheets.ts";
import { shelve } from "./shelve.ts";
import { EMPTY_TEXT, openDesk, type ReadProse, type TextDesk, type TextMemory } from "./texts.ts";

export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Keep drafts and scheduled posts in the column. */
  readonly drafts: boolean;
  /** Addresses that the site makes besides its posts: "/archive/". */
  readonly own: ReadonlySet<string>;
  /** An author's own templates may make addresses that nobody here knows. */
  readonly open: boolean;
}

/** What a run keeps for the next, so that an edit costs one post and not all. It never changes a result. */
export interface Memory {
  readonly sheets: SheetMemory;
  readonly texts: TextMemory;
}

export const freshMemory = (): Memory => ({ sheets: new WeakMap(), texts: new Map() });

/** From sources to the column and everything that is wrong with it. Pure, whatever the memory holds. */
export function buildColumn(
  sources: Sources,
  site: Site,
  readProse: ReadProse,
  given: Circumstances,
  memory: Memory = freshMemory(),
): { readonly column: Column; readonly problems: readonly Problem[] } {
  const sheets = readSheets(sources, memory.sheets);
  const {
    shelves,
    drafts,
    problems: shelving,
  } = shelve(sheets, sources.folder, { timeZone: site.timeZone, now: given.now });
  const filled = shelves.map((shelf) => fill(shelf, drafts));
  const addresses = locate(shelves, drafts, site.url);
  const map = drawMap(sources, sheets, addresses, given.own, given.open, given.drafts);

  const desk = openDesk(readProse, map, memory.texts);
  const makers = { site, addresses, map, desk, identity: identities(site.id), problems: [] as Problem[] };
  const shown = (draft: Draft) => given.drafts || draft.state === "out";
  // A scheduled text is read although it is not shown: its mistakes are better told now than on its day.
  for (const draft of drafts) if (!shown(draft) && draft.state === "scheduled") makePost(draft, makers);

  const series = filled.map(({ shelf, drafts: inOrder }) =>
    makeSeries(
      shelf,
      inOrder.filter(shown).map((draft) => makePost(draft, makers)),
      makers,
    ),
  );
  const single = drafts.filter((draft) => draft.shelf === null && shown(draft));
  const column: Column = {
    site,
    introduction: sheets.home
      ? desk.read(sheets.home, sheets.home.front.values.lang ?? site.lang, "/")
      : null,
    series: newestFirst(series),
    posts: chronicle(single.filter((draft) => draft.kind !== "page").map((draft) => makePost(draft, makers))),
    pages: single
      .filter((draft) => draft.kind === "page")
      .sort(byPath)
      .map((draft) => makePost(draft, makers)),
  };

  const problems = [
    ...sources.problems,
    ...equalNames(sources),
    ...sheets.problems,
    ...shelving,
    ...filled.flatMap((each) => [...checkNumbers(each), ...checkRhythm(each)]),
    ...addresses.problems,
    ...makers.problems,
    ...equalIds(drafts),
    ...desk.finish(),
  ];
  return { column, problems: sortProblems(problems) };
}

interface Makers {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly map: ColumnMap;
  readonly desk: TextDesk;
  readonly identity: (address: string) => string;
  readonly problems: Problem[];
}

function fill(shelf: Shelf, drafts: readonly Draft[]): FilledShelf {
  return { shelf, drafts: readingOrder(drafts.filter((draft) => draft.shelf === shelf)) };
}

function makePost(draft: Draft, makers: Makers): Post {
  const { sheet, shelf } = draft;
  const { values: front } = sheet.front;
  const card = shelf?.sheet.front.values;
  const { address = "/", aliases = [] } = makers.addresses.posts.get(draft) ?? {};
  const lang = front.lang ?? card?.lang ?? makers.site.lang;
  const withdrawn = front.withdrawn ?? false;
  const text = withdrawn ? EMPTY_TEXT : makers.desk.read(sheet, lang, address);
  return {
    kind: draft.kind,
    source: sheet.source.path,
    address,
    aliases,
    id: front.id ?? makers.identity(aliases[0] ?? address),
    series: shelf?.slug ?? null,
    number: draft.number,
    season: draft.season,
    title: draft.title,
    subtitle: front.subtitle,
    description: front.description ?? text.summary,
    lang,
    author: authorOf(front.author, card?.author ?? null, makers.site.author),
    tags: front.tags ?? [],
    cover: coverOf(sheet, makers),
    date: draft.date,
    updated: draft.updated,
    state: draft.state,
    withdrawn,
    text,
    extra: front.extra ?? {},
  };
}

function makeSeries(shelf: Shelf, episodes: readonly Post[], makers: Makers): Series {
  const { values: front } = shelf.sheet.front;
  const { address = "/", aliases = [] } = makers.addresses.series.get(shelf) ?? {};
  const lang = front.lang ?? makers.site.lang;
  const introduction = makers.desk.read(shelf.sheet, lang, address);
  return {
    slug: shelf.slug,
    source: shelf.sheet.source.path,
    address,
    aliases,
    id: front.id ?? makers.identity(aliases[0] ?? address),
    title: shelf.title,
    description: front.description ?? introduction.summary,
    lang,
    author: front.author ?? makers.site.author,
    tags: front.tags ?? [],
    cover: coverOf(shelf.sheet, makers),
    status: front.status ?? "ongoing",
    cadence: shelf.cadence,
    seasons: front.seasons ?? [],
    numbering: shelf.numbering,
    missing: front.missing ?? [],
    total: front.total,
    next: front.next ?? makers.site.next,
    previous: front.previous ?? 50,
    introduction,
    episodes,
    extra: front.extra ?? {},
  };
}

function authorOf(...authors: readonly (Author | null)[]): Author | null {
  return authors.find((author) => author !== null) ?? null;
}

type WithCover = Sheet<{
  readonly values: { readonly cover: { readonly src: string; readonly alt: string } | null };
  place(field: "cover"): { readonly path: string; readonly line: number };
}>;

function coverOf({ source, front }: WithCover, { map, problems }: Makers): Picture | null {
  const { cover } = front.values;
  if (cover === null) return null;
  const answer = map.picture(source.path, cover.src);
  if (answer.to === "picture") return { ...answer.picture, alt: cover.alt };
  const facts = { target: cover.src, suggestion: answer.suggestion };
  problems.push(problem("picture-missing", front.place("cover"), facts));
  return null;
}

/** The series that moved last comes first. */
function newestFirst(series: readonly Series[]): Series[] {
  const latest = ({ episodes }: Series) =>
    Math.max(0, ...episodes.slice(-3).map((each) => each.date?.epoch ?? 0));
  return [...series].sort((a, b) => latest(b) - latest(a) || (a.slug < b.slug ? -1 : 1));
}

/** Files whose names some disks take for one. */
function* equalNames(sources: Sources): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { path } of [...sources.posts, ...sources.attachments].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )) {
    const folded = path.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else yield problem("source-collision", { path, line: 1 }, { other });
  }
}

/** A file that was copied with its `id` would take the place of the other in every feed reader. */
function* equalIds(drafts: readonly Draft[]): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { sheet } of drafts) {
    const { id } = sheet.front.values;
    if (id === null) continue;
    const other = seen.get(id);
    if (other === undefined) seen.set(id, sheet.source.path);
    else yield problem("id-equal", sheet.front.place("id"), { id, other });
  }
}
