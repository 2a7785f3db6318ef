import type { Author, Moment, Post } from "../model.ts";
import type { Maker } from "../views/maker.ts";
import { type Content, contentOf } from "./content.ts";
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

/** @param mixed several series stand in one feed: a title has to say which. */
export function itemOf(post: Post, mixed: boolean, maker: Maker): FeedItem {
  const series = maker.seriesOf(post);
  const words = maker.speech(post.lang);
  return {
    id: post.id,
    link: maker.absolute(post.address),
    title: titleOf(post, series, words, maker.column.site.feeds.titles, mixed),
    summary: post.withdrawn ? words.withdrawn : post.description,
    content: contentOf(post, maker),
    lang: post.lang,
    author: post.author,
    tags: post.tags,
    published: post.date as Moment,
    updated: post.updated,
    cover: pictureOf(post.cover, maker),
    series: series && {
      title: series.title,
      link: maker.absolute(series.address),
      number: post.number,
      season: post.season,
    },
  };
}
