import type { Site } from "../core/model.ts";
import type { Problem } from "../core/problems/problem.ts";
import { createDateReader, type ReadDate } from "../core/time/zone.ts";
import type { Sources } from "../input/files/sources.ts";
import { type Addresses, assignAddresses } from "./addresses.ts";
import { checkCadence } from "./cadence.ts";
import { checkNumbers } from "./check-numbers.ts";
import { type Classified, classify, topFolderOf } from "./classify.ts";
import { draftsLast } from "./drafts.ts";
import { duplicateIds, duplicateNames } from "./duplicates.ts";
import { lacksNumber, type PostEntry, type SeriesEntry, type SeriesWithPosts } from "./entries.ts";
import { checkFeedAliases } from "./feed-aliases.ts";
import { createGuidGenerator } from "./guid.ts";
import { misnamedPosts } from "./misnamed.ts";
import { type ParseCache, type ParsedFiles, parseFiles } from "./parsed-files.ts";
import { equalPreviews } from "./previews.ts";
import { readingOrder } from "./reading-order.ts";
import type { ReservedRoutes } from "./reserved-routes.ts";
import { checkSeriesIds } from "./unwritten-ids.ts";

/** What front matter alone determines, before any text is parsed. Drafts and scheduled posts are included. */
export interface ColumnScan extends Omit<Classified, "problems"> {
  readonly sources: Sources;
  readonly files: ParsedFiles;
  readonly bySeries: readonly SeriesWithPosts[];
  readonly addresses: Addresses;
  /** The reserved routes of this scan, for scanning the column again after a change (`renumber`, `new`). */
  readonly reserved: ReservedRoutes;
  readonly problems: readonly Problem[];
}

/** The settings that a scan depends on. */
export type ScannedSite = Pick<Site, "timeZone" | "url" | "id" | "feeds" | "at">;

/** Cache for incremental builds. */
export interface ScanCache {
  readonly files: ParseCache;
  readonly readDate: ReadDate;
  /** guids by site id and address. */
  readonly ids: Map<string, string>;
}

export function createScanCache(): ScanCache {
  return { files: new WeakMap(), readDate: createDateReader(), ids: new Map() };
}

/** @param now milliseconds since 1970 */
export function scanColumn(
  unsorted: Sources,
  site: ScannedSite,
  now: number,
  reserved: ReservedRoutes,
  cache: ScanCache = createScanCache(),
): ColumnScan {
  const sources = sortSources(unsorted);
  const files = parseFiles(sources, cache.files);
  const classified = classify(files, sources.folder, {
    timeZone: site.timeZone,
    now,
    readDate: cache.readDate,
  });
  const { series: allSeries, posts, invalidPosts } = classified;
  const bySeries = allSeries.map((series) => withPosts(series, posts));
  const addresses = assignAddresses(sources, allSeries, draftsLast(posts), files.home, site.url, reserved);
  const problems = [
    ...sources.problems,
    ...duplicateNames(sources),
    ...misnamedPosts(sources),
    ...files.problems,
    ...classified.problems,
    ...bySeries.flatMap((each) => [
      ...checkNumbers(each, isIncomplete(each, files, classified, sources)),
      ...checkCadence(each),
    ]),
    ...addresses.problems,
    ...bySeries.flatMap((each) => [...checkSeriesIds(each, addresses)]),
    ...checkFeedAliases(addresses, files.home, site.feeds.formats),
    ...equalPreviews(files.posts),
    ...duplicateIds([...addresses.series, ...addresses.posts], createGuidGenerator(site.id, cache.ids)),
  ];
  return {
    sources,
    files,
    series: allSeries,
    posts,
    invalidPosts,
    bySeries,
    addresses,
    reserved,
    problems,
  };
}

/** Sorts by path, so that which of two colliding files is reported does not depend on the file system's listing. */
function sortSources({ posts, attachments, ...rest }: Sources): Sources {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return { ...rest, posts: [...posts].sort(byPath), attachments: [...attachments].sort(byPath) };
}

function withPosts(series: SeriesEntry, posts: readonly PostEntry[]): SeriesWithPosts {
  return { series, posts: readingOrder(posts.filter((post) => post.series === series)) };
}

/** Whether what seems to be missing from a series may be in a file that could not be parsed. */
function isIncomplete(
  { series: { slug }, posts }: SeriesWithPosts,
  { unreadable }: ParsedFiles,
  { invalidPosts }: Classified,
  { folder, ...sources }: Sources,
): boolean {
  const isOf = (path: string) => {
    const topFolder = topFolderOf(path, folder);
    if (topFolder !== null) return topFolder === slug;
    const text = sources.posts.find((post) => post.path.normalize("NFC") === path)?.text;
    return text === undefined || /^["']?series["']?[ :：]/m.test(text);
  };
  return (
    posts.some(lacksNumber) ||
    sources.attachments.some(({ path, misnamed }) => misnamed && topFolderOf(path, folder) === slug) ||
    [...unreadable].some(isOf) ||
    invalidPosts.some(
      ({ source, front }) => (front.values.series ?? topFolderOf(source.path, folder)) === slug,
    )
  );
}
