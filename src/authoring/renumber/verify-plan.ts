import type { PostEntry } from "../../column/entries.ts";
import { identityOf } from "../../column/identity.ts";
import type { ColumnScan } from "../../column/scan.ts";

/** Whether every post has the address, the identity and the place in its series that it had; others may have come. */
export function keepsAll(
  before: ColumnScan,
  after: ColumnScan,
  identity: (address: string) => string,
): boolean {
  const now = new Map(after.posts.map((post) => [post.file.source.path, post]));
  const same = before.posts.every((post) => {
    const other = now.get(post.file.source.path);
    return other !== undefined && keptOf(before, post, identity) === keptOf(after, other, identity);
  });
  const known = new Set(before.posts.map(({ file }) => file.source.path));
  return same && orderOf(before, known) === orderOf(after, known);
}

function keptOf({ addresses }: ColumnScan, post: PostEntry, identity: (address: string) => string): string {
  const located = addresses.posts.get(post);
  return located ? JSON.stringify([located, identityOf(post.file.front.values.id, located, identity)]) : "";
}

function orderOf({ bySeries: filled }: ColumnScan, known: ReadonlySet<string>): string {
  const orders = filled.map(({ series, posts }) => [
    series.slug,
    ...posts.map(({ file }) => file.source.path).filter((path) => known.has(path)),
  ]);
  return JSON.stringify(orders);
}
