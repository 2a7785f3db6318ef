import { PLACEHOLDER_URL } from "../core/example-url.ts";
import type { Column, FeedFormat, Series } from "../core/model.ts";
import type { Tag } from "./tags.ts";

/** Route of a feed. `listFeeds` is the only source of these, for links, outputs and lists alike. */
export interface FeedRoute {
  readonly format: FeedFormat;
  /** "/city/feed.xml" */
  readonly address: string;
  /** Media type: "application/rss+xml". */
  readonly type: string;
  /** What it is the feed of: the title of the site, the series or the tag. */
  readonly title: string;
  /** The page that shows the same: "/city/". */
  readonly page: string;
  /** Both null for the feed of the whole site. */
  readonly series: Series | null;
  readonly tag: Tag | null;
}

const FORMATS: Readonly<Record<FeedFormat, { readonly file: string; readonly type: string }>> = {
  rss: { file: "feed.xml", type: "application/rss+xml" },
  atom: { file: "atom.xml", type: "application/atom+xml" },
  json: { file: "feed.json", type: "application/feed+json" },
};

/** "feed.xml", "atom.xml", "feed.json" */
export const FEED_FILES: readonly string[] = Object.values(FORMATS).map(({ file }) => file);

/**
 * The feeds of a site, in the order in which readers are offered them: of the site, of each series, of each tag. None
 * while its address is the placeholder: whoever subscribed then would be lost.
 */
export function listFeeds({ site, series }: Column, tags: Iterable<Tag>): FeedRoute[] {
  if (site.url === PLACEHOLDER_URL) return [];
  const { formats } = site.feeds;
  const feeds = (of: Pick<FeedRoute, "title" | "page" | "series" | "tag">, some = formats) =>
    some.map((format) => ({
      ...of,
      format,
      address: of.page + FORMATS[format].file,
      type: FORMATS[format].type,
    }));
  return [
    ...feeds({ title: site.title, page: "/", series: null, tag: null }),
    ...series.flatMap((each) => feeds({ title: each.title, page: each.address, series: each, tag: null })),
    ...[...tags].flatMap((tag) =>
      feeds({ title: tag.label, page: tag.address, series: null, tag }, tagFormats(formats)),
    ),
  ];
}

/** Route of an archive document (RFC 5005): "/city/feed-1-25.xml". */
export function archiveAddress({ address }: Pick<FeedRoute, "address">, range: string): string {
  const dot = address.lastIndexOf(".");
  return `${address.slice(0, dot)}-${range}${address.slice(dot)}`;
}

/** Route patterns of archive documents: by numbers, and by season and numbers. */
export const ARCHIVE_FILES: readonly string[] = FEED_FILES.flatMap((file) => {
  const [name, extension] = file.split(".");
  return [":from-:to", ":season-:from-:to"].map((range) => `${name}-${range}.${extension}`);
});

/** Formats of a tag's feed: RSS alone, which every feed reader supports, since there may be hundreds of tags. */
export function tagFormats(formats: readonly FeedFormat[]): FeedFormat[] {
  return formats.filter((format) => format === "rss");
}

/** The addresses of the feeds that belong to a page. */
export function feedAddresses(page: string, formats: readonly FeedFormat[]): string[] {
  return formats.map((format) => page + FORMATS[format].file);
}
