import type { Site } from "../../core/model.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { PostEntry } from "../entries.ts";
import { chronicle } from "../neighbours.ts";
import type { ColumnOutline } from "../outline.ts";
import type { ColumnScan } from "../scan.ts";
import { tagIndex } from "../tags.ts";
import { buildLinkIndex, type ColumnResolvers, createResolvers } from "./build-link-index.ts";
import { createNameResolver, type LabelUnpublished } from "./by-name.ts";
import type { LinkIndex } from "./link-index.ts";

export interface LinkOptions {
  /** What is not published yet is linked like the rest. */
  readonly includeDrafts: boolean;
  /** Addresses of outputs that a text may link to. */
  readonly linkTargets: (outline: ColumnOutline) => readonly string[];
  /** Addresses that nobody here knows may exist all the same, made by an author's own templates. */
  readonly hasOwnPages: boolean;
  readonly label: LabelUnpublished;
}

/** Everything that the texts of a column can lead to, and who answers them. */
export interface ColumnLinks {
  readonly index: LinkIndex;
  readonly resolvers: ColumnResolvers;
}

export function linkColumn(scan: ColumnScan, site: Site, options: LinkOptions): ColumnLinks {
  const { files, series, posts, unfit, addresses, sources } = scan;
  const { includeDrafts, linkTargets, hasOwnPages, label } = options;
  const unread = [...files.unread, ...unfit.map((file) => file.source.path)];
  const targets = linkTargets(outlineOf(scan, site, includeDrafts));
  const index = buildLinkIndex(scan, targets, { includeDrafts, hasOwnPages, unread });
  const byName = createNameResolver({
    series,
    posts,
    addresses,
    siteLang: site.lang,
    label,
    showAll: includeDrafts,
    lost: headsOf(unread, sources),
  });
  return { index, resolvers: createResolvers(index, byName) };
}

function outlineOf(
  { bySeries, posts, addresses }: ColumnScan,
  site: Site,
  includeDrafts: boolean,
): ColumnOutline {
  const isShown = (post: PostEntry) => includeDrafts || post.state === "out";
  const single = posts.filter((post) => post.kind === "post");
  const tagged = [...single, ...bySeries.flatMap((each) => each.posts)].filter(isShown).map((post) => ({
    date: post.date,
    series: post.series?.slug ?? null,
    source: post.file.source.path,
    tags: post.file.front.values.tags ?? [],
  }));
  return {
    site,
    series: [...addresses.series.values()].map(({ address }) => address),
    tags: [...tagIndex(chronicle(tagged)).values()].map(({ address }) => address),
  };
}

/** Where titles and numbers stand, even if something is wrong with them. */
function headsOf(paths: readonly string[], { posts }: Sources): string[] {
  const wanted = new Set(paths.map((path) => path.normalize("NFC")));
  if (wanted.size === 0) return [];
  const files = posts.filter(({ path }) => wanted.has(path.normalize("NFC")));
  return files.map(({ text }) => text.slice(0, 2000).normalize("NFC"));
}
