import { type FeedRoute, listFeeds } from "../column/feed-routes.ts";
import { allPosts, type Tag, tagIndex } from "../column/tags.ts";
import type { Column, Post, Series } from "../core/model.ts";
import type { Words } from "../core/words/words.ts";
import type { TextOptions } from "./views/text.ts";
import { createUrlWriter, type UrlWriter } from "./views/urls.ts";

/** The interface's words in a language; the site's own, then English, where there are none. */
export type WordsIn = (lang: string) => Words;

/** How a page below `maker`'s site spells a text. */
export function pageSpelling({ href, column }: RenderContext, words: Words): TextOptions {
  const { style, labels } = column.site.notes;
  const spell: TextOptions["href"] = (address, fragment) =>
    address !== "" ? href(address, fragment) : fragment === null ? "" : `#${encodeURIComponent(fragment)}`;
  return { href: spell, words, style, labels };
}

/** What every view is made from: the column, and what is asked of it again and again. */
export interface RenderContext extends UrlWriter {
  readonly column: Column;
  readonly wordsIn: WordsIn;
  /** Every dated post, oldest first. */
  readonly posts: readonly Post[];
  readonly tags: ReadonlyMap<string, Tag>;
  /** Every feed of the site. */
  readonly feeds: readonly FeedRoute[];
  /** Those of one page: "/", "/city/", "/tags/fog/"; in the order in which readers are offered them. */
  feedsAt(page: string): readonly FeedRoute[];
  seriesOf(post: Post): Series | null;
  /** Style sheets and scripts, in order. */
  readonly assets: readonly LinkedAsset[];
  /** Nothing of this column is for search engines. */
  readonly unlisted: boolean;
}

/** Which pages load it: all, those with notes, those that lead through a series, that on feeds; or feeds themselves. */
export type AssetUse = "all" | "notes" | "reading" | "subscribing" | "feed";

/** A file whose address carries a mark of its content: changed, it is new to every cache. */
export interface VersionedAsset {
  readonly address: string;
  readonly version: string;
  readonly use: AssetUse;
}

export interface LinkedAsset {
  readonly kind: "stylesheet" | "script" | "icon";
  /** Spelled. */
  readonly href: string;
  readonly use: AssetUse;
}

function kindOf(address: string): LinkedAsset["kind"] {
  if (address.endsWith(".css")) return "stylesheet";
  return address.endsWith(".js") ? "script" : "icon";
}

export function createRenderContext(
  column: Column,
  wordsIn: WordsIn,
  assets: readonly VersionedAsset[],
  unlisted: boolean,
): RenderContext {
  const posts = allPosts(column);
  const tags = tagIndex(posts);
  const feeds = listFeeds(column, tags.values());
  const byPage = new Map<string, FeedRoute[]>();
  for (const feed of feeds) byPage.set(feed.page, [...(byPage.get(feed.page) ?? []), feed]);
  const spell = createUrlWriter(column.site.url);
  const bySlug = new Map(column.series.map((series) => [series.slug, series]));
  return {
    ...spell,
    column,
    wordsIn,
    posts,
    tags,
    feeds,
    feedsAt: (page) => byPage.get(page) ?? [],
    seriesOf: (post) => (post.series === null ? null : (bySlug.get(post.series) ?? null)),
    assets: assets.map(({ address, version, use }) => ({
      kind: kindOf(address),
      href: `${spell.href(address)}?v=${version}`,
      use,
    })),
    unlisted,
  };
}
