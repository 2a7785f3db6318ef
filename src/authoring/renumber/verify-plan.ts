import type { PostEntry } from "../../column/entries.ts";
import { guidOf } from "../../column/guid.ts";
import type { ColumnScan } from "../../column/scan.ts";

/** Whether every post keeps its address, guid and position in its series; new posts are allowed. */
export function keepsAddressesAndOrder(
  before: ColumnScan,
  after: ColumnScan,
  makeGuid: (address: string) => string,
): boolean {
  const now = new Map(after.posts.map((post) => [post.file.source.path, post]));
  const same = before.posts.every((post) => {
    const other = now.get(post.file.source.path);
    return (
      other !== undefined && addressAndGuid(before, post, makeGuid) === addressAndGuid(after, other, makeGuid)
    );
  });
  const known = new Set(before.posts.map(({ file }) => file.source.path));
  return same && orderOf(before, known) === orderOf(after, known);
}

function addressAndGuid(
  { addresses }: ColumnScan,
  post: PostEntry,
  makeGuid: (address: string) => string,
): string {
  const located = addresses.posts.get(post);
  return located ? JSON.stringify([located, guidOf(post.file.front.values.id, located, makeGuid)]) : "";
}

function orderOf({ bySeries }: ColumnScan, known: ReadonlySet<string>): string {
  const orders = bySeries.map(({ series, posts }) => [
    series.slug,
    ...posts.map(({ file }) => file.source.path).filter((path) => known.has(path)),
  ]);
  return JSON.stringify(orders);
}
