import type { Addressed } from "../../column/addresses.ts";
import { aliasesBelow } from "../../column/aliases.ts";
import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import { type Problem, problem, type SourceLocation } from "../../core/problems/problem.ts";
import type { LostCause } from "../../core/problems/since.ts";
import { addressesOf, type ComparedColumns, publishedAddresses } from "./compared.ts";

/** A post whose addresses lead nowhere now. */
interface Lost {
  readonly before: PostEntry;
  readonly after: PostEntry | null;
  readonly addresses: readonly string[];
  readonly cause: LostCause;
}

interface LostSeries {
  readonly before: SeriesEntry;
  readonly after: SeriesEntry | null;
  readonly addresses: readonly string[];
}

/** From how many posts on one line tells of a whole series. */
const MANY = 3;

/**
 * Addresses that were out and lead nowhere now, neither to a page nor on to one, each at the file that has to change. A
 * series whose posts have all met with the same is one line.
 *
 * @param served the addresses of all other files of the site
 * @param identities those that have changed; those that the cure of an address brings back, too, are taken out
 */
export function* lostAddresses(
  compared: ComparedColumns,
  served: ReadonlySet<string>,
  identities: Map<PostEntry | SeriesEntry, string>,
): Generator<Problem> {
  const { ref, before, after, matches } = compared;
  const live = publishedAddresses(after);
  const goneOf = (located: Addressed | null | undefined) =>
    located ? addressesOf(located).filter((address) => !live.has(address) && !served.has(address)) : [];

  const homeGone = goneOf(before.addresses.home);
  if (homeGone.length > 0 && before.files.home) {
    const at = after.files.home?.front.locationOf("aliases") ?? topOf(before.files.home.source.path);
    yield problem("address-lost", at, { ref, addresses: homeGone, cause: "alias", now: null, slug: null });
  }

  const isUnclear = createUnclear(compared);
  const lostIn = (posts: readonly PostEntry[]): Lost[] =>
    posts.flatMap((post) => {
      const addresses = post.state === "out" ? goneOf(before.addresses.posts.get(post)) : [];
      const today = matches.posts.after.get(post) ?? null;
      if (addresses.length === 0 || (today === null && isUnclear(post.file.source.path))) return [];
      const cause = causeOf(addresses.includes(before.addresses.posts.get(post)?.address ?? ""), today);
      return [{ before: post, after: today, addresses, cause }];
    });

  for (const { series, posts } of before.bySeries) {
    const addresses = goneOf(before.addresses.series.get(series));
    const seriesAfter = matches.series.after.get(series) ?? null;
    let lost = lostIn(posts);
    if (addresses.length > 0 && (seriesAfter !== null || !isUnclear(series.file.source.path))) {
      const isTold = (each: Lost) =>
        seriesAfter === null ? each.cause === "deleted" : isBelow(each, addresses, seriesAfter, compared);
      const at = { before: series, after: seriesAfter, addresses };
      yield lostSeries(compared, at, lost.filter(isTold).length, identities);
      lost = lost.filter((each) => !isTold(each));
    }
    for (const each of lost) takeRestored(compared, each, identities);
    const causes = new Set(lost.map(({ cause }) => cause));
    const [first] = lost;
    if (first && lost.length >= MANY && causes.size === 1 && lost.length === countOut(posts)) {
      const at = topOf((seriesAfter ?? series).file.source.path);
      const firstOf = lost.map((each) => each.addresses[0] as string);
      yield problem("addresses-lost", at, {
        ref,
        addresses: firstOf,
        cause: first.cause,
        posts: lost.length,
      });
    } else for (const each of lost) yield lostPost(compared, each);
  }
  for (const each of lostIn(before.posts.filter(({ series }) => series === null))) {
    takeRestored(compared, each, identities);
    yield lostPost(compared, each);
  }
}

function countOut(posts: readonly PostEntry[]): number {
  return posts.filter(({ state }) => state === "out").length;
}

function causeOf(hasOwn: boolean, after: PostEntry | null): LostCause {
  if (after === null) return "deleted";
  if (after.state !== "out") return after.state;
  return hasOwn ? "moved" : "alias";
}

/** Whether a file is there and can't be told about, since what is wrong with it is reported already. */
function createUnclear({ after }: ComparedColumns): (path: string) => boolean {
  const invalid = new Set(after.invalidPosts.map(({ source }) => source.path.normalize("NFC")));
  const folders = new Set([...invalid].map(folderOf));
  return (path) => {
    const name = path.normalize("NFC");
    const isCardless = /\/index\.\w+$/.test(name) && folders.has(folderOf(name));
    return after.files.unreadable.has(name) || invalid.has(name) || isCardless;
  };
}

/** Whether aliases of the series for its lost addresses would make the post's lead on. */
function isBelow(
  { after, addresses }: Lost,
  seriesAddresses: readonly string[],
  series: SeriesEntry,
  { after: { addresses: today } }: ComparedColumns,
): boolean {
  const located = after?.state === "out" && after.series === series ? today.posts.get(after) : undefined;
  if (located === undefined) return false;
  const below = new Set(aliasesBelow(seriesAddresses, located.address));
  return addresses.every((address) => below.has(address));
}

/** Aliases, or the slug of then, bring a derived identity back, where no other alias comes first. */
function takeRestored(
  { after, makeGuid }: ComparedColumns,
  { after: today, addresses: [first = ""], cause }: Lost,
  identities: Map<PostEntry | SeriesEntry, string>,
): void {
  if (today === null || today.file.front.values.id !== null || (cause !== "moved" && cause !== "alias"))
    return;
  const isFirst = after.addresses.posts.get(today)?.aliases.length === 0;
  if (isFirst && identities.get(today) === makeGuid(first)) identities.delete(today);
}

/** The identities that are derived from the address of a series, its own and those of its posts, are told with it. */
function lostSeries(
  { ref, before, after, matches }: ComparedColumns,
  { before: series, after: today, addresses }: LostSeries,
  posts: number,
  identities: Map<PostEntry | SeriesEntry, string>,
): Problem {
  const at = today ? today.file.front.locationOf("aliases") : topOf(series.file.source.path);
  const own = before.addresses.series.get(series)?.address ?? "";
  if (today !== null && !addresses.includes(own))
    return problem("address-lost", at, { ref, addresses, cause: "alias", now: null, slug: null });
  const moved = today ? (after.addresses.series.get(today)?.address ?? null) : null;
  const isDerived = (entry: PostEntry | SeriesEntry) =>
    entry === today ||
    ("state" in entry && entry.series === today && matches.posts.before.get(entry)?.series === series);
  const derived = [...identities.keys()].filter(
    (entry) => entry.file.front.values.id === null && isDerived(entry),
  );
  const hasIdentities = today !== null && derived.some((entry) => entry !== today);
  if (hasIdentities) for (const each of derived) identities.delete(each);
  return problem("series-lost", at, { ref, addresses, now: moved, posts, hasIdentities });
}

function lostPost(
  { ref, before, after }: ComparedColumns,
  { before: post, after: today, addresses, cause }: Lost,
): Problem {
  const told = { ref, addresses, cause };
  if (today === null)
    return problem("address-lost", topOf(post.file.source.path), { ...told, now: null, slug: null });
  const isMoved = cause === "moved";
  const now = isMoved ? (after.addresses.posts.get(today)?.address ?? null) : null;
  const [base, slug] = splitAddress(before.addresses.posts.get(post)?.address ?? "");
  const isKeptBySlug =
    addresses.length === 1 && today.file.front.values.slug === null && base === splitAddress(now ?? "")[0];
  const facts = { ...told, now, slug: isMoved && isKeptBySlug ? slug : null };
  return problem("address-lost", placeOf(cause, post, today), facts);
}

/** Where the author would look: at the field that has changed. */
function placeOf(
  cause: LostCause,
  before: PostEntry,
  { file: { front, source }, number }: PostEntry,
): SourceLocation {
  if (cause === "draft") return front.locationOf("draft");
  if (cause === "scheduled") return front.locationOf("date");
  if (cause === "alias") return front.locationOf("aliases");
  if (front.has("slug")) return front.locationOf("slug");
  return number === before.number ? topOf(source.path) : front.locationOf("episode");
}

/** "/city/25/" as "/city/" and "25". */
function splitAddress(address: string): readonly [string, string] {
  const [, base = "", slug = ""] = /^(.*\/)([^/]+)\/$/.exec(address) ?? [];
  return [base, slug];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function topOf(path: string): SourceLocation {
  return { path, line: 1 };
}
