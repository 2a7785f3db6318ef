import type { Column, Due, Post, Series, Site } from "../core/model.ts";
import type { Problem } from "../core/problems/problem.ts";
import type { PostEntry } from "./entries.ts";
import { createGuidGenerator } from "./guid.ts";
import type { ColumnResolvers } from "./links/build-link-index.ts";
import { makePost, makeSeries, type PostDeps } from "./make-post.ts";
import { sortByDate, span } from "./neighbours.ts";
import { type Preview, previewAddress, previewOf } from "./previews.ts";
import { byPath } from "./reading-order.ts";
import type { ColumnScan, ScanCache } from "./scan.ts";
import type { TagNames } from "./tag-names.ts";
import type { TextCache } from "./text-cache.ts";
import { announce } from "./upcoming.ts";

export interface AssembleOptions {
  readonly site: Site;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Read drafts too, whether they are shown or not. */
  readonly readsDrafts: boolean;
  readonly isShown: (post: PostEntry) => boolean;
  readonly tags: TagNames;
  readonly resolvers: ColumnResolvers;
  /** When files changed last, in milliseconds since 1970, by path in NFC. */
  readonly changed: ReadonlyMap<string, number>;
  readonly cache: AssembleCache;
}

/** Cache for incremental builds: an unchanged post is the same object again. */
export interface AssembleCache extends Pick<ScanCache, "ids"> {
  /** By path of the source. */
  readonly posts: Map<string, Post>;
}

export interface AssembledColumn {
  readonly column: Column;
  /** Sorted by path. */
  readonly previews: readonly Preview[];
  readonly problems: readonly Problem[];
}

/** Assembles the column from the scan and the parsed texts. Only posts that are shown become part of it. */
export function assembleColumn(
  scan: ColumnScan,
  texts: TextCache,
  { site, now, readsDrafts, isShown, tags, resolvers, changed, cache }: AssembleOptions,
): AssembledColumn {
  const { files, posts, invalidPosts, bySeries, addresses } = scan;
  const problems: Problem[] = [];
  const deps: PostDeps = {
    site,
    addresses,
    tags,
    resolvers,
    texts,
    makeGuid: createGuidGenerator(site.id, cache.ids),
    problems,
    posts: cache.posts,
    changed,
  };

  // A scheduled post is parsed although it is not shown yet: its problems are reported before its day, not on it.
  const isRead = (post: PostEntry) => post.state === "scheduled" || readsDrafts || previewOf(post) !== null;
  const made = new Map<PostEntry, Post>();
  const make = (entry: PostEntry) => {
    const post = makePost(entry, deps);
    if (previewOf(entry) !== null) made.set(entry, post);
    return post;
  };
  for (const post of posts) if (!isShown(post) && isRead(post)) make(post);
  for (const file of invalidPosts) {
    const { lang, draft, withdrawn } = file.front.values;
    if (!withdrawn && (readsDrafts || !draft)) texts.read(file, lang ?? site.lang, null);
  }

  const due: Due[] = [];
  const clock = { timeZone: site.timeZone, now };
  const series = bySeries.map((each) => {
    const episodes = each.posts.filter(isShown).map(make);
    const { upcoming, week } = announce(each, each.series.file.front.values.next ?? site.next, clock);
    due.push(...week);
    return makeSeries(each.series, episodes, upcoming, deps);
  });
  const standalone = posts.filter((post) => post.series === null && isShown(post));
  const column: Column = {
    site,
    introduction: files.home?.body.trim()
      ? texts.read(files.home, files.home.front.values.lang ?? site.lang, "/")
      : null,
    aliases: addresses.home?.aliases ?? [],
    feedAliases: addresses.home?.feedAliases ?? [],
    series: newestFirst(series),
    posts: sortByDate(standalone.filter((post) => post.kind !== "page").map(make)),
    pages: standalone
      .filter((post) => post.kind === "page")
      .sort(byPath)
      .map(make),
    week: due.sort((a, b) => a.date.epoch - b.date.epoch),
  };
  const previews = [...made]
    .sort(([a], [b]) => byPath(a, b))
    .map(([entry, post]) => ({ address: previewAddress(previewOf(entry) ?? ""), post }));
  return { column, previews, problems };
}

/** Sorts series by the date of their newest episode, newest first; series of one date by slug. */
function newestFirst(series: readonly Series[]): Series[] {
  const lastDates = new Map(series.map((each) => [each, span(each.episodes).last?.date?.epoch ?? 0]));
  const lastDate = (each: Series) => lastDates.get(each) ?? 0;
  return [...series].sort((a, b) => lastDate(b) - lastDate(a) || (a.slug < b.slug ? -1 : 1));
}
