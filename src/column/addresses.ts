import { foldCase } from "../core/fold-case.ts";
import type { NamedBy } from "../core/problems/column.ts";
import { type Problem, problem, type SourceLocation } from "../core/problems/problem.ts";
import { withoutEnding } from "../input/files/post-name.ts";
import type { Sources } from "../input/files/sources.ts";
import { aliasesBelow, isAliasPattern, isFeedAlias, MAX_SEGMENT_BYTES, readAlias } from "./aliases.ts";
import { attachmentAddress, isServed } from "./attachments.ts";
import type { PostEntry, SeriesEntry } from "./entries.ts";
import type { ParsedHome, ParsedPost, ParsedSeries } from "./parsed-files.ts";
import type { ReservedRoutes } from "./reserved-routes.ts";
import { isWindowsName, slugify } from "./slug.ts";

/** Route (permalink) and aliases of every page. Addresses are decoded, in NFC, and begin and end with "/". */
export interface Addresses {
  /** The home page and the feeds of the site; null without `posts/index.md`. */
  readonly home: Addressed | null;
  readonly series: ReadonlyMap<SeriesEntry, Addressed>;
  readonly posts: ReadonlyMap<PostEntry, Addressed>;
  readonly problems: readonly Problem[];
}

export interface Addressed {
  readonly address: string;
  /** Redirects to the page, as its author wrote them. */
  readonly aliases: readonly string[];
  /** Redirects to an episode from below the aliases of its series. They never decide its guid. */
  readonly inherited?: readonly string[];
  /** Redirects to its feed: only series and the site have one. */
  readonly feedAliases: readonly string[];
}

interface HasFile {
  readonly file: ParsedPost | ParsedSeries | ParsedHome;
}

/**
 * Assigns routes: series first, then posts, then aliases, with a problem for each collision. Entries come sorted by
 * path, drafts last: of two that collide the later one is reported.
 *
 * @param reserved the routes of outputs, which no post may take
 */
export function assignAddresses(
  sources: Sources,
  allSeries: readonly SeriesEntry[],
  allPosts: readonly PostEntry[],
  home: ParsedHome | null,
  siteUrl: string,
  reserved: ReservedRoutes,
): Addresses {
  const problems: Problem[] = [];
  const seriesAddresses = new Map<SeriesEntry, Addressed>();
  const postAddresses = new Map<PostEntry, Addressed>();
  const homes = new Map(home ? [[{ file: home }, { address: "/", aliases: [], feedAliases: [] }]] : []);
  /** Sources by route key, as file systems compare names. A file and a folder can't share a name either. */
  const taken = new Map<string, string>();
  const files = new Set<string>();
  for (const file of sources.attachments) {
    if (!isServed(file)) continue;
    const key = keyOf(attachmentAddress(file, sources));
    taken.set(key, file.path);
    files.add(key);
  }

  const claim = (address: string, source: string, at: SourceLocation, { named }: NamedBy) => {
    const key = keyOf(address);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, source);
    else if (!isReportedElsewhere(source, other))
      problems.push(problem("address-equal", at, { address, other, named }));
  };
  const bySource = new Map(allPosts.map((post) => [post.file.source.path, post]));
  /** Duplicate file names and episode numbers have problems of their own, which explain the collision better. */
  const isReportedElsewhere = (source: string, other: string): boolean => {
    const [a, b] = [bySource.get(source), bySource.get(other)];
    const sameNumber = a && b && a.number !== null && a.number === b.number && a.series === b.series;
    const noOwnSlug = a && b && a.file.front.values.slug === null && b.file.front.values.slug === null;
    return keyOf(source) === keyOf(other) || Boolean(sameNumber && noOwnSlug);
  };
  const refuse = (
    segment: string,
    address: string,
    isReserved: (segment: string) => boolean,
    at: SourceLocation,
    { named }: NamedBy,
  ) => {
    const outside =
      segment === "" || segment.startsWith(".") || Buffer.byteLength(segment) > MAX_SEGMENT_BYTES;
    if (outside) problems.push(problem("address-outside", at, { address }));
    else if (isReserved(segment.toLowerCase()) || isWindowsName(segment)) {
      problems.push(problem("address-reserved", at, { address, named }));
    }
  };

  for (const series of allSeries) {
    const segment = slugify(series.slug);
    const address = `/${segment}/`;
    const at = { path: series.file.source.path, line: 1 };
    refuse(segment, address, reserved.hasTopSegment, at, { named: "folder" });
    claim(address, series.file.source.path, at, { named: "folder" });
    seriesAddresses.set(series, { address, aliases: [], feedAliases: [] });
  }
  for (const post of allPosts) {
    const slug = post.file.front.values.slug;
    const segment =
      slug !== null && isOneSegment(slug) ? slugify(slug) : slug === null ? lastSegment(post) : "";
    const base = post.series ? (seriesAddresses.get(post.series)?.address ?? "/") : "/";
    const address = `${base}${segment === "" ? (slug ?? "") : segment}/`;
    const at = post.file.front.locationOf("slug");
    refuse(segment, address, post.series ? reserved.hasSeriesSegment : reserved.hasTopSegment, at, {
      named: "slug",
    });
    claim(address, post.file.source.path, at, { named: "slug" });
    postAddresses.set(post, { address, aliases: [], feedAliases: [] });
  }

  const seriesKeys = new Set([...seriesAddresses.values()].map(({ address }) => keyOf(address)));
  const isSeries = (segment: string) => seriesKeys.has(`/${segment}`);
  for (const file of sources.attachments) {
    const address = attachmentAddress(file, sources);
    if (isServed(file) && reserved.ownsFile(keyOf(address).slice(1).split("/"), isSeries))
      problems.push(problem("address-reserved", { path: file.path, line: 1 }, { address, named: "file" }));
  }
  /** The source that an alias would collide with; null for a route of the site's own, undefined when it is free. */
  const ownerOf = (alias: string): string | null | undefined => {
    const segments = keyOf(alias).slice(1).split("/");
    if (reserved.owns(segments, isSeries)) return null;
    const prefixes = segments.map((_, i) => `/${segments.slice(0, i + 1).join("/")}`);
    return taken.get(prefixes.find((key) => files.has(key)) ?? keyOf(alias));
  };

  const draftAt = (path: string) => {
    const post = bySource.get(path);
    return post?.state === "draft" ? post : undefined;
  };
  // Aliases come last: when one collides with a route, the alias is reported, whichever file was parsed first.
  const assignAliases = <Key extends HasFile>(located: Map<Key, Addressed>, hasFeed: boolean) => {
    for (const [key, { address }] of located) {
      const { front, source } = key.file;
      const aliases: string[] = [];
      const feedAliases: string[] = [];
      for (const written of front.values.aliases ?? []) {
        const at = front.locationOf("aliases");
        if (isAliasPattern(written)) {
          problems.push(problem("alias-pattern", at, { alias: written }));
          continue;
        }
        const alias = readAlias(written, siteUrl);
        if (alias === null) {
          problems.push(problem("address-outside", at, { address: written }));
          continue;
        }
        const owner = ownerOf(alias);
        const draft = typeof owner === "string" ? draftAt(owner) : undefined;
        // It yields to the alias of another post, which leads somewhere already.
        const yields = draft !== undefined && draftAt(source.path) === undefined;
        if (yields) {
          const facts = { address: alias, other: source.path, named: "slug" } as const;
          problems.push(problem("address-equal", draft.file.front.locationOf("slug"), facts));
        }
        const other = yields ? undefined : owner;
        if (other !== undefined) problems.push(problem("alias-live", at, { alias, other }));
        else if (alias.split("/").some(isWindowsName)) {
          problems.push(problem("address-reserved", at, { address: alias, named: "alias" }));
        } else {
          taken.set(keyOf(alias), source.path);
          if (!alias.endsWith("/")) files.add(keyOf(alias));
          (hasFeed && isFeedAlias(alias) ? feedAliases : aliases).push(alias);
        }
      }
      located.set(key, { address, aliases, feedAliases });
    }
  };
  assignAliases(homes, true);
  assignAliases(seriesAddresses, true);
  assignAliases(postAddresses, false);
  for (const [post, addressed] of postAddresses) {
    const former = post.series ? (seriesAddresses.get(post.series)?.aliases ?? []) : [];
    if (former.length === 0 || post.state === "draft") continue;
    const inherited = aliasesBelow(former, addressed.address).filter((alias) => ownerOf(alias) === undefined);
    for (const alias of inherited) taken.set(keyOf(alias), post.file.source.path);
    postAddresses.set(post, { ...addressed, inherited });
  }
  return { home: [...homes.values()][0] ?? null, series: seriesAddresses, posts: postAddresses, problems };
}

/** Case-folded, without trailing slash: "/City/map.png" and "/city/map.png/" are one path on some file systems. */
function keyOf(address: string): string {
  return foldCase(address.replace(/\/$/, ""));
}

/** Whether a slug from the front matter is a single URL path segment. */
function isOneSegment(slug: string): boolean {
  return !/[/\\]/.test(slug) && slug !== "." && slug !== "..";
}

/** The default slug: the episode's number, else the name of its file. */
function lastSegment(post: PostEntry): string {
  if (post.number !== null) {
    return post.series?.numbering === "season" ? `${post.season}-${post.number}` : String(post.number);
  }
  const name = post.file.source.path.split("/").at(-1) as string;
  return slugify(withoutEnding(name));
}
