import type { PostEntry } from "./entries.ts";

/**
 * Reading order: numbered episodes by season and number; specials and notices after the episode that they name,
 * else after the last one that appeared no later than they. The date of a draft is provisional, so it positions
 * nothing.
 */
export function readingOrder(posts: readonly PostEntry[]): PostEntry[] {
  const numbered = posts.filter((post) => post.number !== null).sort(byNumber);
  const unnumbered = posts.filter((post) => post.number === null).sort(byDate);
  const insertions = new Map<number, PostEntry[]>();
  for (const post of unnumbered) {
    const position = positionOf(post, numbered);
    insertions.set(position, [...(insertions.get(position) ?? []), post]);
  }
  const order = [...(insertions.get(0) ?? [])];
  numbered.forEach((post, i) => {
    order.push(post, ...(insertions.get(i + 1) ?? []));
  });
  return order;
}

/** Insert position of an unnumbered post: how many numbered episodes precede it. */
function positionOf(post: PostEntry, numbered: readonly PostEntry[]): number {
  const { after, season } = post;
  const last =
    after === null
      ? numbered.findLastIndex((other) => other.state !== "draft" && epoch(other) <= epoch(post))
      : numbered.findLastIndex(
          (other) => number(other) <= after && (season === null || (other.season ?? 0) <= season),
        );
  return last + 1;
}

function byNumber(a: PostEntry, b: PostEntry): number {
  const seasons = a.series?.numbering === "season" ? (a.season ?? 0) - (b.season ?? 0) : 0;
  return seasons || number(a) - number(b) || byPath(a, b);
}

/** Comparator: oldest first. */
export function byDate(a: PostEntry, b: PostEntry): number {
  return epoch(a) - epoch(b) || (a.number ?? 0) - (b.number ?? 0) || byPath(a, b);
}

export function byPath(a: PostEntry, b: PostEntry): number {
  return a.file.source.path < b.file.source.path ? -1 : 1;
}

const epoch = (post: PostEntry) => post.date?.epoch ?? 0;
const number = (post: PostEntry) => post.number ?? 0;
