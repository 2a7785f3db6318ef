import type { Site } from "../core/model.ts";
import type { Problem } from "../core/problems/problem.ts";
import { createDateReader, type ReadDate } from "../core/time/zone.ts";
import type { Sources } from "../input/files/sources.ts";
import { type Addresses, assignAddresses } from "./addresses.ts";
import { checkCadence } from "./cadence.ts";
import { checkNumbers } from "./check-numbers.ts";
import { type Classified, classify, topFolderOf } from "./classify.ts";
import { equalIds, equalNames } from "./duplicates.ts";
import type { PostEntry, SeriesEntry, SeriesWithPosts } from "./entries.ts";
import { type ParseCache, type ParsedFiles, parseFiles } from "./parsed-files.ts";
import { readingOrder } from "./reading-order.ts";
import type { ReservedRoutes } from "./reserved-routes.ts";

/** All that the cards of a column tell, before any text is read. Drafts and scheduled posts are among it. */
export interface ColumnScan extends Omit<Classified, "problems"> {
  readonly sources: Sources;
  readonly files: ParsedFiles;
  readonly bySeries: readonly SeriesWithPosts[];
  readonly addresses: Addresses;
  /** What the addresses were judged by, for whoever scans the column once more after a change. */
  readonly reserved: ReservedRoutes;
  readonly problems: readonly Problem[];
}

/** What a scan keeps for the next. */
export interface ScanCache {
  readonly files: ParseCache;
  readonly readDate: ReadDate;
}

export function createScanCache(): ScanCache {
  return { files: new WeakMap(), readDate: createDateReader() };
}

/** @param now milliseconds since 1970 */
export function scanColumn(
  found: Sources,
  site: Pick<Site, "timeZone" | "url">,
  now: number,
  reserved: ReservedRoutes,
  cache: ScanCache = createScanCache(),
): ColumnScan {
  const sources = inOrder(found);
  const files = parseFiles(sources, cache.files);
  const shelved = classify(files, sources.folder, { timeZone: site.timeZone, now, readDate: cache.readDate });
  const { series: allSeries, posts: drafts, unfit } = shelved;
  const filled = allSeries.map((series) => withPosts(series, drafts));
  const addresses = assignAddresses(sources, allSeries, drafts, files.home, site.url, reserved);
  const problems = [
    ...sources.problems,
    ...equalNames(sources),
    ...files.problems,
    ...shelved.problems,
    ...filled.flatMap((each) => [
      ...checkNumbers(each, isUnclear(each.series, files, shelved, sources.folder)),
      ...checkCadence(each),
    ]),
    ...addresses.problems,
    ...equalIds([...allSeries, ...drafts]),
  ];
  return {
    sources,
    files,
    series: allSeries,
    posts: drafts,
    unfit,
    bySeries: filled,
    addresses,
    reserved,
    problems,
  };
}

/** However they were found, so that whose fault a collision is does not hang on a disk's habits. */
function inOrder({ posts, attachments, ...rest }: Sources): Sources {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return { ...rest, posts: [...posts].sort(byPath), attachments: [...attachments].sort(byPath) };
}

function withPosts(series: SeriesEntry, drafts: readonly PostEntry[]): SeriesWithPosts {
  return { series, posts: readingOrder(drafts.filter((post) => post.series === series)) };
}

/** Whether what seems to be missing from a series may be in a file that could not be read. */
function isUnclear(
  { slug }: SeriesEntry,
  { unread }: ParsedFiles,
  { unfit }: Classified,
  folder: string,
): boolean {
  return (
    [...unread].some((path) => topFolderOf(path, folder) === slug) ||
    unfit.some(({ source, front }) => (front.values.series ?? topFolderOf(source.path, folder)) === slug)
  );
}
