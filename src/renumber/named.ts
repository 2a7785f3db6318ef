import { foldCase } from "../column/addresses.ts";
import type { Draft, FilledShelf, Shelf } from "../column/draft.ts";
import type { NumberLink } from "./links.ts";

/** Which episode a link by number means, seen from a post in a series (or none) and a season; null when none. */
export type Finder = (
  link: Pick<NumberLink, "name" | "season" | "number">,
  from: { readonly shelf: Shelf | null; readonly season: number | null },
) => Draft | null;

export function createFinder(filled: readonly FilledShelf[]): Finder {
  const all = new Map<string, Draft[]>();
  const file = (key: string, draft: Draft) => {
    const known = all.get(key);
    if (known) known.push(draft);
    else all.set(key, [draft]);
  };
  for (const { shelf, drafts } of filled) {
    for (const draft of drafts) {
      if (draft.number === null) continue;
      file(`${shelf.slug} ${draft.number}`, draft);
      if (draft.season !== null) file(`${shelf.slug} ${draft.season}-${draft.number}`, draft);
    }
  }
  const shelves = filled.map(({ shelf }) => shelf);

  return (link, from) => {
    const shelf = link.name === null ? (from.shelf ?? only(shelves)) : seriesNamed(link.name, shelves);
    if (shelf === null) return null;
    // Where seasons number anew, a bare number is one of the season at hand.
    const own = shelf.numbering === "season" && shelf === from.shelf ? from.season : null;
    const season = link.season ?? own;
    return only(all.get(`${shelf.slug} ${season === null ? "" : `${season}-`}${link.number}`) ?? []);
  };
}

/** By slug, by title, or by the beginning of one title alone. */
function seriesNamed(typed: string, shelves: readonly Shelf[]): Shelf | null {
  const name = foldCase(typed.replace(/\s+/g, " "));
  return (
    only(shelves.filter(({ slug }) => foldCase(slug) === name)) ??
    only(shelves.filter(({ title }) => foldCase(title) === name)) ??
    only(shelves.filter(({ title }) => foldCase(title).startsWith(name)))
  );
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] as Item) : null;
}
