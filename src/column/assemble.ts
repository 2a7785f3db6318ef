import type { Column, Post, Series, Site } from "../core/model.ts";
import { type Problem, sortProblems } from "../core/problems/problem.ts";
import { parseAhead, type WorkerReader } from "../host/worker/read-ahead.ts";
import type { Sources } from "../input/files/sources.ts";
import type { Addresses } from "./addresses.ts";
import type { PostEntry, SeriesWithPosts } from "./entries.ts";
import { feedAddresses, tagFormats } from "./feed-routes.ts";
import { identities } from "./identity.ts";
import { buildLinkIndex, createResolvers } from "./links/build-link-index.ts";
import { createNameResolver, type LabelUnpublished } from "./links/by-name.ts";
import { langOf, makePost, makeSeries, type PostDeps } from "./make-post.ts";
import { chronicle, span } from "./neighbours.ts";
import type { ParseCache } from "./parsed-files.ts";
import { byPath } from "./reading-order.ts";
import { scanColumn } from "./scan.ts";
import { tagIndex } from "./tags.ts";
import { createTextCache, type ParseText, type TextStore } from "./text-cache.ts";
import { upcoming } from "./upcoming.ts";

export interface AssembleOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Keep drafts and scheduled posts in the column. */
  readonly includeDrafts: boolean;
  /** Addresses that the site makes besides its posts: "/archive/". */
  readonly own: ReadonlySet<string>;
  /** An author's own templates may make addresses that nobody here knows. */
  readonly open: boolean;
  readonly label: LabelUnpublished;
  /** When files changed last, in milliseconds since 1970, by path in NFC. */
  readonly changed?: ReadonlyMap<string, number>;
  /** Takes part of the reading, when there is much of it. It never changes a result. */
  readonly second?: WorkerReader | null;
}

/** What a run keeps for the next, so that an edit costs one post and not all. It never changes a result. */
export interface ColumnCache {
  readonly files: ParseCache;
  readonly texts: TextStore;
  readonly posts: Map<string, Post>;
  /** Identities by address. */
  readonly ids: Map<string, string>;
}

export const createColumnCache = (): ColumnCache => ({
  files: new WeakMap(),
  texts: new Map(),
  posts: new Map(),
  ids: new Map(),
});

/** From sources to the column and everything that is wrong with it. Pure, whatever the memory holds. */
export function buildColumn(
  found: Sources,
  site: Site,
  readProse: ParseText,
  given: AssembleOptions,
  memory: ColumnCache = createColumnCache(),
): { readonly column: Column; readonly problems: readonly Problem[] } {
  const scan = scanColumn(found, site, given.now, memory.files);
  const {
    sources,
    files: sheets,
    series: allSeries,
    posts: drafts,
    unfit,
    bySeries: filled,
    addresses,
  } = scan;
  const clock = { timeZone: site.timeZone, now: given.now };
  const shown = (post: PostEntry) => given.includeDrafts || post.state === "out";
  const unread = [...sheets.unread, ...unfit.map((file) => file.source.path)];
  const own = new Set([...given.own, ...ownAddresses(filled, drafts, shown, addresses, site)]);
  const lost = headsOf(unread, sources);
  const { includeDrafts: showAll, label } = given;
  const byName = createNameResolver({
    series: allSeries,
    posts: drafts,
    addresses,
    siteLang: site.lang,
    label,
    showAll,
    lost,
  });
  const linkIndex = buildLinkIndex(sources, sheets, addresses, own, given.open, given.includeDrafts, unread);
  const map = createResolvers(linkIndex, byName);

  const texts = createTextCache(readProse, map, memory.texts);
  const identity = identities(site.id, memory.ids);
  const deps: PostDeps = {
    site,
    addresses,
    resolvers: map,
    texts,
    identity,
    problems: [],
    posts: memory.posts,
    changed: given.changed,
  };
  // What is not shown yet is read all the same: its mistakes are better told now than on its day.
  const read = drafts.filter((post) => shown(post) || post.state === "scheduled");
  if (given.second) {
    const worded = read.filter(({ file }) => !file.front.values.withdrawn);
    const tasks = worded.map((post) => ({ file: post.file, lang: langOf(post, site) }));
    parseAhead(tasks, texts, linkIndex, given.second);
  }
  for (const post of read) if (!shown(post)) makePost(post, deps);
  for (const file of unfit) {
    const { lang, draft: post, withdrawn } = file.front.values;
    if (!withdrawn && (given.includeDrafts || !post)) texts.read(file, lang ?? site.lang, null);
  }

  const series = filled.map((each) => {
    const episodes = each.posts.filter(shown).map((post) => makePost(post, deps));
    const next = upcoming(each, each.series.file.front.values.next ?? site.next, clock);
    return makeSeries(each.series, episodes, next, deps);
  });
  const single = drafts.filter((post) => post.series === null && shown(post));
  const column: Column = {
    site,
    introduction: sheets.home?.body.trim()
      ? texts.read(sheets.home, sheets.home.front.values.lang ?? site.lang, "/")
      : null,
    aliases: addresses.home?.aliases ?? [],
    feedAliases: addresses.home?.feedAliases ?? [],
    series: newestFirst(series),
    posts: chronicle(single.filter((post) => post.kind !== "page").map((post) => makePost(post, deps))),
    pages: single
      .filter((post) => post.kind === "page")
      .sort(byPath)
      .map((post) => makePost(post, deps)),
  };

  const problems = [...scan.problems, ...deps.problems, ...texts.finish()];
  return { column, problems: sortProblems(problems) };
}

/** Where titles and numbers stand, even if something is wrong with them. */
function headsOf(paths: readonly string[], { posts }: Sources): string[] {
  const wanted = new Set(paths.map((path) => path.normalize("NFC")));
  if (wanted.size === 0) return [];
  const files = posts.filter(({ path }) => wanted.has(path.normalize("NFC")));
  return files.map(({ text }) => text.slice(0, 2000).normalize("NFC"));
}

/** Addresses that come with series and tags: "/city/feed.xml", "/tags/fog/". */
function ownAddresses(
  filled: readonly SeriesWithPosts[],
  drafts: readonly PostEntry[],
  shown: (post: PostEntry) => boolean,
  addresses: Addresses,
  { feeds }: Site,
): readonly string[] {
  const single = drafts.filter((post) => post.kind === "post");
  const tagged = [...single, ...filled.flatMap((each) => each.posts)].filter(shown).map((post) => ({
    date: post.date,
    series: post.series?.slug ?? null,
    source: post.file.source.path,
    tags: post.file.front.values.tags ?? [],
  }));
  const tags = [...tagIndex(chronicle(tagged)).values()].map((tag) => tag.address);
  const followed = ["/", ...[...addresses.series.values()].map(({ address }) => address)];
  return [
    ...tags,
    ...followed.flatMap((page) => feedAddresses(page, feeds.formats)),
    ...tags.flatMap((page) => feedAddresses(page, tagFormats(feeds.formats))),
  ];
}

/** The series that moved last comes first. */
function newestFirst(series: readonly Series[]): Series[] {
  const moved = new Map(series.map((each) => [each, span(each.episodes).last?.date?.epoch ?? 0]));
  const latest = (each: Series) => moved.get(each) ?? 0;
  return [...series].sort((a, b) => latest(b) - latest(a) || (a.slug < b.slug ? -1 : 1));
}
