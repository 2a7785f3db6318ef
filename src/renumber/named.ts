import type { Draft, FilledShelf, Shelf } from "../column/draft.ts";
import type { NumberLink } from "./links.ts";
import { countOf } from "./numbers.ts";

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
  for (const each of filled) {
    for (const draft of each.drafts) {
      if (draft.number === null) continue;
      file(`${each.shelf.slug} ${draft.number}`, draft);
      if (countOf(each, draft.season) !== null)
        file(`${each.shelf.slug} ${draft.season}-${draft.number}`, draft);
    }
  }
  const shelves = filled.map(({ shelf }) => shelf);

  return ({ name, season, number }, from) => {
    const shelf = name === null ? (from.shelf ?? only(shelves)) : seriesNamed(name, shelves);
    if (shelf === null) return null;
    const own = from.shelf === shelf ? all.get(`${shelf.slug} ${from.season}-${number}`) : undefined;
    const key = season === null ? String(number) : `${season}-${number}`;
    return only((season === null ? own : undefined) ?? all.get(`${shelf.slug} ${key}`) ?? []);
  };
}

/** By slug, by title, or by the beginning of one title alone. */
function seriesNamed(typed: string, shelves: readonly Shelf[]): Shelf | null {
  const name = typed.normalize("NFC").replace(/\s+/g, " ");
  return (
    shelves.find(({ slug }) => slug === name) ??
    only(shelves.filter(({ title }) => title === name)) ??
    only(shelves.filter(({ title }) => title.startsWith(name)))
  );
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] as Item) : null;
}
