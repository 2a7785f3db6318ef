import { foldCase } from "../core/fold-case.ts";
import { type Problem, problem, type SourceLocation } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import { MOST_BYTES, namesFeed, readAlias } from "./aliases.ts";
import { attachmentAddress, isServed } from "./attachments.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import type { ParsedHome, ParsedPost, ParsedSeries } from "./parsed-files.ts";
import type { ReservedRoutes } from "./reserved-routes.ts";
import { isWindowsName, slugify } from "./slug.ts";

/** Where everything lives. Addresses are decoded, in NFC, and begin and end with "/". */
export interface Addresses {
  /** The home page and the feeds of the whole site. */
  readonly home: Addressed | null;
  readonly series: ReadonlyMap<SeriesEntry, Addressed>;
  readonly posts: ReadonlyMap<PostEntry, Addressed>;
  readonly problems: readonly Problem[];
}

export interface Addressed {
  readonly address: string;
  /** Of the page. */
  readonly aliases: readonly string[];
  /** Of its feed: only series and the site have one. */
  readonly feedAliases: readonly string[];
}

interface HasFile {
  readonly file: ParsedPost | ParsedSeries | ParsedHome;
}

/** @param reserved the routes of outputs, which no post may take */
export function assignAddresses(
  sources: Sources,
  allSeries: readonly SeriesEntry[],
  drafts: readonly PostEntry[],
  home: ParsedHome | null,
  siteUrl: string,
  reserved: ReservedRoutes,
): Addresses {
  const problems: Problem[] = [];
  const series = new Map<SeriesEntry, Addressed>();
  const posts = new Map<PostEntry, Addressed>();
  const homes = new Map(home ? [[{ file: home }, { address: "/", aliases: [], feedAliases: [] }]] : []);
  /** By address, as disks compare them. A file and a folder can't share a name either. */
  const taken = new Map<string, string>();
  const files = new Set<string>();
  for (const file of sources.attachments) {
    if (!isServed(file)) continue;
    const key = keyOf(attachmentAddress(file, sources));
    taken.set(key, file.path);
    files.add(key);
  }

  const claim = (address: string, source: string, at: SourceLocation): boolean => {
    const key = keyOf(address);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, source);
    else if (!saidElsewhere(source, other)) problems.push(problem("address-equal", at, { address, other }));
    return other === undefined;
  };
  const bySource = new Map(drafts.map((post) => [post.file.source.path, post]));
  /** Two files of one name or of one number have one address, and are told so in better words. */
  const saidElsewhere = (source: string, other: string): boolean => {
    const [a, b] = [bySource.get(source), bySource.get(other)];
    const oneNumber = a && b && a.number !== null && a.number === b.number && a.series === b.series;
    const noSlug = a && b && a.file.front.values.slug === null && b.file.front.values.slug === null;
    return keyOf(source) === keyOf(other) || Boolean(oneNumber && noSlug);
  };
  const refuse = (part: string, address: string, isOwn: (part: string) => boolean, at: SourceLocation) => {
    const outside = part === "" || part.startsWith(".") || Buffer.byteLength(part) > MOST_BYTES;
    if (outside) problems.push(problem("address-outside", at, { address }));
    else if (isOwn(part.toLowerCase()) || isWindowsName(part)) {
      problems.push(problem("address-reserved", at, { address }));
    }
  };

  for (const shelf of allSeries) {
    const part = slugify(shelf.slug);
    const address = `/${part}/`;
    const at = { path: shelf.file.source.path, line: 1 };
    refuse(part, address, reserved.hasTopPart, at);
    claim(address, shelf.file.source.path, at);
    series.set(shelf, { address, aliases: [], feedAliases: [] });
  }
  for (const post of drafts) {
    const own = post.file.front.values.slug;
    const part = own !== null && isOneSegment(own) ? slugify(own) : own === null ? lastPart(post) : "";
    const base = post.series ? (series.get(post.series)?.address ?? "/") : "/";
    const address = `${base}${part === "" ? (own ?? "") : part}/`;
    const at = post.file.front.place("slug");
    refuse(part, address, post.series ? reserved.hasSeriesPart : reserved.hasTopPart, at);
    claim(address, post.file.source.path, at);
    posts.set(post, { address, aliases: [], feedAliases: [] });
  }

  const seriesKeys = new Set([...series.values()].map(({ address }) => keyOf(address)));
  const isSeries = (part: string) => seriesKeys.has(`/${part}`);
  for (const file of sources.attachments) {
    const address = attachmentAddress(file, sources);
    if (isServed(file) && reserved.ownsFile(keyOf(address).slice(1).split("/"), isSeries))
      problems.push(problem("address-reserved", { path: file.path, line: 1 }, { address }));
  }
  /** Whose address an alias would take; null for the site itself, undefined when it is free. */
  const ownerOf = (alias: string): string | null | undefined => {
    const parts = keyOf(alias).slice(1).split("/");
    if (reserved.owns(parts, isSeries)) return null;
    const above = parts.map((_, i) => `/${parts.slice(0, i + 1).join("/")}`);
    return taken.get(above.find((key) => files.has(key)) ?? keyOf(alias));
  };

  // Aliases come last: one that is a live address is the alias' fault, whichever file was read first.
  const withAliases = <Key extends HasFile>(located: Map<Key, Addressed>, hasFeed: boolean) => {
    for (const [key, { address }] of located) {
      const { front, source } = key.file;
      const aliases: string[] = [];
      const feedAliases: string[] = [];
      for (const written of front.values.aliases ?? []) {
        const alias = readAlias(written, siteUrl);
        const at = front.place("aliases");
        if (alias === null) {
          problems.push(problem("address-outside", at, { address: written }));
          continue;
        }
        const other = ownerOf(alias);
        if (other !== undefined) problems.push(problem("alias-live", at, { alias, other }));
        else if (alias.split("/").some(isWindowsName)) {
          problems.push(problem("address-reserved", at, { address: alias }));
        } else {
          taken.set(keyOf(alias), source.path);
          if (!alias.endsWith("/")) files.add(keyOf(alias));
          (hasFeed && namesFeed(alias) ? feedAliases : aliases).push(alias);
        }
      }
      located.set(key, { address, aliases, feedAliases });
    }
  };
  withAliases(homes, true);
  withAliases(series, true);
  withAliases(posts, false);
  return { home: [...homes.values()][0] ?? null, series, posts, problems };
}

/** "/City/map.png" and "/city/map.png/" would be one place on some disks. */
function keyOf(address: string): string {
  return foldCase(address.replace(/\/$/, ""));
}

/** The slug that an author writes is one part of an address. */
function isOneSegment(slug: string): boolean {
  return !/[/\\]/.test(slug) && slug !== "." && slug !== "..";
}

/** An episode's number; without one, the name of its file. */
function lastPart(post: PostEntry): string {
  if (post.number !== null) {
    return post.series?.numbering === "season" ? `${post.season}-${post.number}` : String(post.number);
  }
  const name = post.file.source.path.split("/").at(-1) as string;
  return slugify(name.replace(/\.md$/i, ""));
}
