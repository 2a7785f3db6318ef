import type { SitePlan } from "../plan/site-plan.ts";
import type { Counts } from "./phrases/phrases.ts";

/** Counts for the closing line. `own`: number of the author's own pages, which Eleventy renders. */
export function countSite({ column, outputs, leftOut }: SitePlan, own: number): Counts {
  return {
    episodes: column.series.flatMap(({ episodes }) => episodes).filter(({ kind }) => kind !== "notice")
      .length,
    series: column.series.length,
    posts: column.posts.length,
    pages: outputs.filter(({ counts }) => counts === "page").length + own,
    feeds: outputs.filter(({ counts }) => counts === "feed").length,
    leftOut,
  };
}
