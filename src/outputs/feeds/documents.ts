import { archiveAddress, type FeedRoute } from "../../column/feed-routes.ts";
import { sortByDate } from "../../column/neighbours.ts";
import type { Post, Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { newestThatFit } from "./fit.ts";
import { rangesOf } from "./ranges.ts";
import type { FeedDocument } from "./record.ts";

/**
 * Every document of every feed (RFC 5005): subscription documents, and for a series the chain of its archives, which
 * links every episode.
 */
export function listFeedDocuments(ctx: RenderContext): FeedDocument[] {
  const subscriptions = [...groupByPage(ctx.feeds).values()].map((feeds) => {
    const [{ series, tag }] = feeds;
    const published = (series ? sortByDate(series.episodes) : (tag?.posts ?? ctx.posts)).filter(isOut);
    return { feeds, series, published, posts: newestThatFit(published.toReversed(), feeds, ctx) };
  });
  return subscriptions.flatMap(({ feeds, series, published, posts }): FeedDocument[] => {
    const isComplete = posts.length === published.length;
    const chain = series && !isComplete ? archivesOf(series, new Set(posts)) : [];
    const [newest] = chain;
    const archives = chain.flatMap((range, i) =>
      feeds.map((feed): FeedDocument => {
        const before = chain[i + 1];
        const previous = before ? ctx.absolute(archiveAddress(feed, before.name)) : null;
        return {
          feed,
          address: archiveAddress(feed, range.name),
          part: { is: "archive", current: ctx.absolute(feed.address), previous },
          posts: range.posts.toReversed(),
        };
      }),
    );
    const newestDocuments = feeds.map((feed): FeedDocument => {
      const previous = newest ? ctx.absolute(archiveAddress(feed, newest.name)) : null;
      const part = isComplete ? ({ is: "complete" } as const) : ({ is: "newest", previous } as const);
      return { feed, address: feed.address, part, posts };
    });
    return [...newestDocuments, ...archives];
  });
}

/**
 * Ranges to archive, newest first, from the newest range that is not wholly in the subscription document. Newer posts
 * need no archive yet. An archive links the one before it and never the one after, so that the file of a full range is
 * immutable.
 *
 * @param subscribed the posts in the subscription document
 */
function archivesOf(series: Series, subscribed: ReadonlySet<Post>) {
  const ranges = rangesOf(series.episodes.filter(isOut), series).reverse();
  return ranges.slice(ranges.findIndex(({ posts }) => posts.some((post) => !subscribed.has(post))));
}

/** Groups feeds by page: feeds of one page differ in format alone and hold the same posts. */
function groupByPage(feeds: readonly FeedRoute[]) {
  const pages = new Map<string, [FeedRoute, ...FeedRoute[]]>();
  for (const feed of feeds) {
    const known = pages.get(feed.page);
    if (known) known.push(feed);
    else pages.set(feed.page, [feed]);
  }
  return pages;
}

function isOut({ state }: Post): boolean {
  return state === "out";
}
