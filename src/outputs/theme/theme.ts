import type { Html } from "../../core/html.ts";
import type { ArchiveView, ArchiveYearView } from "./views/archive.ts";
import type { Card, CardGroup, PictureView } from "./views/card.ts";
import type { CardImageView } from "./views/card-image.ts";
import type { FeedCard, FeedsView } from "./views/feeds.ts";
import type { Frame } from "./views/frame.ts";
import type { DueView, HomeView, LeadView } from "./views/home.ts";
import type { NotFoundView } from "./views/not-found.ts";
import type { PostView } from "./views/post.ts";
import type { SeriesView } from "./views/series.ts";
import type { SeriesCard, SeriesGroup, StampView, UpcomingView } from "./views/series-card.ts";
import type { TagView } from "./views/tag.ts";
import type { TextView } from "./views/text.ts";

/**
 * A layout: a pure function from a view to HTML. It calls other layouts as `theme.notes(…)` and imports none of them,
 * so that an author's file of the same name in `layouts/` replaces the stock one everywhere.
 */
export type Layout<View> = (view: View, theme: Theme) => Html;

/** What each layout receives. `layouts/series-card.ts` is `seriesCard` here. */
export interface Views {
  // Whole pages, one for each kind.
  home: HomeView;
  series: SeriesView;
  episode: PostView;
  post: PostView;
  archive: ArchiveView;
  archiveYear: ArchiveYearView;
  tag: TagView;
  feeds: FeedsView;
  notFound: NotFoundView;

  // The HTML document around them.
  page: Frame & { readonly main: Html };
  head: Frame;
  header: Frame;
  footer: Frame;

  // A post, from top to bottom.
  article: PostView;
  heading: PostView;
  byline: PostView;
  toc: { readonly contents: TextView["contents"]; readonly page: Frame };
  text: { readonly text: TextView; readonly page: Frame };
  notes: { readonly text: TextView; readonly page: Frame };
  tags: PostView;
  neighbours: PostView;
  citedBy: PostView;
  earlier: PostView;

  // Lists of posts. `level` is the level of the headings in it.
  /** The episodes of a series, by season and year. */
  contents: { readonly groups: readonly CardGroup[]; readonly page: Frame; readonly level: 3 | 4 };
  /** An ordered list, with the episodes' numbers as markers. */
  numberedList: { readonly cards: readonly Card[]; readonly page: Frame };
  /** Memoized by card and language of the page, since the lists of fifty pages hold the same row. */
  numberedRow: { readonly card: Card; readonly page: Frame };
  /** One line for each post, its date first. */
  datedList: { readonly cards: readonly Card[]; readonly page: Frame };
  /** Memoized like `numberedRow`: archive, years and tags hold the same row. */
  datedRow: { readonly card: Card; readonly page: Frame };
  /** The post at the top of the home page. */
  lead: { readonly lead: LeadView; readonly page: Frame };
  /** One post in each row, its title first; below it date and series. */
  newsList: { readonly cards: readonly Card[]; readonly page: Frame };
  /** What is due, by day. */
  dueList: { readonly week: readonly DueView[]; readonly page: Frame };
  /** A section: series as stamps below their heading. */
  seriesGroup: { readonly group: SeriesGroup; readonly page: Frame };
  /** A series as a stamp: cover or initial, title, description, facts. */
  seriesCard: { readonly series: StampView; readonly page: Frame };
  /** A feed's page, its address to copy, its formats. */
  feed: { readonly feed: FeedCard; readonly page: Frame };
  upcoming: { readonly upcoming: UpcomingView; readonly page: Frame };
  ways: { readonly series: SeriesCard; readonly page: Frame };

  /** No part of a page: the picture that services show beside a link to it. */
  cardImage: CardImageView;

  // Small parts.
  epigraph: Frame;
  /** One that is not lazy is in the first screen, and is loaded before the others. */
  picture: {
    readonly picture: PictureView;
    readonly lazy: boolean;
    /** What narrow windows load instead, which show no picture; null for nothing, unless set for all the picture. */
    readonly narrow?: { readonly media: string; readonly src: string } | null;
  };
  marks: readonly string[];
  /**
   * A ` lang="…"` attribute where the language is not the page's, with `dir` where either is written from right to
   * left. A `block` has the direction of its language; a title, which stands in a line of the page, that of its own
   * letters.
   */
  lang: { readonly lang: string; readonly page: Frame; readonly block?: boolean };
}

/** The stock layouts, each replaced by the author's of the same name, and each bound to the theme. */
export type Theme = { readonly [Name in keyof Views]: (view: Views[Name]) => Html };
