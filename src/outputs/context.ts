import { type FeedRoute, listFeeds } from "../column/feed-routes.ts";
import { datedPosts, type Tag, tagIndex } from "../column/tags.ts";
import type { Column, Post } from "../core/model.ts";
import type { PictureFacts } from "../core/picture-facts.ts";
import { type Asset, linkAsset } from "./asset-bundle.ts";
import type { CardDrawing } from "./card-drawing.ts";
import type { ColumnFont } from "./fonts/column-font.ts";
import { createMemo, type Memo } from "./memo.ts";
import type { OutputModule, OwnPage, RenderContext, WordsIn } from "./output.ts";
import type { PictureEncoder } from "./pictures/types.ts";
import type { Theme } from "./theme/theme.ts";
import { createUrlWriter } from "./urls.ts";

/** Input of `createRenderContext`. */
export interface ContextInput {
  readonly column: Column;
  readonly wordsIn: WordsIn;
  readonly theme: Theme;
  readonly assets: readonly Asset[];
  readonly unlisted: boolean;
  readonly modules: readonly OutputModule[];
  readonly font?: ColumnFont | null;
  readonly pictures?: PictureEncoder | null;
  readonly pictureFacts?: ReadonlyMap<string, PictureFacts>;
  readonly cards?: CardDrawing | null;
  readonly ownPages?: readonly OwnPage[];
  readonly memo?: Memo;
  /** The path of `href`, where another program puts the site's path prefix before it. */
  readonly base?: string;
}

export function createRenderContext(input: ContextInput): RenderContext {
  const { column, wordsIn, theme, unlisted, modules, font = null, ownPages = [], base } = input;
  const { memo = createMemo(), pictures = null, pictureFacts = new Map(), cards = null } = input;
  const posts = datedPosts(column);
  const tags = tagIndex(posts);
  const feeds = listFeeds(column, tags.values());
  const feedsByPage = new Map<string, FeedRoute[]>();
  for (const feed of feeds) feedsByPage.set(feed.page, [...(feedsByPage.get(feed.page) ?? []), feed]);
  const urls = createUrlWriter(column.site.url, base);
  const seriesBySlug = new Map(column.series.map((series) => [series.slug, series]));
  const memoized = new Map<unknown, unknown>();
  freezeLists(column, posts, feeds, tags.values());
  const ctx: RenderContext = {
    ...urls,
    column,
    wordsIn,
    theme,
    assets: Object.freeze(input.assets.map((asset) => ({ ...asset, ...linkAsset(asset, urls) }))),
    font,
    pictures,
    pictureFacts,
    cards,
    posts,
    tags,
    feeds,
    feedsAt: (page) => feedsByPage.get(page) ?? [],
    seriesOf: (post) => (post.series === null ? null : (seriesBySlug.get(post.series) ?? null)),
    unlisted,
    ownPages,
    modules,
    once<Value>(derive: (ctx: RenderContext) => Value): Value {
      if (!memoized.has(derive)) memoized.set(derive, derive(ctx));
      return memoized.get(derive) as Value;
    },
    memo,
  };
  return ctx;
}

/**
 * Freezes the lists that all outputs share: `posts.reverse()` in a module of the author's is an error there, instead of
 * another order everywhere.
 */
function freezeLists(
  { series, posts, pages }: Column,
  dated: readonly Post[],
  feeds: readonly FeedRoute[],
  tags: Iterable<Tag>,
): void {
  for (const list of [series, posts, pages, dated, feeds]) Object.freeze(list);
  for (const { episodes } of series) Object.freeze(episodes);
  for (const tag of tags) Object.freeze(tag.posts);
}
