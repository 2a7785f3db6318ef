import type { Post, Series } from "../../core/model.ts";
import { addressInSite } from "../../core/outside.ts";
import type { RenderContext } from "../../outputs/output.ts";

/** Addresses at which pages stood since the server started, so that a browser that shows one can follow it. */
export interface AddressHistory {
  /**
   * Compares with the last plan.
   *
   * @returns former addresses whose page has been found again: a renamed file may be away for a build
   */
  update(pages: AddressedPages): readonly string[];
  /** Where the page that stood at an address stands now; null where none has been there, or it was deleted. */
  newAddressOf(address: string): string | null;
  /** Of a deleted page its source file, or its tag ("#fog"); null for any other address. */
  deletedAt(address: string): string | null;
}

export type AddressedPages = Pick<RenderContext, "column" | "tags">;

/** A page, and what tells that it is the same at another address. */
interface Place {
  readonly source: string;
  /** What remains of it when both its file and its address change, the strongest first. */
  traces(): readonly string[];
  /** Of a tag, the source files of its posts; empty for any other page. */
  readonly tagged: readonly string[];
}

type Places = ReadonlyMap<string, Place>;

export function createAddressHistory(): AddressHistory {
  let places: Places = new Map();
  const gone = new Map<string, Place>();
  const moved = new Map<string, string>();

  /** Follows a page that has moved several times. */
  const newAddressOf = (address: string): string | null => {
    let at: string | undefined = address;
    while (at !== undefined && gone.has(at)) at = moved.get(at);
    return at === undefined || at === address ? null : at;
  };

  return {
    newAddressOf,
    deletedAt(address) {
      const place = gone.get(address);
      return place === undefined || newAddressOf(address) !== null ? null : place.source;
    },
    update(pages) {
      const [last, next] = [places, placesOf(pages)];
      places = next;
      for (const address of next.keys()) {
        gone.delete(address);
        moved.delete(address);
      }
      for (const [address, place] of last) if (!next.has(address)) gone.set(address, place);
      const lost = [...gone].filter(([address]) => newAddressOf(address) === null);
      if (lost.length === 0) return [];

      const find = createFinder(last, next);
      return lost.flatMap(([address, place]) => {
        const found = find(place);
        if (found === null) return [];
        moved.set(address, found);
        return [address];
      });
    },
  };
}

function placesOf({ column, tags }: AddressedPages): Places {
  const { at } = column.site;
  const posts = [...column.posts, ...column.pages, ...column.series.flatMap(({ episodes }) => episodes)];
  return new Map([
    ...posts.map((post) => [addressInSite(at, post.address), postPlace(post)] as const),
    ...column.series.map((series) => [addressInSite(at, series.address), seriesPlace(series)] as const),
    ...[...tags.values()].map(({ address, label, posts }) => {
      const place = { source: `#${label}`, traces: () => [], tagged: posts.map(({ source }) => source) };
      return [addressInSite(at, address), place] as const;
    }),
  ]);
}

function postPlace({ source, id, title, date, text }: Post): Place {
  const content = [title, date?.iso, text.length, text.summary];
  return { source, traces: () => [id, JSON.stringify(content)], tagged: [] };
}

function seriesPlace({ source, id, title, introduction }: Series): Place {
  return { source, traces: () => [id, JSON.stringify([title, introduction.summary])], tagged: [] };
}

/** Finds the new address of a page: by its file, by its id, by its content, and of a tag by its posts. */
function createFinder(last: Places, next: Places): (place: Place) => string | null {
  const bySource = new Map([...next].map(([address, { source }]) => [source, address]));
  let byTrace: Map<string, string | null> | undefined;
  const indexTraces = () => {
    const index = new Map<string, string | null>();
    // Two pages of one content: nobody can tell which one it is.
    for (const [address, place] of next)
      for (const trace of place.traces()) index.set(trace, index.has(trace) ? null : address);
    return index;
  };

  return (place) => {
    const here = bySource.get(place.source);
    if (here !== undefined) return here;
    if (place.tagged.length > 0) return findTag(place.tagged, last, next);
    byTrace ??= indexTraces();
    for (const trace of place.traces()) {
      const found = byTrace.get(trace);
      if (found) return found;
    }
    return null;
  };
}

/** The one tag that all posts of a tag have been given since the last plan. */
function findTag(posts: readonly string[], last: Places, next: Places): string | null {
  const taken = [...next].filter(([address, { tagged }]) => {
    const before = new Set(last.get(address)?.tagged);
    const now = new Set(tagged);
    return posts.every((post) => now.has(post) && !before.has(post));
  });
  const [[address] = [null]] = taken;
  return taken.length === 1 ? address : null;
}
