import type { Cadence, Moment, PostKind, PostState } from "../core/model.ts";
import type { ParsedPost, ParsedSeries } from "./parsed-files.ts";

/** A post whose front matter is classified (kind, series, date, state) and whose text is not parsed yet. */
export interface PostEntry {
  readonly file: ParsedPost;
  readonly kind: PostKind;
  readonly title: string;
  readonly series: SeriesEntry | null;
  readonly number: number | null;
  readonly season: number | null;
  /** Position of a special or a notice: the number of the episode that it follows; 0 is before the first. */
  readonly after: number | null;
  readonly date: Moment | null;
  readonly updated: Moment | null;
  readonly state: PostState;
}

/** An episode whose number is missing or wrong, which is reported at its file. */
export function lacksNumber({ kind, number }: PostEntry): boolean {
  return kind === "episode" && number === null;
}

/** A series whose front matter is classified and whose introduction is not parsed yet. */
export interface SeriesEntry {
  readonly slug: string;
  readonly file: ParsedSeries;
  readonly title: string;
  readonly numbering: "through" | "season";
  readonly cadence: Cadence | null;
}

/** A series and all its posts, drafts included, in reading order. */
export interface SeriesWithPosts {
  readonly series: SeriesEntry;
  readonly posts: readonly PostEntry[];
}
