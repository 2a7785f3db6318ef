import { createHash } from "node:crypto";
import { citingOf } from "../column/citations.ts";
import { placeIn } from "../column/neighbours.ts";
import { robots } from "../documents/robots.ts";
import { sitemap } from "../documents/sitemap.ts";
import { OPML_ADDRESS } from "../feeds/opml.ts";
import type { Post, Series } from "../model.ts";
import type { Asset } from "../theme/assets.ts";
import type { Theme } from "../theme/theme.ts";
import { archiveView } from "../views/archive.ts";
import { firstOf } from "../views/cards.ts";
import { feedsView } from "../views/feeds.ts";
import { homeView } from "../views/home.ts";
import type { Maker, Versioned } from "../views/maker.ts";
import { notFoundView } from "../views/not-found.ts";
import { postView, tagsOf } from "../views/post.ts";
import { seriesView } from "../views/series.ts";
import { tagView } from "../views/tag.ts";
import { cardData, seriesData } from "./card-data.ts";
import type { Output } from "./edition.ts";
import { feedOutputs } from "./feed-outputs.ts";
import type { Stamps } from "./fingerprint.ts";
import { hosting } from "./hosting.ts";
import { document, once, page } from "./output.ts";

/** Addresses that every site has, whatever its posts are. */
export const OWN_ADDRESSES: ReadonlySet<string> = new Set([
  "/",
  "/archive/",
  "/feeds/",
  "/sitemap.xml",
  OPML_ADDRESS,
]);

/** Everything that a site consists of. The extension point: a new output is a new row here. */
export function listOutputs(maker: Maker, theme: Theme, assets: readonly Asset[], stamps: Stamps): Output[] {
  const { column } = maker;
  // What nearly every page shows: the site's card, the series' cards, the navigation.
  const frame = stamps(column.site, column.pages.map(cardData), maker.assets, maker.unlisted);
  const cards = column.series.map(seriesData);
  const starts = once(() => stamps(column.series.map(firstOf).map((first) => first && cardData(first))));
  const lists = once(() => stamps(frame, column.introduction, column.series, maker.posts.map(cardData)));

  const posts = (all: readonly Post[]) =>
    all.map((post) =>
      page(
        kindOf(post),
        post.address,
        () => theme[layoutOf(post)](postView(post, maker)),
        () => postStamp(post),
        post,
      ),
    );
  const rows = new Map<Series, readonly string[]>();
  const listed = (series: Series) => {
    const known = rows.get(series) ?? series.episodes.map((episode) => stamps(cardData(episode)));
    rows.set(series, known);
    return known;
  };
  const postStamp = (post: Post) => {
    const series = maker.seriesOf(post);
    const tags = tagsOf(post, maker).map(({ label, address }) => [label, address]);
    const cited = citingOf(column, post).map(({ post: other, sentence }) => [cardData(other), sentence]);
    if (series === null) return stamps(frame, post, tags, cited, cited.length > 0 && cards);
    const at = placeIn(series, post);
    const near = listed(series).slice(Math.max(0, at - series.previous - 1), at + 2);
    const start = firstOf(series);
    const next = at === series.episodes.length - 1 ? [series.upcoming] : [];
    return stamps(
      frame,
      post,
      tags,
      cited,
      cited.length > 0 && cards,
      near.join(),
      start && cardData(start),
      seriesData(series),
      ...next,
    );
  };

  const feeds = feedOutputs(maker, stamps);

  return [
    page("home", "/", () => theme.home(homeView(maker)), lists, column.introduction),
    page("archive", "/archive/", () => theme.archive(archiveView(maker)), lists),
    page(
      "feeds",
      "/feeds/",
      () => theme.feeds(feedsView(maker)),
      () =>
        stamps(
          frame,
          cards,
          [...maker.tags.values()].map(({ label, address }) => [label, address]),
        ),
    ),
    page("notFound", "/404.html", () => theme.notFound(notFoundView(maker)), lists),
    ...column.series.map((series) =>
      page(
        "series",
        series.address,
        () => theme.series(seriesView(series, maker)),
        () =>
          stamps(
            frame,
            series.introduction,
            series.episodes.map(cardData),
            seriesData(series),
            series.upcoming,
          ),
        series.introduction,
      ),
    ),
    ...posts(column.series.flatMap((series) => series.episodes)),
    ...posts(column.posts),
    ...posts(column.pages),
    ...[...maker.tags.values()].map((tag) =>
      page(
        "tag",
        tag.address,
        () => theme.tag(tagView(tag, maker)),
        () => stamps(frame, cards, starts(), tag.label, tag.posts.map(cardData)),
      ),
    ),
    ...feeds,
    document("/sitemap.xml", () => sitemap(maker), lists),
    document(
      "/robots.txt",
      () => robots(maker),
      () => frame,
    ),
    document(
      "/.nojekyll",
      () => "",
      () => "",
    ),
    ...assets.map(({ name, text }) =>
      document(
        `/assets/${name}`,
        () => text,
        () => stamps(text),
      ),
    ),
    ...hosting(maker, assets, feeds, frame, stamps),
  ];
}

function kindOf(post: Post): "episode" | "post" | "page" {
  return post.kind === "post" || post.kind === "page" ? post.kind : "episode";
}

function layoutOf(post: Post): "episode" | "post" {
  return kindOf(post) === "episode" ? "episode" : "post";
}

export function versioned({ name, text, use }: Asset): Versioned {
  const version = createHash("sha1").update(text).digest("hex").slice(0, 8);
  return { address: `/assets/${name}`, version, use };
}
