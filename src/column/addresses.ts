import { type Place, type Problem, problem } from "../problems/problem.ts";
import type { Draft, Shelf } from "./draft.ts";
import { isWindowsName, segment } from "./segment.ts";

/** Where everything lives. Addresses are decoded, in NFC, and begin and end with "/". */
export interface Addresses {
  readonly series: ReadonlyMap<Shelf, Located>;
  readonly posts: ReadonlyMap<Draft, Located>;
  readonly problems: readonly Problem[];
}

export interface Located {
  readonly address: string;
  readonly aliases: readonly string[];
}

/** What the site itself puts at its top, and in each series. */
const SITE_OWN = [
  ...["archive", "tags", "search", "feeds", "assets", "feed.xml", "atom.xml", "feed.json", "opml.xml"],
  ...["sitemap.xml", "robots.txt", "404.html", "index.html", "_headers", "_redirects", "_site", "page"],
];
const SERIES_OWN = ["feed.xml", "atom.xml", "feed.json", "feeds", "book", "book.epub", "index.html"];
/** Longer names do not fit on every disk. */
const MOST_BYTES = 200;

export function locate(shelves: readonly Shelf[], drafts: readonly Draft[], siteUrl: string): Addresses {
  const problems: Problem[] = [];
  const series = new Map<Shelf, Located>();
  const posts = new Map<Draft, Located>();
  const taken = new Map<string, string>();

  const claim = (address: string, source: string, at: Place): boolean => {
    const key = foldCase(address);
    const other = taken.get(key);
    if (other !== undefined) problems.push(problem("address-equal", at, { address, other }));
    else taken.set(key, source);
    return other === undefined;
  };
  const refuse = (part: string, address: string, own: readonly string[], at: Place) => {
    const outside = part === "" || part.startsWith(".") || Buffer.byteLength(part) > MOST_BYTES;
    if (outside) problems.push(problem("address-outside", at, { address }));
    else if (own.includes(part.toLowerCase()) || isWindowsName(part)) {
      problems.push(problem("address-reserved", at, { address }));
    }
  };

  for (const shelf of shelves) {
    const part = segment(shelf.slug);
    const address = `/${part}/`;
    const at = { path: shelf.sheet.source.path, line: 1 };
    refuse(part, address, SITE_OWN, at);
    claim(address, shelf.sheet.source.path, at);
    series.set(shelf, { address, aliases: [] });
  }
  for (const draft of drafts) {
    const own = draft.sheet.front.values.slug;
    const part = own !== null && isOneSegment(own) ? segment(own) : own === null ? lastPart(draft) : "";
    const base = draft.shelf ? (series.get(draft.shelf)?.address ?? "/") : "/";
    const address = `${base}${part === "" ? (own ?? "") : part}/`;
    const at = draft.sheet.front.place("slug");
    refuse(part, address, draft.shelf ? SERIES_OWN : SITE_OWN, at);
    claim(address, draft.sheet.source.path, at);
    posts.set(draft, { address, aliases: [] });
  }

  // Aliases come last: one that is a live address is the alias' fault, whichever file was read first.
  const withAliases = <Key extends Shelf | Draft>(located: Map<Key, Located>) => {
    for (const [key, { address }] of located) {
      const { front, source } = key.sheet;
      const aliases: string[] = [];
      for (const written of front.values.aliases ?? []) {
        const alias = readAlias(written, siteUrl);
        const at = front.place("aliases" as never);
        if (alias === null) {
          problems.push(problem("address-outside", at, { address: written }));
          continue;
        }
        const other = taken.get(foldCase(alias));
        if (other !== undefined) problems.push(problem("alias-live", at, { alias, other }));
        else {
          taken.set(foldCase(alias), source.path);
          aliases.push(alias);
        }
      }
      located.set(key, { address, aliases });
    }
  };
  withAliases(series);
  withAliases(posts);
  return { series, posts, problems };
}

/** The slug that an author writes is one part of an address. */
function isOneSegment(slug: string): boolean {
  return !/[/\\]/.test(slug) && slug !== "." && slug !== "..";
}

/** An episode's number; without one, the name of its file. */
function lastPart(draft: Draft): string {
  if (draft.number !== null) {
    return draft.shelf?.numbering === "season" ? `${draft.season}-${draft.number}` : String(draft.number);
  }
  const name = draft.sheet.source.path.split("/").at(-1) as string;
  return segment(name.replace(/\.md$/i, ""));
}

/** "/old/25/", "old/25" or a full address below the site, as an address; null when it leads out. */
function readAlias(written: string, siteUrl: string): string | null {
  let path = written.normalize("NFC");
  if (path.startsWith(siteUrl)) path = path.slice(siteUrl.length);
  else if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return null;
  try {
    path = decodeURIComponent(path);
  } catch {
    return null;
  }
  const parts = path.split("/").filter((part) => part !== "");
  const sound = parts.every(
    (part) => isOneSegment(part) && !/[?#\\]/.test(part) && Buffer.byteLength(part) <= MOST_BYTES,
  );
  if (!sound || parts.length === 0) return null;
  const last = parts.at(-1) as string;
  return `/${parts.join("/")}${/\.(?:html?|xml|json)$/i.test(last) ? "" : "/"}`;
}

/** Disks of other systems take upper and lower case for the same. */
export function foldCase(address: string): string {
  return address.normalize("NFC").toUpperCase().toLowerCase();
}
