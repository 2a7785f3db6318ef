import type { Draft } from "./draft.ts";

/**
 * Reading order: numbered episodes by season and number; specials and notices after the episode that they name,
 * else after the last one that appeared no later than they. The date of an episode that is still a draft says
 * nothing yet.
 */
export function readingOrder(drafts: readonly Draft[]): Draft[] {
  const numbered = drafts.filter((draft) => draft.number !== null).sort(byNumber);
  const loose = drafts.filter((draft) => draft.number === null).sort(byDate);
  const standingAt = new Map<number, Draft[]>();
  for (const draft of loose) {
    const place = placeOf(draft, numbered);
    standingAt.set(place, [...(standingAt.get(place) ?? []), draft]);
  }
  const order = [...(standingAt.get(0) ?? [])];
  numbered.forEach((draft, i) => {
    order.push(draft, ...(standingAt.get(i + 1) ?? []));
  });
  return order;
}

/** How many numbered episodes stand before it. */
function placeOf(draft: Draft, numbered: readonly Draft[]): number {
  const { after, season } = draft;
  const last =
    after === null
      ? numbered.findLastIndex((other) => other.state !== "draft" && epoch(other) <= epoch(draft))
      : numbered.findLastIndex(
          (other) => number(other) <= after && (season === null || (other.season ?? 0) <= season),
        );
  return last + 1;
}

function byNumber(a: Draft, b: Draft): number {
  const seasons = a.shelf?.numbering === "season" ? (a.season ?? 0) - (b.season ?? 0) : 0;
  return seasons || number(a) - number(b) || byPath(a, b);
}

/** Oldest first. The one order for everything that is told by date. */
export function byDate(a: Draft, b: Draft): number {
  return epoch(a) - epoch(b) || (a.number ?? 0) - (b.number ?? 0) || byPath(a, b);
}

export function byPath(a: Draft, b: Draft): number {
  return a.sheet.source.path < b.sheet.source.path ? -1 : 1;
}

const epoch = (draft: Draft) => draft.date?.epoch ?? 0;
const number = (draft: Draft) => draft.number ?? 0;
