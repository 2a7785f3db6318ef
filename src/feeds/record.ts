import type { FeedPlace } from "../column/feeds.ts";
import type { Author, Moment, Post } from "../model.ts";
import { labelOf, titled } from "../views/cards.ts";
import type { Maker } from "../views/maker.ts";
import { feedHtml } from "./text.ts";

/** What a feed says, before a format says it. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The page that the feed belongs to, absolute. */
  readonly link: string;
  /** The feed's own address, absolute. */
  readonly self: string;
  readonly author: Author | null;
  readonly license: string | null;
  /** When anything in it changed last, by the authors' dates; null for an empty feed. */
  readonly updated: Moment | null;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly content: string;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly published: Moment;
  readonly updated: Moment | null;
}

/** What is out, newest first. */
export function feedRecord({ series, tag, title, page, address }: FeedPlace, maker: Maker): Feed {
  const { site, series: all } = maker.column;
  const posts = (series?.episodes ?? tag?.posts ?? maker.posts).filter((post) => post.state === "out");
  const newest = [...posts].sort(byTime).slice(-site.feeds.items).reverse();
  const items = newest.map((post) => itemOf(post, series === null && all.length > 1, maker));
  return {
    title: page === "/" ? site.title : `${title} — ${site.title}`,
    description: (series?.description ?? site.description) || site.title,
    lang: series?.lang ?? site.lang,
    link: maker.absolute(page),
    self: maker.absolute(address),
    author: series?.author ?? site.author,
    license: site.license,
    updated: latest(items.flatMap((item) => [item.published, item.updated])),
    items,
  };
}

function byTime(a: Post, b: Post): number {
  return (a.date?.epoch ?? 0) - (b.date?.epoch ?? 0);
}

/** @param mixed several series stand in one feed: a title has to say which. */
function itemOf(post: Post, mixed: boolean, maker: Maker): FeedItem {
  const series = maker.seriesOf(post);
  const words = maker.speech(post.lang);
  const title = titled(labelOf(post, series, words), post.title);
  const link = maker.absolute(post.address);
  const { style, labels } = maker.column.site.notes;
  const content = post.withdrawn
    ? words.withdrawn
    : feedHtml(post.text, {
        absolute: maker.absolute,
        own: link,
        prefix: prefixOf(post.id),
        words,
        style,
        labels,
      });
  return {
    id: post.id,
    link,
    title: mixed && series ? `[${series.title}] ${title}` : title,
    summary: post.withdrawn ? words.withdrawn : post.description,
    content,
    lang: post.lang,
    author: post.author,
    tags: post.tags,
    published: post.date as Moment,
    updated: post.updated,
  };
}

/** Keeps the fragments of one item apart from those of the others in a feed, however ids are written. */
function prefixOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return `p${hash.toString(36)}`;
}

function latest(moments: readonly (Moment | null)[]): Moment | null {
  let last: Moment | null = null;
  for (const moment of moments) if (moment && (!last || moment.epoch > last.epoch)) last = moment;
  return last;
}
