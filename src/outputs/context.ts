import { type FeedRoute, listFeeds } from "../column/feed-routes.ts";
import { datedPosts, tagIndex } from "../column/tags.ts";
import type { Column } from "../core/model.ts";
import { type Asset, linkAsset } from "./asset-bundle.ts";
import { createMemo, type Memo } from "./memo.ts";
import type { OutputModule, OwnPage, RenderContext, WordsIn } from "./output.ts";
import type { Theme } from "./theme/theme.ts";
import { createUrlWriter } from "./urls.ts";

/** What a context is made of. */
export interface ContextInput {
  readonly column: Column;
  readonly wordsIn: WordsIn;
  readonly theme: Theme;
  readonly assets: readonly Asset[];
  readonly unlisted: boolean;
  readonly modules: readonly OutputModule[];
  readonly ownPages?: readonly OwnPage[];
  readonly memo?: Memo;
}

export function createRenderContext(input: ContextInput): RenderContext {
  const { column, wordsIn, theme, unlisted, modules, ownPages = [], memo = createMemo() } = input;
  const posts = datedPosts(column);
  const tags = tagIndex(posts);
  const feeds = listFeeds(column, tags.values());
  const byPage = new Map<string, FeedRoute[]>();
  for (const feed of feeds) byPage.set(feed.page, [...(byPage.get(feed.page) ?? []), feed]);
  const urls = createUrlWriter(column.site.url);
  const bySlug = new Map(column.series.map((series) => [series.slug, series]));
  const derived = new Map<unknown, unknown>();
  const ctx: RenderContext = {
    ...urls,
    column,
    wordsIn,
    theme,
    assets: input.assets.map((asset) => ({ ...asset, ...linkAsset(asset, urls) })),
    posts,
    tags,
    feeds,
    feedsAt: (page) => byPage.get(page) ?? [],
    seriesOf: (post) => (post.series === null ? null : (bySlug.get(post.series) ?? null)),
    unlisted,
    ownPages,
    modules,
    once<Value>(derive: (ctx: RenderContext) => Value): Value {
      if (!derived.has(derive)) derived.set(derive, derive(ctx));
      return derived.get(derive) as Value;
    },
    memo,
  };
  return ctx;
}
