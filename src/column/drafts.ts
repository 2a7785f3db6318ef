import type { Moment } from "../core/model.ts";
import type { Problem } from "../core/problems/problem.ts";
import { momentAt } from "../core/time/zone.ts";
import { isIndex } from "../input/files/post-name.ts";
import type { PostEntry } from "./entries.ts";
import { isOfPreview } from "./previews.ts";
import type { ColumnScan } from "./scan.ts";

/** What a build leaves out of the site. */
export interface LeftOut {
  readonly drafts: number;
  readonly scheduled: number;
  /** How many of them stand at an unlisted address. */
  readonly previews: number;
  /** The addresses that posts of both kinds will have. */
  readonly addresses: readonly string[];
  /** When the first of those that are scheduled comes out. */
  readonly next: Moment | null;
  /** The moment that the site is built for. */
  readonly now: Moment;
}

/** The paths of all drafts, also of those that could not be read but say so. */
export function draftPaths({ posts, invalidPosts, files, sources }: ColumnScan): ReadonlySet<string> {
  const drafts = posts.filter(({ state }) => state === "draft").map(({ file }) => file);
  const invalid = invalidPosts.filter(({ front }) => front.values.draft === true);
  const paths = new Set([...drafts, ...invalid].map(({ source }) => source.path));
  if (files.unreadable.size === 0) return paths;
  for (const { path, text } of sources.posts) {
    const isCard = isIndex(path.split("/").at(-1) as string);
    if (files.unreadable.has(path.normalize("NFC")) && !isCard && saysDraft(text)) paths.add(path);
  }
  return paths;
}

/** Whether a front matter that YAML can't read has the line `draft: true`; an unclosed one ends at an empty line. */
function saysDraft(text: string): boolean {
  const [, front = ""] = CLOSED.exec(text) ?? UNCLOSED.exec(text) ?? [];
  return /^draft[ \t]*[:：][ \t]*true[ \t]*(?:#.*)?$/im.test(front);
}

const CLOSED = /^---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/s;
const UNCLOSED = /^---[ \t]*\n(.*?)(?:\n[ \t]*\n|$)/s;

/**
 * The problems of drafts as warnings that say so: a draft is not published, whatever is wrong with it. Its unlisted
 * address is.
 */
export function markDrafts(problems: readonly Problem[], drafts: ReadonlySet<string>): readonly Problem[] {
  if (drafts.size === 0) return problems;
  return problems.map((each) => {
    if (!drafts.has(each.path) || isOfPreview(each)) return each;
    return { ...each, severity: each.severity === "notice" ? "notice" : "warning", draft: true };
  });
}

/** Each draft with the title of another post once, however many links have that name. */
export function draftTitlesOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return problems.filter(({ code, path }) => {
    if (code !== "draft-title") return true;
    const isFirst = !told.has(path);
    told.add(path);
    return isFirst;
  });
}

/** Drafts last, else in the order given: whatever a draft and another post both claim is the other's. */
export function draftsLast(posts: readonly PostEntry[]): readonly PostEntry[] {
  const isDraft = ({ state }: PostEntry) => state === "draft";
  return posts.some(isDraft) ? [...posts.filter((post) => !isDraft(post)), ...posts.filter(isDraft)] : posts;
}

/** @param now milliseconds since 1970 */
export function leftOutOf(
  { posts, addresses }: ColumnScan,
  drafts: ReadonlySet<string>,
  previews: number,
  { timeZone }: { readonly timeZone: string },
  now: number,
): LeftOut {
  const dates = posts.flatMap(({ state, date }) => (state === "scheduled" && date !== null ? [date] : []));
  const next = dates.reduce<Moment | null>(
    (first, date) => (first === null || date.epoch < first.epoch ? date : first),
    null,
  );
  const hidden = posts
    .filter(({ state }) => state !== "out")
    .map((post) => addresses.posts.get(post)?.address);
  return {
    drafts: drafts.size,
    scheduled: dates.length,
    previews,
    addresses: hidden.filter((address) => address !== undefined),
    next,
    now: momentAt(now, timeZone),
  };
}
