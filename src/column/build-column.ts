import type { Column, Site } from "../core/model.ts";
import { type Problem, sortProblems } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import { type AssembleCache, assembleColumn } from "./assemble.ts";
import { draftPaths, draftTitlesOnce, type LeftOut, leftOutOf, markDrafts } from "./drafts.ts";
import type { PostEntry } from "./entries.ts";
import type { LabelUnpublished } from "./links/by-name.ts";
import { linkColumn } from "./links/link-column.ts";
import type { LinkIndex } from "./links/link-index.ts";
import { langOf } from "./make-post.ts";
import type { ColumnOutline } from "./outline.ts";
import type { ParsedFile } from "./parsed-files.ts";
import { isShownAsPreview, type Preview } from "./previews.ts";
import type { ReservedRoutes } from "./reserved-routes.ts";
import { type ColumnScan, createScanCache, type ScanCache, scanColumn } from "./scan.ts";
import { nameTags } from "./tag-names.ts";
import {
  createTextCache,
  type ParseText,
  type TextCache,
  type TextStore,
  type UnresolvedTarget,
} from "./text-cache.ts";
import { postsWithoutId } from "./unwritten-ids.ts";

export interface ColumnOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Keep drafts and scheduled posts in the column. */
  readonly includeDrafts: boolean;
  /** Parse the texts of drafts for their problems, where drafts are not kept. */
  readonly checkDrafts?: boolean;
  /** Routes that no post may take. */
  readonly reserved: ReservedRoutes;
  /** Addresses of outputs that a text may link to: "/archive/", "/city/feed.xml". */
  readonly linkTargets: (outline: ColumnOutline) => readonly string[];
  /** The author has Eleventy templates of their own: an unknown address may be one of theirs. */
  readonly hasOwnPages: boolean;
  readonly label: LabelUnpublished;
  /** When files changed last, in milliseconds since 1970, by path in NFC. */
  readonly changed?: ReadonlyMap<string, number>;
  readonly parseAhead?: ParseAhead | null;
}

/**
 * Hook for parallel parsing: fills the text cache with any of the tasks before assembly asks for them. It never changes
 * a result.
 */
export type ParseAhead = (tasks: readonly ParseTask[], texts: TextCache, links: LinkIndex) => void;

/** A text that assembly will need. */
export interface ParseTask {
  readonly file: ParsedFile<unknown>;
  readonly lang: string;
}

/** Cache for incremental builds: an edit costs one post and not all. It never changes a result. */
export interface ColumnCache extends ScanCache, AssembleCache {
  readonly texts: TextStore;
}

export function createColumnCache(): ColumnCache {
  return { ...createScanCache(), texts: new Map(), posts: new Map() };
}

export interface BuiltColumn {
  readonly column: Column;
  readonly previews: readonly Preview[];
  readonly problems: readonly Problem[];
  /** Links and pictures that the author's own templates or copies may answer; those of drafts left out are not here. */
  readonly unresolved: readonly UnresolvedTarget[];
  /** Null where drafts and scheduled posts are kept. */
  readonly leftOut: LeftOut | null;
  /** How many posts of the column make their guids from an address and the site's id. */
  readonly withoutId: number;
}

/** Builds the column and its problems from sources: scan, link, parse, assemble. Pure, whatever the cache holds. */
export function buildColumn(
  sources: Sources,
  site: Site,
  parseText: ParseText,
  options: ColumnOptions,
  cache: ColumnCache = createColumnCache(),
): BuiltColumn {
  const { now, includeDrafts, checkDrafts = false, reserved, changed = new Map(), parseAhead } = options;
  const scan = scanColumn(sources, site, now, reserved, cache);
  const isShown = (post: PostEntry) => includeDrafts || post.state === "out";
  const tags = nameTags(scan, isShown);
  const { index, resolvers } = linkColumn(scan, site, { ...options, tags: tags.addresses });
  const texts = createTextCache(parseText, resolvers, cache.texts);
  parseAhead?.(textsToParse(scan, site, includeDrafts), texts, index);
  const { column, previews, problems } = assembleColumn(scan, texts, {
    site,
    now,
    readsDrafts: includeDrafts || checkDrafts,
    isShown,
    tags,
    resolvers,
    changed,
    cache,
  });
  const all = sortProblems(draftTitlesOnce([...scan.problems, ...problems, ...texts.finish()]));
  const withoutId = postsWithoutId(scan.posts).length;
  const unresolved = texts.unresolved();
  if (includeDrafts) return { column, previews, problems: all, unresolved, leftOut: null, withoutId };
  const drafts = draftPaths(scan);
  const leftOut = leftOutOf(scan, drafts, previews.filter(isShownAsPreview).length, site, now);
  return {
    column,
    previews,
    problems: markDrafts(all, drafts),
    unresolved: unresolved.filter(({ path }) => !drafts.has(path)),
    leftOut,
    withoutId,
  };
}

/** The texts of all posts that are shown now or will be without an edit (scheduled), withdrawn ones left out. */
function textsToParse({ posts }: ColumnScan, site: Site, includeDrafts: boolean): ParseTask[] {
  const isWanted = ({ state, file }: PostEntry) =>
    (includeDrafts || state !== "draft") && !file.front.values.withdrawn;
  return posts.filter(isWanted).map((post) => ({ file: post.file, lang: langOf(post, site) }));
}
