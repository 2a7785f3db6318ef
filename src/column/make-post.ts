import type { Author, Moment, Picture, Post, Series, Site, Upcoming } from "../core/model.ts";
import { isDataPicture, reportFlaw } from "../core/picture-flaw.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { momentAt } from "../core/time/zone.ts";
import type { Addressed, Addresses } from "./addresses.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import { guidOf } from "./guid.ts";
import type { ColumnResolvers } from "./links/build-link-index.ts";
import type { ParsedFile } from "./parsed-files.ts";
import { reuse } from "./reuse.ts";
import type { TagNames } from "./tag-names.ts";
import type { TextCache } from "./text-cache.ts";
import { isWordless } from "./wordless.ts";

/** What every post and series is made with. */
export interface PostDeps {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly tags: TagNames;
  readonly resolvers: ColumnResolvers;
  readonly texts: TextCache;
  readonly makeGuid: (address: string) => string;
  readonly problems: Problem[];
  /** Cache: the posts of the previous build, by source. */
  readonly posts: Map<string, Post>;
  /** Last change by path in NFC, in milliseconds since 1970. */
  readonly changed: ReadonlyMap<string, number> | undefined;
}

/** How many earlier episodes an episode lists, unless its series says otherwise. */
const EARLIER_SHOWN = 7;

const NO_ADDRESS: Addressed = { address: "/", aliases: [], feedAliases: [] };

/** Makes a post; the cached object where nothing about it has changed. */
export function makePost(entry: PostEntry, deps: PostDeps): Post {
  const { path } = entry.file.source;
  const post = reuse(deps.posts.get(path), createPost(entry, deps));
  deps.posts.set(path, post);
  return post;
}

function createPost(entry: PostEntry, deps: PostDeps): Post {
  const { file, series } = entry;
  const { values: front } = file.front;
  const seriesFront = series?.file.front.values;
  const { address, aliases, inherited = [] } = deps.addresses.posts.get(entry) ?? NO_ADDRESS;
  const lang = langOf(entry, deps.site);
  const withdrawn = front.withdrawn ?? false;
  const text = withdrawn ? deps.texts.leaveEmpty(address) : deps.texts.read(file, lang, address);
  const cover = withdrawn ? null : coverOf(file, deps);
  if (!withdrawn && isWordless(text) && cover === null && mustHaveText(entry)) {
    deps.problems.push(problem("text-empty", { path: file.source.path, line: file.bodyLine - 1 }, {}));
  }
  return {
    kind: entry.kind,
    source: file.source.path,
    address,
    aliases: [...aliases, ...inherited],
    id: guidOf(front.id, { address, aliases }, deps.makeGuid),
    series: series?.slug ?? null,
    number: entry.number,
    season: entry.season,
    title: entry.title,
    subtitle: front.subtitle,
    description: withdrawn ? "" : (front.description ?? text.summary),
    lang,
    author: authorOf(front.author, seriesFront?.author ?? null, deps.site.author),
    tags: deps.tags.labelsOf(front.tags ?? []),
    cover,
    date: entry.date,
    updated: entry.updated,
    changed: changedAt(file.source.path, deps),
    state: entry.state,
    withdrawn,
    text,
    extra: front.extra ?? {},
  };
}

/** A notice may say it all in its title, and a draft is still to be written. */
function mustHaveText({ kind, state }: PostEntry): boolean {
  return kind !== "notice" && state !== "draft";
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
  const { address, aliases, feedAliases } = deps.addresses.series.get(series) ?? NO_ADDRESS;
  const lang = front.lang ?? deps.site.lang;
  const introduction = deps.texts.read(series.file, lang, address);
  return {
    slug: series.slug,
    source: series.file.source.path,
    address,
    aliases,
    feedAliases,
    id: guidOf(front.id, { address, aliases }, deps.makeGuid),
    title: series.title,
    description: front.description ?? introduction.summary,
    lang,
    author: front.author ?? deps.site.author,
    tags: deps.tags.labelsOf(front.tags ?? []),
    cover: coverOf(series.file, deps),
    status: front.status ?? "ongoing",
    cadence: series.cadence,
    seasons: front.seasons ?? [],
    numbering: series.numbering,
    missing: front.missing ?? [],
    total: front.total,
    next: front.next ?? deps.site.next,
    upcoming,
    previous: front.previous ?? EARLIER_SHOWN,
    introduction,
    episodes,
    extra: front.extra ?? {},
  };
}

function changedAt(path: string, { changed, site }: PostDeps): Moment | null {
  const epoch = changed?.get(path.normalize("NFC"));
  return epoch === undefined ? null : momentAt(epoch, site.timeZone);
}

function authorOf(...authors: readonly (Author | null)[]): Author | null {
  return authors.find((author) => author !== null) ?? null;
}

type WithCover = ParsedFile<{
  readonly values: { readonly cover: { readonly src: string; readonly alt: string } | null };
  locationOf(field: "cover"): { readonly path: string; readonly line: number };
}>;

function coverOf({ source, front }: WithCover, { resolvers, problems }: PostDeps): Picture | null {
  const { cover } = front.values;
  if (cover === null) return null;
  const at = front.locationOf("cover");
  if (isDataPicture(cover.src)) {
    problems.push(problem("picture-data", at, { target: cover.src }));
    return null;
  }
  const answer = resolvers.picture(source.path, cover.src);
  if (answer.to === "picture") return { ...answer.picture, alt: cover.alt };
  if (answer.to === "flawed") {
    reportFlaw(cover.src, answer.flaw, (code, facts) => problems.push(problem(code, at, facts) as Problem));
  } else {
    const facts = { target: cover.src, suggestion: answer.to === "nowhere" ? answer.suggestion : null };
    problems.push(problem("picture-missing", at, facts));
  }
  return null;
}
