import type { Sources } from "../../input/files/sources.ts";
import type { LinkResolver, PictureAnswer } from "../../input/markdown/link-resolver.ts";
import type { Addresses } from "../addresses.ts";
import type { PostEntry } from "../entries.ts";
import type { ParsedFiles } from "../parsed-files.ts";
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

/**
 * Draws the atlas of a column.
 *
 * @param own addresses that the site itself makes besides posts: archive, tags, feeds.
 * @param open whether addresses that nobody here knows may exist all the same, made by an author's own templates.
 * @param showAll whether what is not published yet is linked like the rest.
 * @param unread files that could not be made into posts: they are there, whatever else is wrong with them.
 */
export function buildLinkIndex(
  sources: Sources,
  sheets: ParsedFiles,
  addresses: Addresses,
  own: ReadonlySet<string>,
  open: boolean,
  showAll: boolean,
  unread: readonly string[],
): LinkIndex {
  const bySource = new Map<string, LinkTarget>();
  const byAddress = new Map<string, LinkTarget>();
  const mark = (source: string | null, address: string, post: PostEntry | null) => {
    const place = { address, hidden: !showAll && post !== null && post.state !== "out" };
    if (source !== null) bySource.set(source.normalize("NFC"), place);
    byAddress.set(address, place);
  };
  for (const path of unread) bySource.set(path.normalize("NFC"), { address: "", hidden: true });
  for (const address of own) mark(null, address, null);
  mark(sheets.home?.source.path ?? null, "/", null);
  for (const [series, { address }] of addresses.series) mark(series.file.source.path, address, null);
  for (const [post, { address }] of addresses.posts) mark(post.file.source.path, address, post);
  // An old address is answered with today's.
  const homes = addresses.home ? [addresses.home] : [];
  for (const each of [...homes, ...addresses.series.values(), ...addresses.posts.values()]) {
    const place = byAddress.get(each.address);
    if (place) for (const alias of [...each.aliases, ...each.feedAliases]) byAddress.set(alias, place);
  }
  const files = new Map(sources.attachments.map((file) => [file.path.normalize("NFC"), file]));
  return { folder: sources.folder, bySource, byAddress, files, open };
}
