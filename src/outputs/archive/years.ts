import { countYears, splitByYear, type YearCounts } from "../../column/years.ts";
import type { Post } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";

/** The posts of one year, and the page of that year. */
export interface ArchiveYear {
  /** "2026" */
  readonly year: string;
  readonly address: string;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/** With more posts than these, each year has a page of its own. */
const MAX_ON_ONE_PAGE = 100;

/** The years that have pages of their own, the newest first; none while the archive holds all posts. */
export function pagedYears(counts: YearCounts): string[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total > MAX_ON_ONE_PAGE ? [...counts.keys()] : [];
}

export function addressOfYear(year: string): string {
  return `/archive/${year}/`;
}

/** Every year with its posts, the newest first. Goes through `ctx.once`. */
export function yearsOfPosts({ posts }: RenderContext): readonly ArchiveYear[] {
  return splitByYear(posts.toReversed()).map(({ year, items }) => ({
    year,
    address: addressOfYear(year),
    posts: items,
  }));
}

/** The years that have pages of their own. Goes through `ctx.once`. */
export function yearPages(ctx: RenderContext): readonly ArchiveYear[] {
  return pagedYears(countYears(ctx.posts)).length > 0 ? ctx.once(yearsOfPosts) : [];
}
