import type { CardYear } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { StartLink } from "./series-card.ts";

export interface TagView extends Frame {
  readonly kind: "tag";
  readonly tag: string;
  readonly count: string;
  /** Newest first. */
  readonly years: readonly CardYear[];
  /** The first post of each series that these posts belong to. */
  readonly starts: readonly SeriesStart[];
}

export interface SeriesStart extends StartLink {
  readonly series: { readonly title: string; readonly href: string; readonly lang: string };
}
