import type { Column, Post, Series } from "../../core/model.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import type { Session } from "./session.ts";

/** A post as the author's own templates know it: shaped like an item of any Eleventy collection. */
export interface Item {
  /** Below the site; the `url` filter puts the site's own path before it. */
  readonly url: string;
  /** Null for pages. */
  readonly date: Date | null;
  readonly fileSlug: string;
  readonly data: Post | SeriesData;
}

export type SeriesData = Omit<Series, "episodes"> & { readonly episodes: readonly Item[] };

/** What `collections` holds beside Eleventy's own: all oldest first, series in order of title. */
const COLLECTIONS: { readonly [name: string]: (column: Column) => unknown } = {
  column: (column) => column,
  series: (column) => column.series.map(seriesItem),
  episodes: (column) =>
    column.series
      .flatMap((series) => series.episodes)
      .sort(byDate)
      .map(postItem),
  posts: (column) => column.posts.map(postItem),
};

/** Shows the column to the author's own templates. A collection of the author's by the same name comes first. */
export function addCollections(eleventy: EleventyConfig, session: Session): void {
  for (const [name, make] of Object.entries(COLLECTIONS)) {
    if (Object.hasOwn(eleventy.getCollections(), name)) continue;
    eleventy.addCollection(name, () => (session.plan === null ? [] : make(session.plan.column)));
  }
}

function postItem(post: Post): Item {
  return {
    url: post.address,
    date: post.date && new Date(post.date.epoch),
    fileSlug: lastPart(post.address),
    data: post,
  };
}

function seriesItem(series: Series): Item {
  const { episodes } = series;
  const latest = episodes.at(-1)?.date ?? null;
  return {
    url: series.address,
    date: latest && new Date(latest.epoch),
    fileSlug: series.slug,
    data: { ...series, episodes: episodes.map(postItem) },
  };
}

function lastPart(address: string): string {
  return address.split("/").filter(Boolean).at(-1) ?? "";
}

function byDate(a: Post, b: Post): number {
  return (a.date?.epoch ?? 0) - (b.date?.epoch ?? 0);
}
