import { type FeedAlias, feedAliases } from "../../column/feed-aliases.ts";
import { ARCHIVE_FILES, FEED_FILES, feedAddresses, tagFormats } from "../../column/feed-routes.ts";
import type { FeedFormat } from "../../core/model.ts";
import type { Header, HeaderRule, Output, OutputModule, RenderContext } from "../output.ts";
import { pathOf } from "../route.ts";
import { allSeriesInputs, pictureInputs, seriesInputs } from "../views/inputs.ts";
import { listFeedDocuments } from "./documents.ts";
import { OPML_ADDRESS, opml } from "./opml.ts";
import { lengthsOf } from "./picture.ts";
import { printFeed } from "./print.ts";
import type { FeedDocument } from "./record.ts";

/** Every document of every feed, the same feeds at their aliases, and the list of feeds (OPML). */
export const feeds: OutputModule = {
  name: "feeds",
  reserves: () => {
    const inSeries = [...FEED_FILES, ...ARCHIVE_FILES].map((file) => `/:series/${file}`);
    return [...FEED_FILES.map((file) => `/${file}`), ...inSeries, OPML_ADDRESS];
  },
  linkTargets({ site, series, tags }) {
    const { formats } = site.feeds;
    const feeds = ["/", ...series].flatMap((page) => feedAddresses(page, formats));
    return [OPML_ADDRESS, ...feeds, ...tags.flatMap((page) => feedAddresses(page, tagFormats(formats)))];
  },
  headers(ctx) {
    if (ctx.feeds.length === 0) return [];
    return [
      ...[...ROUTES, ...archiveRoutes(ctx)].map(
        ([route, type]): HeaderRule => ({ path: ctx.href("/") + route, headers: feedHeaders(type) }),
      ),
      ...ctx.once(aliasesOf).map(({ from, feed }) => ({
        path: ctx.href(from),
        headers: feedHeaders(typeOf(feed.format)),
      })),
    ];
  },
  list(ctx) {
    if (ctx.feeds.length === 0) return [];
    const documents = ctx.once(listFeedDocuments).map((document) => documentOutput(document, ctx));
    return [...documents, ...aliasOutputs(documents, ctx), opmlOutput(ctx)];
  },
};

function documentOutput(document: FeedDocument, ctx: RenderContext): Output {
  const { feed, address, part, posts } = document;
  return {
    path: pathOf(address),
    ...(address === feed.address && { counts: "feed" }),
    inputs: () => [
      ctx.column.site,
      feed.series ? ctx.memo(seriesInputs, feed.series) : feed.title,
      // A mixed feed names the series of its items.
      feed.series ? null : ctx.once(allSeriesInputs),
      feed.format,
      address,
      part,
      posts,
      pictureInputs(
        ctx,
        posts.map(({ text }) => text),
        [...posts, ...(feed.series ? [feed.series] : [])],
      ),
    ],
    render() {
      const lengths = lengthsOf(document, ctx);
      return lengths === null
        ? printFeed(document, ctx)
        : lengths.then((all) => printFeed(document, ctx, all));
    },
  };
}

/** A feed at an alias: the same bytes, whose `self` is the current address. Feed readers follow no redirect page. */
function aliasOutputs(documents: readonly Output[], ctx: RenderContext): Output[] {
  const byPath = new Map(documents.map((output) => [output.path, output]));
  return ctx.once(aliasesOf).flatMap(({ from, feed }) => {
    const output = byPath.get(pathOf(feed.address));
    if (output === undefined) return [];
    const { counts: _, ...uncounted } = output;
    return [{ ...uncounted, path: pathOf(from) }];
  });
}

function opmlOutput(ctx: RenderContext): Output {
  return {
    path: pathOf(OPML_ADDRESS),
    inputs: () => [
      ctx.column.site,
      ctx.once(allSeriesInputs),
      ctx.feeds.map(({ address, title }) => [address, title]),
    ],
    render: () => opml(ctx),
  };
}

function aliasesOf({ column, feedsAt }: RenderContext): readonly FeedAlias[] {
  return feedAliases(column, feedsAt);
}

/** `application/xml`, because most browsers download `application/rss+xml`; readers accept both. */
const XML = "application/xml; charset=utf-8";
/** https://www.jsonfeed.org/version/1.1/ */
const JSON_FEED = "application/feed+json; charset=utf-8";

function typeOf(format: FeedFormat): string {
  return format === "json" ? JSON_FEED : XML;
}

type FeedRule = readonly [route: string, type: string];

/** Route patterns instead of single feeds: a host may limit `_headers` to a hundred rules. */
const ROUTES: readonly FeedRule[] = [
  ["feed.xml", XML],
  ["atom.xml", XML],
  ["feed.json", JSON_FEED],
  [":series/feed.xml", XML],
  [":series/atom.xml", XML],
  [":series/feed.json", JSON_FEED],
  ["tags/:tag/feed.xml", XML],
  ["opml.xml", XML],
];

/** Beside the other rules these keep `_headers` below a hundred. */
const MAX_ARCHIVE_RULES = 60;

/**
 * Archives by name, since not every host matches a part of a path segment; where they are too many, by patterns for
 * those that do (Cloudflare Pages).
 */
function archiveRoutes(ctx: RenderContext): FeedRule[] {
  const archives = ctx.once(listFeedDocuments).filter(({ part }) => part.is === "archive");
  const names = new Set(archives.map(({ address }) => address.slice(address.lastIndexOf("/") + 1)));
  const files = names.size <= MAX_ARCHIVE_RULES ? [...names].sort() : ARCHIVE_FILES;
  return files.map((file) => [`:series/${file}`, file.endsWith(".json") ? JSON_FEED : XML]);
}

/** Cached for ten minutes, since readers poll often; CORS, since some readers run in a browser, on another origin. */
function feedHeaders(type: string): readonly Header[] {
  return [
    ["Content-Type", type],
    ["Cache-Control", "public, max-age=600"],
    ["Access-Control-Allow-Origin", "*"],
  ];
}
