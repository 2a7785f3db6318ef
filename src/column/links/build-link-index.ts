import type { LinkResolver, PictureAnswer } from "../../input/markdown/link-resolver.ts";
import type { PostEntry } from "../entries.ts";
import type { ColumnScan } from "../scan.ts";
import { type LinkIndex, type LinkTarget, resolveByPath } from "./link-index.ts";

/** What every text may ask of the column, whoever asks. */
export interface ColumnResolvers {
  readonly forText: (source: string, lang: string) => LinkResolver;
  readonly picture: (from: string, target: string) => PictureAnswer;
}

/** @param byName answers what is asked by name */
export function createResolvers(
  linkIndex: LinkIndex,
  byName: (source: string, lang: string) => Pick<LinkResolver, "episode" | "titled" | "near">,
): ColumnResolvers {
  return {
    picture: (from, target) => resolveByPath(linkIndex, from).picture(target),
    forText: (source, lang) => ({ ...byName(source, lang), ...resolveByPath(linkIndex, source) }),
  };
}

export interface LinkIndexOptions {
  /** Whether what is not published yet is linked like the rest. */
  readonly includeDrafts: boolean;
  /** Whether addresses that nobody here knows may exist all the same, made by an author's own templates. */
  readonly hasOwnPages: boolean;
  /** Files that could not be made into posts: they are there, whatever else is wrong with them. */
  readonly unread: readonly string[];
}

/** @param targets addresses of outputs besides posts: archive, tags, feeds */
export function buildLinkIndex(
  { sources, files, addresses }: ColumnScan,
  targets: readonly string[],
  { includeDrafts, hasOwnPages, unread }: LinkIndexOptions,
): LinkIndex {
  const bySource = new Map<string, LinkTarget>();
  const byAddress = new Map<string, LinkTarget>();
  const mark = (source: string | null, address: string, post: PostEntry | null) => {
    const target = { address, hidden: !includeDrafts && post !== null && post.state !== "out" };
    if (source !== null) bySource.set(source.normalize("NFC"), target);
    byAddress.set(address, target);
  };
  for (const path of unread) bySource.set(path.normalize("NFC"), { address: "", hidden: true });
  for (const address of targets) mark(null, address, null);
  mark(files.home?.source.path ?? null, "/", null);
  for (const [series, { address }] of addresses.series) mark(series.file.source.path, address, null);
  for (const [post, { address }] of addresses.posts) mark(post.file.source.path, address, post);
  // An old address is answered with today's.
  const homes = addresses.home ? [addresses.home] : [];
  for (const each of [...homes, ...addresses.series.values(), ...addresses.posts.values()]) {
    const target = byAddress.get(each.address);
    if (target) for (const alias of [...each.aliases, ...each.feedAliases]) byAddress.set(alias, target);
  }
  const attachments = new Map(sources.attachments.map((file) => [file.path.normalize("NFC"), file]));
  return { folder: sources.folder, bySource, byAddress, files: attachments, open: hasOwnPages };
}
