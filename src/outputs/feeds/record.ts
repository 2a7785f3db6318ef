import type { FeedRoute } from "../../column/feed-routes.ts";
import { createGuidGenerator } from "../../column/guid.ts";
import type { Author, Moment, Post } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { type BrowserNotice, browserNoticeOf } from "./browser-notice.ts";
import { type FeedItem, itemOf } from "./item.ts";
import { type FeedPicture, pictureOf } from "./picture.ts";

/** The record of a feed document, from which every format is serialized. Its addresses are absolute URLs. */
export interface Feed {
  /** A URI that is stable when titles and domains change; the same in every document of the feed. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The page that the feed belongs to. */
  readonly link: string;
  /** The URL of this document. */
  readonly self: string;
  readonly author: Author | null;
  readonly license: string | null;
  readonly picture: FeedPicture | null;
  readonly browserNotice: BrowserNotice;
  /** CSS for the display in a browser: an address below the host. */
  readonly stylesheet: string;
  /** When anything in this document changed last, by the authors' dates; null for an empty one. */
  readonly updated: Moment | null;
  readonly part: FeedPart;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/**
 * Which part of a feed a document is (RFC 5005): complete, the subscription document with the newest posts, or an
 * archive.
 */
export type FeedPart =
  | { readonly is: "complete" }
  /** `previous` is null for a feed without a chain: that of a site or a tag. */
  | { readonly is: "newest"; readonly previous: string | null }
  | { readonly is: "archive"; readonly current: string; readonly previous: string | null };

/** A document of a feed: the one that readers subscribe to, or an archive. */
export interface FeedDocument {
  readonly feed: FeedRoute;
  /** Its own: "/city/feed-1-25.xml". */
  readonly address: string;
  readonly part: FeedPart;
  /** Newest first. */
  readonly posts: readonly Post[];
}

export function feedRecord({ feed, address, part, posts }: FeedDocument, ctx: RenderContext): Feed {
  const { site, series: all } = ctx.column;
  const { series, page, title } = feed;
  const mixed = series === null && all.length > 1;
  const items = posts.map((post) => itemOf(post, mixed, ctx));
  return {
    id: series?.id ?? createGuidGenerator(site.id)(page),
    title: page === "/" ? site.title : `${title} — ${site.title}`,
    description: (series?.description ?? site.description) || site.title,
    lang: series?.lang ?? site.lang,
    link: ctx.absolute(page),
    self: ctx.absolute(address),
    author: series?.author ?? site.author,
    license: site.license,
    picture: pictureOf(series?.cover ?? null, ctx),
    updated: latest(items.flatMap((item) => [item.published, item.updated])),
    browserNotice: browserNoticeOf({ ...feed, lang: series?.lang ?? site.lang }, items, ctx),
    // Without the content hash of other style sheets: a change of the theme must not change the feed.
    stylesheet: ctx.href("/assets/feed.css"),
    part,
    items,
  };
}

function latest(moments: readonly (Moment | null)[]): Moment | null {
  let last: Moment | null = null;
  for (const moment of moments) if (moment && (!last || moment.epoch > last.epoch)) last = moment;
  return last;
}
