import type { Cadence, Moment, PostKind, PostState } from "../core/model.ts";
import type { ParsedPost, ParsedSeries } from "./parsed-files.ts";

/** A post on its way: what it is and when it appears are settled, its words are not read yet. */
export interface PostEntry {
  readonly file: ParsedPost;
  readonly kind: PostKind;
  readonly title: string;
  readonly series: SeriesEntry | null;
  readonly number: number | null;
  readonly season: number | null;
  /** Where a special or a notice asks to stand. */
  readonly after: number | null;
  readonly date: Moment | null;
  readonly updated: Moment | null;
  readonly state: PostState;
}

/** A series on its way. */
export interface SeriesEntry {
  readonly slug: string;
  readonly file: ParsedSeries;
  readonly title: string;
  readonly numbering: "through" | "season";
  readonly cadence: Cadence | null;
}

/** A draft among its kind: in reading order. */
export interface SeriesWithPosts {
  readonly series: SeriesEntry;
  readonly posts: readonly PostEntry[];
}
