import type { Author, Moment, Post } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { type Content, contentOf } from "./content.ts";
import { createLruCache, type LruCache } from "./lru.ts";
import { type FeedPicture, pictureOf } from "./picture.ts";
import { titleOf } from "./title.ts";

export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  /** Plain. */
  readonly summary: string;
  readonly content: Content;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly published: Moment;
  readonly updated: Moment | null;
  readonly cover: FeedPicture | null;
  readonly series: ItemSeries | null;
}

/** The series that an item is part of, and its place there. */
export interface ItemSeries {
  readonly title: string;
  /** The page of the series. */
  readonly link: string;
  readonly number: number | null;
  readonly season: number | null;
}

/**
 * An item is made once and shared: by the formats, by the feeds of the site, of a series and of tags. Those made last
 * are remembered, no more than about this many characters of them, whatever the length of the column.
 */
const MOST_CHARACTERS = 12_000_000;

function itemCache(): LruCache<Post, FeedItem> {
  return createLruCache<Post, FeedItem>(MOST_CHARACTERS, ({ content }) => 2 * content.html.length);
}

/** @param mixed several series stand in one feed: a title has to say which. */
export function itemOf(post: Post, mixed: boolean, ctx: RenderContext): FeedItem {
  const item = ctx.once(itemCache).get(post, () => makeItem(post, ctx));
  return mixed ? { ...item, title: title(post, mixed, ctx) } : item;
}

/** A change that git saw once it was out: what came before was the writing of it. */
function repaired({ changed, date }: Post): Moment | null {
  return changed !== null && changed.epoch > (date as Moment).epoch ? changed : null;
}

function makeItem(post: Post, ctx: RenderContext): FeedItem {
  const series = ctx.seriesOf(post);
  return {
    id: post.id,
    link: ctx.absolute(post.address),
    title: title(post, false, ctx),
    summary: post.withdrawn ? ctx.wordsIn(post.lang).withdrawn : post.description,
    content: contentOf(post, ctx),
    lang: post.lang,
    author: post.author,
    tags: post.tags,
    published: post.date as Moment,
    updated: post.updated ?? repaired(post),
    cover: pictureOf(post.cover, ctx),
    series: series && {
      title: series.title,
      link: ctx.absolute(series.address),
      number: post.number,
      season: post.season,
    },
  };
}

function title(post: Post, mixed: boolean, ctx: RenderContext): string {
  const { titles } = ctx.column.site.feeds;
  return titleOf(post, ctx.seriesOf(post), ctx.wordsIn(post.lang), titles, mixed);
}
