import type { SitePlan } from "../build/site-plan.ts";
import type { Counts } from "./phrases/phrases.ts";

const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;

/** What the closing line counts. `own` are the author's own pages. */
export function countSite({ column, outputs }: SitePlan, own: number): Counts {
  return {
    episodes: column.series.flatMap(({ episodes }) => episodes).filter(({ kind }) => kind !== "notice")
      .length,
    series: column.series.length,
    posts: column.posts.length,
    pages: outputs.filter(({ kind }) => kind !== "document").length + own,
    feeds: outputs.filter(({ path }) => FEED.test(path)).length,
  };
}
