import type { Site } from "../../core/model.ts";
import { draftsLast } from "../drafts.ts";
import type { ColumnOutline } from "../outline.ts";
import type { ColumnScan } from "../scan.ts";
import { countYears } from "../years.ts";
import { buildLinkIndex, type ColumnResolvers, createResolvers } from "./build-link-index.ts";
import { createNameResolver, type LabelUnpublished } from "./by-name.ts";
import type { LinkIndex } from "./link-index.ts";
import { findUnreadable } from "./unreadable.ts";

export interface LinkOptions {
  /** Whether drafts and scheduled posts are linked like published ones. */
  readonly includeDrafts: boolean;
  /** The addresses of the tags that have a page. */
  readonly tags: readonly string[];
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
  const { series, posts, addresses } = scan;
  const { includeDrafts, tags, linkTargets, hasOwnPages, label } = options;
  const unreadable = findUnreadable(scan);
  const shown = posts.filter((post) => includeDrafts || post.state === "out");
  const targets = linkTargets({
    site,
    series: [...addresses.series.values()].map(({ address }) => address),
    tags,
    years: countYears(shown),
  });
  const index = buildLinkIndex(scan, targets, { includeDrafts, hasOwnPages, site, unreadable });
  const byName = createNameResolver({
    series,
    posts: draftsLast(posts),
    addresses,
    siteLang: site.lang,
    label,
    includeDrafts,
    unreadable,
  });
  return { index, resolvers: createResolvers(index, byName) };
}
