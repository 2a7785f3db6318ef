import type { Author, Moment, Picture, Post, Series, Site, Upcoming } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { momentAt } from "../core/time/zone.ts";
import type { Addressed, Addresses } from "./addresses.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import { identityOf } from "./identity.ts";
import type { ColumnResolvers } from "./links/build-link-index.ts";
import type { ParsedFile } from "./parsed-files.ts";
import { reuse } from "./reuse.ts";
import type { TextCache } from "./text-cache.ts";

/** What posts and series are made with. */
export interface PostDeps {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly resolvers: ColumnResolvers;
  readonly texts: TextCache;
  readonly identity: (address: string) => string;
  readonly problems: Problem[];
  /** The posts of the last run, by source. */
  readonly posts: Map<string, Post>;
  /** When files changed last, by path in NFC. */
  readonly changed: ReadonlyMap<string, number> | undefined;
}

const NOWHERE: Addressed = { address: "/", aliases: [], feedAliases: [] };

/** The same object as last time, where nothing about the post has changed. */
export function makePost(draft: PostEntry, deps: PostDeps): Post {
  const { path } = draft.file.source;
  const post = reuse(deps.posts.get(path), makePostAnew(draft, deps));
  deps.posts.set(path, post);
  return post;
}

function makePostAnew(draft: PostEntry, deps: PostDeps): Post {
  const { file, series } = draft;
  const { values: front } = file.front;
  const card = series?.file.front.values;
  const { address, aliases } = deps.addresses.posts.get(draft) ?? NOWHERE;
  const lang = langOf(draft, deps.site);
  const withdrawn = front.withdrawn ?? false;
  const text = withdrawn ? deps.texts.leaveEmpty(address) : deps.texts.read(file, lang, address);
  return {
    kind: draft.kind,
    source: file.source.path,
    address,
    aliases,
    id: identityOf(front.id, { address, aliases }, deps.identity),
    series: series?.slug ?? null,
    number: draft.number,
    season: draft.season,
    title: draft.title,
    subtitle: front.subtitle,
    description: withdrawn ? "" : (front.description ?? text.summary),
    lang,
    author: authorOf(front.author, card?.author ?? null, deps.site.author),
    tags: front.tags ?? [],
    cover: withdrawn ? null : coverOf(file, deps),
    date: draft.date,
    updated: draft.updated,
    changed: changeOf(file.source.path, deps),
    state: draft.state,
    withdrawn,
    text,
    extra: front.extra ?? {},
  };
}

export function langOf({ file, series }: PostEntry, site: Site): string {
  return file.front.values.lang ?? series?.file.front.values.lang ?? site.lang;
}

export function makeSeries(
  series: SeriesEntry,
  episodes: readonly Post[],
  upcoming: Upcoming | null,
  deps: PostDeps,
): Series {
  const { values: front } = series.file.front;
  const { address, aliases, feedAliases } = deps.addresses.series.get(series) ?? NOWHERE;
  const lang = front.lang ?? deps.site.lang;
  const introduction = deps.texts.read(series.file, lang, address);
  return {
    slug: series.slug,
    source: series.file.source.path,
    address,
    aliases,
    feedAliases,
    id: identityOf(front.id, { address, aliases }, deps.identity),
    title: series.title,
    description: front.description ?? introduction.summary,
    lang,
    author: front.author ?? deps.site.author,
    tags: front.tags ?? [],
    cover: coverOf(series.file, deps),
    status: front.status ?? "ongoing",
    cadence: series.cadence,
    seasons: front.seasons ?? [],
    numbering: series.numbering,
    missing: front.missing ?? [],
    total: front.total,
    next: front.next ?? deps.site.next,
    upcoming,
    previous: front.previous ?? 50,
    introduction,
    episodes,
    extra: front.extra ?? {},
  };
}

function changeOf(path: string, { changed, site }: PostDeps): Moment | null {
  const epoch = changed?.get(path.normalize("NFC"));
  return epoch === undefined ? null : momentAt(epoch, site.timeZone);
}

function authorOf(...authors: readonly (Author | null)[]): Author | null {
  return authors.find((author) => author !== null) ?? null;
}

type WithCover = ParsedFile<{
  readonly values: { readonly cover: { readonly src: string; readonly alt: string } | null };
  place(field: "cover"): { readonly path: string; readonly line: number };
}>;

function coverOf({ source, front }: WithCover, { resolvers: map, problems }: PostDeps): Picture | null {
  const { cover } = front.values;
  if (cover === null) return null;
  const answer = map.picture(source.path, cover.src);
  if (answer.to === "picture") return { ...answer.picture, alt: cover.alt };
  const facts = { target: cover.src, suggestion: answer.suggestion };
  problems.push(problem("picture-missing", front.place("cover"), facts));
  return null;
}
