import type { Card, PictureView } from "./card.ts";

/** A series on its page, and where all its episodes are listed. */
export interface SeriesCard {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly status: string;
  readonly upcoming: UpcomingView | null;
  /** 매주 수요일; null without a cadence, or when the series is complete or paused. */
  readonly cadence: string | null;
  /** 모두 25화 · 30화 가운데 25화 */
  readonly count: string;
  /** 다 읽는 데 2시간 30분; "" when nothing can be read. */
  readonly readingTime: string;
  /** 2024년 1월 3일부터 */
  readonly since: string | null;
  readonly cover: PictureView | null;
  readonly start: StartLink | null;
  /** The first in reading order. */
  readonly first: Card | null;
  /** The newest that is not withdrawn. */
  readonly latest: Card | null;
  readonly feed: { readonly href: string; readonly title: string };
  /** Link to its card on the page that explains how to subscribe. */
  readonly subscribe: string;
}

/** A series in a small space. */
export interface StampView {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly cover: PictureView | null;
  /** Stands where there is no cover: the first letter, syllable or digit of the title. */
  readonly initial: string;
  /** 매주 수; the status of a series that is complete or paused; null for one that goes on without a cadence. */
  readonly pace: string | null;
  /** 34화 · 60/80화 */
  readonly count: string;
  /** Date of the next episode: 12월 9일. */
  readonly next: { readonly iso: string; readonly day: string } | null;
}

/** Series under one heading. */
export interface SeriesGroup {
  /** Id of the heading: "_ongoing". */
  readonly id: string;
  readonly heading: string;
  readonly count: number;
  readonly series: readonly StampView[];
}

/** "다음 화 4월 3일", with the title when the setting `next` shows it. */
export interface UpcomingView {
  readonly label: string;
  readonly iso: string;
  /** 4월 3일; with the year when it differs from that of the newest post. */
  readonly day: string;
  /** With quotation marks. */
  readonly title: { readonly text: string; readonly lang: string } | null;
}

/** Link to the first post of a series: "1화부터 읽기". */
export interface StartLink {
  readonly href: string;
  readonly label: string;
}
