import type { Site } from "../core/model.ts";

/** What is known of a column before its texts are parsed, and what its outputs will be made for. */
export interface ColumnOutline {
  readonly site: Site;
  /** The addresses of the series: "/city/". */
  readonly series: readonly string[];
  /** The addresses of the tags of what is shown: "/tags/fog/". */
  readonly tags: readonly string[];
}
