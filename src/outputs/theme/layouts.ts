import archive from "../../../layouts/archive.ts";
import archiveYear from "../../../layouts/archive-year.ts";
import article from "../../../layouts/article.ts";
import byline from "../../../layouts/byline.ts";
import cardImage from "../../../layouts/card-image.ts";
import citedBy from "../../../layouts/cited-by.ts";
import contents from "../../../layouts/contents.ts";
import datedList from "../../../layouts/dated-list.ts";
import datedRow from "../../../layouts/dated-row.ts";
import dueList from "../../../layouts/due-list.ts";
import earlier from "../../../layouts/earlier.ts";
import epigraph from "../../../layouts/epigraph.ts";
import episode from "../../../layouts/episode.ts";
import feed from "../../../layouts/feed.ts";
import feeds from "../../../layouts/feeds.ts";
import footer from "../../../layouts/footer.ts";
import head from "../../../layouts/head.ts";
import header from "../../../layouts/header.ts";
import heading from "../../../layouts/heading.ts";
import home from "../../../layouts/home.ts";
import lang from "../../../layouts/lang.ts";
import lead from "../../../layouts/lead.ts";
import marks from "../../../layouts/marks.ts";
import neighbours from "../../../layouts/neighbours.ts";
import newsList from "../../../layouts/news-list.ts";
import notFound from "../../../layouts/not-found.ts";
import notes from "../../../layouts/notes.ts";
import numberedList from "../../../layouts/numbered-list.ts";
import numberedRow from "../../../layouts/numbered-row.ts";
import page from "../../../layouts/page.ts";
import picture from "../../../layouts/picture.ts";
import post from "../../../layouts/post.ts";
import series from "../../../layouts/series.ts";
import seriesCard from "../../../layouts/series-card.ts";
import seriesGroup from "../../../layouts/series-group.ts";
import tag from "../../../layouts/tag.ts";
import tags from "../../../layouts/tags.ts";
import text from "../../../layouts/text.ts";
import toc from "../../../layouts/toc.ts";
import upcoming from "../../../layouts/upcoming.ts";
import ways from "../../../layouts/ways.ts";
import type { Layout, Views } from "./theme.ts";

/** The stock layouts: a file in `layouts/` and a line here for each of `Views`. */
export const LAYOUTS: { readonly [Name in keyof Views]: Layout<Views[Name]> } = {
  archive,
  archiveYear,
  article,
  byline,
  cardImage,
  citedBy,
  contents,
  datedList,
  datedRow,
  dueList,
  earlier,
  epigraph,
  episode,
  feed,
  feeds,
  footer,
  head,
  header,
  heading,
  home,
  lang,
  lead,
  marks,
  neighbours,
  newsList,
  notes,
  notFound,
  numberedList,
  numberedRow,
  page,
  picture,
  post,
  series,
  seriesCard,
  seriesGroup,
  tag,
  tags,
  text,
  toc,
  upcoming,
  ways,
};
