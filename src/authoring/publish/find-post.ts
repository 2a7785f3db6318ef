import { draftPaths } from "../../column/drafts.ts";
import type { PostEntry } from "../../column/entries.ts";
import { buildNameIndex } from "../../column/links/name-index.ts";
import type { ParsedPost } from "../../column/parsed-files.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { suggest } from "../../core/suggest.ts";

/** What a typed file or number names. */
export type FoundPost =
  | { readonly is: "draft"; readonly path: string }
  | { readonly is: "post"; readonly post: PostEntry }
  /** The card of a series, or the introduction of the home page. */
  | { readonly is: "card"; readonly path: string }
  /** No entry can be made of it, which the problems of its file explain. */
  | { readonly is: "broken"; readonly path: string }
  | { readonly is: "several"; readonly paths: readonly string[] };

/**
 * Finds a post by path, else by number or title as in `[[…]]`.
 *
 * @param candidates paths from the column's folder, the likeliest first
 * @param name as typed
 */
export function findPost(scan: ColumnScan, candidates: readonly string[], name: string): FoundPost | null {
  const known = new Map(knownPaths(scan).map((path) => [path.normalize("NFC"), path]));
  for (const candidate of candidates) {
    const path = known.get(candidate.normalize("NFC"));
    if (path !== undefined) return describe(scan, path);
  }
  return findByName(scan, name.normalize("NFC"));
}

/** The path of a draft that may be meant. */
export function suggestDraft(scan: ColumnScan, typed: string): string | null {
  const { folder } = scan.sources;
  const names = new Map<string, string>();
  for (const path of draftPaths(scan)) {
    for (const name of [path, path.slice(folder.length + 1), path.split("/").at(-1) ?? path])
      names.set(name, path);
  }
  const near = suggest(typed, names.keys());
  return near === null ? null : (names.get(near) ?? null);
}

/** The posts, and the files whose content could not be read at all. */
function knownPaths({ sources, problems }: ColumnScan): string[] {
  const unread = problems.filter(({ severity }) => severity === "error").map(({ path }) => path);
  return [...unread, ...sources.posts.map(({ path }) => path)];
}

function describe(scan: ColumnScan, path: string): FoundPost {
  const { home, series } = scan.files;
  if ([home, ...series].some((card) => card?.source.path === path)) return { is: "card", path };
  if (draftPaths(scan).has(path)) return { is: "draft", path };
  const post = scan.posts.find(({ file }) => file.source.path === path);
  return post ? { is: "post", post } : { is: "broken", path };
}

/** Drafts come first, also those that lack a date and are no entries yet: a number may be that of posts in other series. */
function findByName(scan: ColumnScan, name: string): FoundPost | null {
  const drafts = draftPaths(scan);
  const named = scan.files.posts.filter((file) => drafts.has(file.source.path) && isNamed(file, name));
  const paths = named.map(({ source }) => source.path);
  if (paths.length > 1) return { is: "several", paths };
  if (paths[0] !== undefined) return { is: "draft", path: paths[0] };
  const found = buildNameIndex(scan.series, scan.posts).find(name, { series: null, season: null });
  return found !== null && "post" in found ? describe(scan, found.post.file.source.path) : null;
}

function isNamed({ front }: ParsedPost, name: string): boolean {
  const { title, episode, season } = front.values;
  const numbers = [`${episode}`, `${season}-${episode}`];
  return title?.normalize("NFC") === name || (episode !== null && numbers.includes(name));
}
