import type { Author, Moment, Post } from "../model.ts";
import type { Maker } from "../views/maker.ts";
import { type Content, contentOf } from "./content.ts";
import { type FeedPicture, pictureOf } from "./picture.ts";
import { type Recent, remember } from "./recent.ts";
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

const items = new WeakMap<Maker, Recent<Post, FeedItem>>();

/** @param mixed several series stand in one feed: a title has to say which. */
export function itemOf(post: Post, mixed: boolean, maker: Maker): FeedItem {
  const memory =
    items.get(maker) ?? remember<Post, FeedItem>(MOST_CHARACTERS, ({ content }) => 2 * content.html.length);
  items.set(maker, memory);
  const item = memory.get(post, () => makeItem(post, maker));
  return mixed ? { ...item, title: title(post, mixed, maker) } : item;
}

/** A change that git saw once it was out: what came before was the writing of it. */
function repaired({ changed, date }: Post): Moment | null {
  return changed !== null && changed.epoch > (date as Moment).epoch ? changed : null;
}

function makeItem(post: Post, maker: Maker): FeedItem {
  const series = maker.seriesOf(post);
  return {
    id: post.id,
    link: maker.absolute(post.address),
    title: title(post, false, maker),
    summary: post.withdrawn ? maker.speech(post.lang).withdrawn : post.description,
    content: contentOf(post, maker),
    lang: post.lang,
    author: post.author,
    tags: post.tags,
    published: post.date as Moment,
    updated: post.updated ?? repaired(post),
    cover: pictureOf(post.cover, maker),
    series: series && {
      title: series.title,
      link: maker.absolute(series.address),
      number: post.number,
      season: post.season,
    },
  };
}

function title(post: Post, mixed: boolean, maker: Maker): string {
  const { titles } = maker.column.site.feeds;
  return titleOf(post, maker.seriesOf(post), maker.speech(post.lang), titles, mixed);
}
