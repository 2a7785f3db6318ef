import type { Site } from "../core/model.ts";
import type { YearCounts } from "./years.ts";

/** Routes of a column that are known before its texts are parsed: what outputs derive their link targets from. */
export interface ColumnOutline {
  readonly site: Site;
  /** The addresses of the series: "/city/". */
  readonly series: readonly string[];
  /** The addresses of the tags of what is shown: "/tags/fog/". */
  readonly tags: readonly string[];
  /** The years of what is shown, with how many posts each has. */
  readonly years: YearCounts;
}
