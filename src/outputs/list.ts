import { createHash } from "node:crypto";
import type { Output } from "../build/site-plan.ts";
import { citingOf } from "../column/citations.ts";
import { indexIn } from "../column/neighbours.ts";
import type { Post, Series } from "../core/model.ts";
import { archiveView } from "./archive/view.ts";
import type { Asset } from "./assets/bundle.ts";
import { cardData, seriesData } from "./card-data.ts";
import type { RenderContext, VersionedAsset } from "./context.ts";
import { OPML_ADDRESS } from "./feeds/opml.ts";
import { feedOutputs } from "./feeds/output.ts";
import type { Fingerprinter } from "./fingerprint.ts";
import { hosting } from "./headers/output.ts";
import { homeView } from "./home/view.ts";
import { notFoundView } from "./not-found/view.ts";
import { document, once, page } from "./output.ts";
import { postView, tagsOf } from "./post/view.ts";
import { robots } from "./robots/robots.ts";
import { seriesView } from "./series/view.ts";
import { sitemap } from "./sitemap/sitemap.ts";
import { feedsView } from "./subscribe/view.ts";
import { tagView } from "./tag/view.ts";
import type { Theme } from "./theme/theme.ts";
import { firstOf } from "./views/cards.ts";

/** Addresses that every site has, whatever its posts are. */
export const OWN_ADDRESSES: ReadonlySet<string> = new Set([
  "/",
  "/archive/",
  "/feeds/",
  "/sitemap.xml",
  OPML_ADDRESS,
]);

/** Everything that a site consists of. The extension point: a new output is a new row here. */
export function listOutputs(
  ctx: RenderContext,
  theme: Theme,
  assets: readonly Asset[],
  fingerprint: Fingerprinter,
): Output[] {
  const { column } = ctx;
  // What nearly every page shows: the site's card, the series' cards, the navigation.
  const frame = fingerprint(column.site, column.pages.map(cardData), ctx.assets, ctx.unlisted);
  const cards = column.series.map(seriesData);
  const starts = once(() => fingerprint(column.series.map(firstOf).map((first) => first && cardData(first))));
  const lists = once(() => fingerprint(frame, column.introduction, column.series, ctx.posts.map(cardData)));

  const posts = (all: readonly Post[]) =>
    all.map((post) =>
      page(
        kindOf(post),
        post.address,
        () => theme[layoutOf(post)](postView(post, ctx)),
        () => postStamp(post),
        post,
      ),
    );
  const rows = new Map<Series, readonly string[]>();
  const listed = (series: Series) => {
    const known = rows.get(series) ?? series.episodes.map((episode) => fingerprint(cardData(episode)));
    rows.set(series, known);
    return known;
  };
  const postStamp = (post: Post) => {
    const series = ctx.seriesOf(post);
    const tags = tagsOf(post, ctx).map(({ label, address }) => [label, address]);
    const cited = citingOf(column, post).map(({ post: other, sentence }) => [cardData(other), sentence]);
    if (series === null) return fingerprint(frame, post, tags, cited, cited.length > 0 && cards);
    const at = indexIn(series, post);
    const near = listed(series).slice(Math.max(0, at - series.previous - 1), at + 2);
    const start = firstOf(series);
    const next = at === series.episodes.length - 1 ? [series.upcoming] : [];
    return fingerprint(
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

  const feeds = feedOutputs(ctx, fingerprint);

  return [
    page("home", "/", () => theme.home(homeView(ctx)), lists, column.introduction),
    page("archive", "/archive/", () => theme.archive(archiveView(ctx)), lists),
    page(
      "feeds",
      "/feeds/",
      () => theme.feeds(feedsView(ctx)),
      () =>
        fingerprint(
          frame,
          cards,
          [...ctx.tags.values()].map(({ label, address }) => [label, address]),
        ),
    ),
    page("notFound", "/404.html", () => theme.notFound(notFoundView(ctx)), lists),
    ...column.series.map((series) =>
      page(
        "series",
        series.address,
        () => theme.series(seriesView(series, ctx)),
        () =>
          fingerprint(
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
    ...[...ctx.tags.values()].map((tag) =>
      page(
        "tag",
        tag.address,
        () => theme.tag(tagView(tag, ctx)),
        () => fingerprint(frame, cards, starts(), tag.label, tag.posts.map(cardData)),
      ),
    ),
    ...feeds,
    document("/sitemap.xml", () => sitemap(ctx), lists),
    document(
      "/robots.txt",
      () => robots(ctx),
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
        () => fingerprint(text),
      ),
    ),
    ...hosting(ctx, assets, feeds, frame, fingerprint),
  ];
}

function kindOf(post: Post): "episode" | "post" | "page" {
  return post.kind === "post" || post.kind === "page" ? post.kind : "episode";
}

function layoutOf(post: Post): "episode" | "post" {
  return kindOf(post) === "episode" ? "episode" : "post";
}

export function versioned({ name, text, use }: Asset): VersionedAsset {
  const version = createHash("sha1").update(text).digest("hex").slice(0, 8);
  return { address: `/assets/${name}`, version, use };
}
