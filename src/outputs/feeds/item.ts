import type { Author, Moment, Post } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { contentOf, type ItemContent } from "./content.ts";
import { createFifoCache, type FifoCache } from "./fifo-cache.ts";
import { type FeedPicture, pictureOf } from "./picture.ts";
import { titleOf } from "./title.ts";

export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  /** Plain. */
  readonly summary: string;
  readonly content: ItemContent;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly published: Moment;
  readonly updated: Moment | null;
  readonly cover: FeedPicture | null;
  readonly series: ItemSeries | null;
}

/** The series that an item is part of, and its number there. */
export interface ItemSeries {
  readonly title: string;
  /** The page of the series. */
  readonly link: string;
  readonly number: number | null;
  readonly season: number | null;
}

/**
 * Cache size in characters. An item is rendered once for all formats and for the feeds of the site, a series and tags;
 * the limit keeps memory constant, whatever the length of the column.
 */
const MAX_CHARACTERS = 12_000_000;

function itemCache(): FifoCache<Post, FeedItem> {
  return createFifoCache<Post, FeedItem>(MAX_CHARACTERS, ({ content }) => 2 * content.html.length);
}

/** @param mixed the feed holds several series: a title has to name its own */
export function itemOf(post: Post, mixed: boolean, ctx: RenderContext): FeedItem {
  const item = ctx.once(itemCache).get(post, () => makeItem(post, ctx));
  return mixed ? { ...item, title: title(post, mixed, ctx) } : item;
}

/** The last change in git, if it was made after publication: earlier commits are drafts. */
function changedInGit({ changed, date }: Post): Moment | null {
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
    updated: post.updated ?? changedInGit(post),
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
