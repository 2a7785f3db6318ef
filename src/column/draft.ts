import type { Cadence, Moment, PostKind, PostState } from "../model.ts";
import type { PostSheet, SeriesSheet } from "./sheets.ts";

/** A post on its way: what it is and when it appears are settled, its words are not read yet. */
export interface Draft {
  readonly sheet: PostSheet;
  readonly kind: PostKind;
  readonly title: string;
  readonly shelf: Shelf | null;
  readonly number: number | null;
  readonly season: number | null;
  /** Where a special or a notice asks to stand. */
  readonly after: number | null;
  readonly date: Moment | null;
  readonly updated: Moment | null;
  readonly state: PostState;
}

/** A series on its way. */
export interface Shelf {
  readonly slug: string;
  readonly sheet: SeriesSheet;
  readonly title: string;
  readonly numbering: "through" | "season";
  readonly cadence: Cadence | null;
}

/** A draft among its kind: in reading order. */
export interface FilledShelf {
  readonly shelf: Shelf;
  readonly drafts: readonly Draft[];
}
