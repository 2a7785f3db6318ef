import type { Site } from "../../core/model.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { PostEntry } from "../entries.ts";
import { sortByDate } from "../neighbours.ts";
import type { ColumnOutline } from "../outline.ts";
import type { ColumnScan } from "../scan.ts";
import { tagIndex } from "../tags.ts";
import { buildLinkIndex, type ColumnResolvers, createResolvers } from "./build-link-index.ts";
import { createNameResolver, type LabelUnpublished } from "./by-name.ts";
import type { LinkIndex } from "./link-index.ts";

export interface LinkOptions {
  /** Whether drafts and scheduled posts are linked like published ones. */
  readonly includeDrafts: boolean;
  /** Addresses of outputs that a text may link to. */
  readonly linkTargets: (outline: ColumnOutline) => readonly string[];
  /** Whether an unknown address may be that of an Eleventy template of the author's own. */
  readonly hasOwnPages: boolean;
  readonly label: LabelUnpublished;
}

/** The link index of a column, and the resolvers that its texts are parsed with. */
export interface ColumnLinks {
  readonly index: LinkIndex;
  readonly resolvers: ColumnResolvers;
}

export function linkColumn(scan: ColumnScan, site: Site, options: LinkOptions): ColumnLinks {
  const { files, series, posts, invalidPosts, addresses, sources } = scan;
  const { includeDrafts, linkTargets, hasOwnPages, label } = options;
  const unreadable = [...files.unreadable, ...invalidPosts.map((file) => file.source.path)];
  const targets = linkTargets(outlineOf(scan, site, includeDrafts));
  const index = buildLinkIndex(scan, targets, { includeDrafts, hasOwnPages, unreadable });
  const byName = createNameResolver({
    series,
    posts,
    addresses,
    siteLang: site.lang,
    label,
    includeDrafts,
    unreadableHeads: headsOf(unreadable, sources),
  });
  return { index, resolvers: createResolvers(index, byName) };
}

function outlineOf(
  { bySeries, posts, addresses }: ColumnScan,
  site: Site,
  includeDrafts: boolean,
): ColumnOutline {
  const isShown = (post: PostEntry) => includeDrafts || post.state === "out";
  const standalone = posts.filter((post) => post.kind === "post");
  const tagged = [...standalone, ...bySeries.flatMap((each) => each.posts)].filter(isShown).map((post) => ({
    date: post.date,
    series: post.series?.slug ?? null,
    source: post.file.source.path,
    tags: post.file.front.values.tags ?? [],
  }));
  return {
    site,
    series: [...addresses.series.values()].map(({ address }) => address),
    tags: [...tagIndex(sortByDate(tagged)).values()].map(({ address }) => address),
  };
}

/** The first 2,000 characters of files, in NFC: titles and numbers are found there even when YAML can't be parsed. */
function headsOf(paths: readonly string[], { posts }: Sources): string[] {
  const wanted = new Set(paths.map((path) => path.normalize("NFC")));
  if (wanted.size === 0) return [];
  const files = posts.filter(({ path }) => wanted.has(path.normalize("NFC")));
  return files.map(({ text }) => text.slice(0, 2000).normalize("NFC"));
}
