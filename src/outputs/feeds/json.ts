import type { Author } from "../../core/model.ts";
import { printable } from "../../core/xml.ts";
import { inert } from "./inert.ts";
import type { FeedItem, ItemSeries } from "./item.ts";
import type { Feed } from "./record.ts";

/**
 * JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/
 *
 * `feed_url` identifies the feed, and so is the same in every document of it; `next_url` paginates to older ones.
 */
export function json(feed: Feed): string {
  const { part } = feed;
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: plain(feed.title),
    home_page_url: feed.link,
    feed_url: part.is === "archive" ? part.current : feed.self,
    next_url: (part.is !== "complete" && part.previous) || undefined,
    description: plain(feed.description),
    icon: feed.picture?.url,
    authors: authors(feed.author),
    language: feed.lang,
    items: feed.items.map((item) => itemData(item, feed.lang)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** `_series` is an extension, which the format wants named with an underscore, and its value an object. */
function itemData(item: FeedItem, lang: string) {
  const { series } = item;
  return {
    id: printable(item.id),
    url: item.link,
    title: plain(item.title),
    content_html: item.content.html,
    summary: plain(item.summary) || undefined,
    image: item.cover?.url,
    date_published: item.published.iso,
    date_modified: item.updated?.iso,
    authors: authors(item.author),
    tags: item.tags.length > 0 ? item.tags.map(printable) : undefined,
    language: item.lang === lang ? undefined : item.lang,
    _series: series === null ? undefined : seriesData(series),
  };
}

function seriesData({ title, link, number, season }: ItemSeries) {
  return { title: printable(title), url: link, number: number ?? undefined, season: season ?? undefined };
}

function authors(author: Author | null) {
  return author ? [{ name: printable(author.name), url: author.url ?? undefined }] : undefined;
}

/** Without control characters: JSON can encode them, but XML can't, and databases of readers reject them. */
function plain(text: string): string {
  return inert(printable(text));
}
