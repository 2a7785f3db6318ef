import type { PostEntry } from "./entries.ts";

/**
 * Reading order: numbered episodes by season and number; specials and notices after the episode that they name,
 * else after the last one that appeared no later than they. The date of an episode that is still a draft says
 * nothing yet.
 */
export function readingOrder(posts: readonly PostEntry[]): PostEntry[] {
  const numbered = posts.filter((post) => post.number !== null).sort(byNumber);
  const loose = posts.filter((post) => post.number === null).sort(byDate);
  const standingAt = new Map<number, PostEntry[]>();
  for (const post of loose) {
    const place = positionOf(post, numbered);
    standingAt.set(place, [...(standingAt.get(place) ?? []), post]);
  }
  const order = [...(standingAt.get(0) ?? [])];
  numbered.forEach((post, i) => {
    order.push(post, ...(standingAt.get(i + 1) ?? []));
  });
  return order;
}

/** How many numbered episodes stand before it. */
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

/** Oldest first. The one order for everything that is told by date. */
export function byDate(a: PostEntry, b: PostEntry): number {
  return epoch(a) - epoch(b) || (a.number ?? 0) - (b.number ?? 0) || byPath(a, b);
}

export function byPath(a: PostEntry, b: PostEntry): number {
  return a.file.source.path < b.file.source.path ? -1 : 1;
}

const epoch = (post: PostEntry) => post.date?.epoch ?? 0;
const number = (post: PostEntry) => post.number ?? 0;
