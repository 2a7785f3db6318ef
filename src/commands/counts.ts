import type { Edition } from "../edition/edition.ts";
import type { Counts } from "./phrases.ts";

const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;

/** What the closing line counts. `own` are the author's own pages. */
export function countEdition({ column, outputs }: Edition, own: number): Counts {
  return {
    episodes: column.series.flatMap(({ episodes }) => episodes).filter(({ kind }) => kind !== "notice")
      .length,
    series: column.series.length,
    posts: column.posts.length,
    pages: outputs.filter(({ kind }) => kind !== "document").length + own,
    feeds: outputs.filter(({ path }) => FEED.test(path)).length,
  };
}
