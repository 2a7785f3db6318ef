import { type FeedPlace, listFeeds } from "../column/feeds.ts";
import { allPosts, type Tag, tagIndex } from "../column/tags.ts";
import type { Column, Post, Series } from "../model.ts";
import type { Words } from "../words/words.ts";
import { type Spelling, spelling } from "./spell.ts";
import type { TextSpelling } from "./text.ts";

/** The interface's words in a language; the site's own, then English, where there are none. */
export type Speech = (lang: string) => Words;

/** How a page below `maker`'s site spells a text. */
export function pageSpelling({ href, column }: Maker, words: Words): TextSpelling {
  const { style, labels } = column.site.notes;
  const spell: TextSpelling["href"] = (address, fragment) =>
    address !== "" ? href(address, fragment) : fragment === null ? "" : `#${encodeURIComponent(fragment)}`;
  return { href: spell, words, style, labels };
}

/** What every view is made from: the column, and what is asked of it again and again. */
export interface Maker extends Spelling {
  readonly column: Column;
  readonly speech: Speech;
  /** Every dated post, oldest first. */
  readonly posts: readonly Post[];
  readonly tags: ReadonlyMap<string, Tag>;
  /** Every feed of the site. */
  readonly feeds: readonly FeedPlace[];
  /** Those of one page: "/", "/city/", "/tags/fog/"; in the order in which readers are offered them. */
  feedsAt(page: string): readonly FeedPlace[];
  seriesOf(post: Post): Series | null;
  /** Style sheets and scripts, in order. */
  readonly assets: readonly LinkedAsset[];
  /** Nothing of this column is for search engines. */
  readonly unlisted: boolean;
}

/** Which pages load it: all, those with notes, those that lead through a series, that on feeds; or feeds themselves. */
export type AssetUse = "all" | "notes" | "reading" | "subscribing" | "feed";

/** A file whose address carries a mark of its content: changed, it is new to every cache. */
export interface Versioned {
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

export function createMaker(
  column: Column,
  speech: Speech,
  assets: readonly Versioned[],
  unlisted: boolean,
): Maker {
  const posts = allPosts(column);
  const tags = tagIndex(posts);
  const feeds = listFeeds(column, tags.values());
  const byPage = new Map<string, FeedPlace[]>();
  for (const feed of feeds) byPage.set(feed.page, [...(byPage.get(feed.page) ?? []), feed]);
  const spell = spelling(column.site.url);
  const bySlug = new Map(column.series.map((series) => [series.slug, series]));
  return {
    ...spell,
    column,
    speech,
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
