import type { Site } from "../../core/model.ts";
import type { LinkResolver, PictureAnswer } from "../../input/markdown/link-resolver.ts";
import { siteAddressOf } from "../../input/markdown/site-address.ts";
import type { PostEntry } from "../entries.ts";
import type { ColumnScan } from "../scan.ts";
import { type LinkIndex, type LinkTarget, resolveByPath } from "./link-index.ts";
import type { Unreadable } from "./unreadable.ts";

/** Link resolvers for all texts of a column. */
export interface ColumnResolvers {
  readonly forText: (source: string, lang: string) => LinkResolver;
  readonly picture: (from: string, target: string) => PictureAnswer;
}

/** @param byName resolves links by name or number */
export function createResolvers(
  linkIndex: LinkIndex,
  byName: (source: string, lang: string) => Pick<LinkResolver, "episode" | "titled" | "headingIds" | "near">,
): ColumnResolvers {
  return {
    picture: (from, target) => resolveByPath(linkIndex, from).picture(target),
    forText: (source, lang) => ({ ...byName(source, lang), ...resolveByPath(linkIndex, source) }),
  };
}

export interface LinkIndexOptions {
  /** Whether drafts and scheduled posts are linked like published ones. */
  readonly includeDrafts: boolean;
  /** Whether an unknown address may be that of an Eleventy template of the author's own. */
  readonly hasOwnPages: boolean;
  readonly site: Pick<Site, "url" | "at">;
  readonly unreadable: Unreadable;
}

/** @param targets addresses of outputs besides posts: archive, tags, feeds */
export function buildLinkIndex(
  { sources, files, addresses }: ColumnScan,
  targets: readonly string[],
  { includeDrafts, hasOwnPages, site, unreadable }: LinkIndexOptions,
): LinkIndex {
  const bySource = new Map<string, LinkTarget>();
  const byAddress = new Map<string, LinkTarget>();
  const add = (source: string | null, address: string, post: PostEntry | null) => {
    const target = { address, hidden: !includeDrafts && post !== null && post.state !== "out" };
    if (source !== null) bySource.set(source.normalize("NFC"), target);
    // Of a draft and another post with one address, which is reported, the other is meant.
    if (post?.state !== "draft" || !byAddress.has(address)) byAddress.set(address, target);
  };
  for (const path of unreadable.paths) bySource.set(path, { address: "", hidden: true });
  for (const address of targets) add(null, address, null);
  add(files.home?.source.path ?? null, "/", null);
  for (const [series, { address }] of addresses.series) add(series.file.source.path, address, null);
  for (const [post, { address }] of addresses.posts) add(post.file.source.path, address, post);
  // An alias resolves to the current address.
  const homes = addresses.home ? [addresses.home] : [];
  for (const each of [...homes, ...addresses.series.values(), ...addresses.posts.values()]) {
    const target = byAddress.get(each.address);
    if (target)
      for (const alias of [...each.aliases, ...(each.inherited ?? []), ...each.feedAliases])
        byAddress.set(alias, target);
  }
  const attachments = new Map(sources.attachments.map((file) => [file.path.normalize("NFC"), file]));
  return {
    site: siteAddressOf(site),
    folder: sources.folder,
    bySource,
    byAddress,
    mayHoldPages: unreadable.mayHoldPages,
    files: attachments,
    hasOwnPages,
  };
}
