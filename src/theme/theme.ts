import type { Html } from "../html.ts";
import type {
  ArchiveView,
  Card,
  Frame,
  HomeView,
  NotFoundView,
  PostView,
  SeriesCard,
  SeriesView,
  TagView,
  TextView,
} from "../views/views.ts";
import type { Words } from "../words/words.ts";

/**
 * A layout: a pure function from a view to HTML. It reaches the others as `theme.notes(…)` and imports none of
 * them, so that an author's file of the same name in `layouts/` takes the place of ours everywhere.
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
  tag: TagView;
  notFound: NotFoundView;

  // The document around them.
  page: Frame & { readonly main: Html };
  head: Frame;
  header: Frame;
  footer: Frame;

  // Parts.
  byline: PostView;
  text: { readonly text: TextView; readonly words: Words };
  notes: { readonly text: TextView; readonly words: Words };
  neighbours: PostView;
  earlier: PostView;
  seriesCard: { readonly series: SeriesCard; readonly words: Words; readonly level: 2 | 3 };
  /** `numbered` prints the episodes' own numbers as list markers. */
  cards: { readonly cards: readonly Card[]; readonly words: Words; readonly numbered: boolean };
  card: { readonly card: Card; readonly words: Words };
}

/** Our layouts with the author's laid over them, file by file, each bound to the whole. */
export type Theme = { readonly [Name in keyof Views]: (view: Views[Name]) => Html };
