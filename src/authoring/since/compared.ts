import type { Addressed } from "../../column/addresses.ts";
import type { ColumnScan } from "../../column/scan.ts";
import type { Matches } from "./match-columns.ts";

/** A column as it was at another commit, and as it is, both under today's settings and at one moment. */
export interface ComparedColumns {
  /** How the author names the commit. */
  readonly ref: string;
  readonly before: ColumnScan;
  readonly after: ColumnScan;
  readonly matches: Matches;
  /** Generates the guid of an address. */
  readonly makeGuid: (address: string) => string;
}

/** Where a page is found: its own address and those that lead to it. */
export function addressesOf({ address, aliases, inherited = [], feedAliases }: Addressed): readonly string[] {
  return [address, ...aliases, ...inherited, ...feedAliases];
}

/** Every address of posts and series that are out. */
export function publishedAddresses({ addresses, posts }: ColumnScan): ReadonlySet<string> {
  const out = posts.filter(({ state }) => state === "out").map((post) => addresses.posts.get(post));
  const all = [addresses.home, ...addresses.series.values(), ...out];
  return new Set(all.flatMap((located) => (located ? addressesOf(located) : [])));
}
