import type { ArchiveView, ArchiveYearView } from "./archive.ts";
import type { FeedsView } from "./feeds.ts";
import type { HomeView } from "./home.ts";
import type { NotFoundView } from "./not-found.ts";
import type { PostView } from "./post.ts";
import type { SeriesView } from "./series.ts";
import type { TagView } from "./tag.ts";

/**
 * A view model of any kind of page. In all of them everything is selected, sorted, counted and formatted beforehand: a
 * layout branches and loops; it does not sort, parse or count. Every `href` is ready to render: percent-encoded, below
 * the site's base path.
 */
export type View =
  | HomeView
  | SeriesView
  | PostView
  | ArchiveView
  | ArchiveYearView
  | TagView
  | FeedsView
  | NotFoundView;
