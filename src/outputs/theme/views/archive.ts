import type { Card, CardGroup } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { SeriesCard } from "./series-card.ts";

export interface ArchiveView extends Frame {
  readonly kind: "archive";
  /** The most recently updated first. */
  readonly series: readonly ArchivedSeries[];
  /** Newest year first. */
  readonly years: readonly ArchivedYear[];
  readonly tags: readonly { readonly href: string; readonly label: string; readonly count: number }[];
}

export interface ArchivedSeries {
  readonly card: SeriesCard;
  /** Empty in a column so large that the series' own pages have to list their episodes. */
  readonly groups: readonly CardGroup[];
  /** Whether its list is shown unfolded: when it is the only series. */
  readonly open: boolean;
}

export interface ArchivedYear {
  readonly id: string;
  /** 2024년 */
  readonly label: string;
  /** 글 85편 */
  readonly count: string;
  /** The page of the year; null when its posts are listed here. */
  readonly href: string | null;
  /** Newest first; empty when the year has a page of its own. */
  readonly cards: readonly Card[];
}

/** The page of a year, in a column of many posts. */
export interface ArchiveYearView extends Frame {
  readonly kind: "archive";
  /** 2024년에 나온 글 */
  readonly title: string;
  /** 2024년 */
  readonly label: string;
  /** 글 85편 */
  readonly count: string;
  readonly archive: { readonly href: string; readonly label: string };
  /** All years, newest first, this one included. */
  readonly years: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** Newest first. */
  readonly cards: readonly Card[];
}
