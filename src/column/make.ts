import type { Author, Moment, Picture, Post, Series, Site, Upcoming } from "../model.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { momentAt } from "../time/zone.ts";
import type { Addresses, Located } from "./addresses.ts";
import type { ColumnMap } from "./around.ts";
import type { Draft, Shelf } from "./draft.ts";
import { identityOf } from "./identity.ts";
import { keep } from "./keep.ts";
import type { Sheet } from "./sheets.ts";
import type { TextDesk } from "./texts.ts";

/** What posts and series are made with. */
export interface Makers {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly map: ColumnMap;
  readonly desk: TextDesk;
  readonly identity: (address: string) => string;
  readonly problems: Problem[];
  /** The posts of the last run, by source. */
  readonly posts: Map<string, Post>;
  /** When files changed last, by path in NFC. */
  readonly changed: ReadonlyMap<string, number> | undefined;
}

const NOWHERE: Located = { address: "/", aliases: [], feedAliases: [] };

/** The same object as last time, where nothing about the post has changed. */
export function makePost(draft: Draft, makers: Makers): Post {
  const { path } = draft.sheet.source;
  const post = keep(makers.posts.get(path), makePostAnew(draft, makers));
  makers.posts.set(path, post);
  return post;
}

function makePostAnew(draft: Draft, makers: Makers): Post {
  const { sheet, shelf } = draft;
  const { values: front } = sheet.front;
  const card = shelf?.sheet.front.values;
  const { address, aliases } = makers.addresses.posts.get(draft) ?? NOWHERE;
  const lang = langOf(draft, makers.site);
  const withdrawn = front.withdrawn ?? false;
  const text = withdrawn ? makers.desk.leaveEmpty(address) : makers.desk.read(sheet, lang, address);
  return {
    kind: draft.kind,
    source: sheet.source.path,
    address,
    aliases,
    id: identityOf(front.id, { address, aliases }, makers.identity),
    series: shelf?.slug ?? null,
    number: draft.number,
    season: draft.season,
    title: draft.title,
    subtitle: front.subtitle,
    description: withdrawn ? "" : (front.description ?? text.summary),
    lang,
    author: authorOf(front.author, card?.author ?? null, makers.site.author),
    tags: front.tags ?? [],
    cover: withdrawn ? null : coverOf(sheet, makers),
    date: draft.date,
    updated: draft.updated,
    changed: changeOf(sheet.source.path, makers),
    state: draft.state,
    withdrawn,
    text,
    extra: front.extra ?? {},
  };
}

export function langOf({ sheet, shelf }: Draft, site: Site): string {
  return sheet.front.values.lang ?? shelf?.sheet.front.values.lang ?? site.lang;
}

export function makeSeries(
  shelf: Shelf,
  episodes: readonly Post[],
  upcoming: Upcoming | null,
  makers: Makers,
): Series {
  const { values: front } = shelf.sheet.front;
  const { address, aliases, feedAliases } = makers.addresses.series.get(shelf) ?? NOWHERE;
  const lang = front.lang ?? makers.site.lang;
  const introduction = makers.desk.read(shelf.sheet, lang, address);
  return {
    slug: shelf.slug,
    source: shelf.sheet.source.path,
    address,
    aliases,
    feedAliases,
    id: identityOf(front.id, { address, aliases }, makers.identity),
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
    upcoming,
    previous: front.previous ?? 50,
    introduction,
    episodes,
    extra: front.extra ?? {},
  };
}

function changeOf(path: string, { changed, site }: Makers): Moment | null {
  const epoch = changed?.get(path.normalize("NFC"));
  return epoch === undefined ? null : momentAt(epoch, site.timeZone);
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
