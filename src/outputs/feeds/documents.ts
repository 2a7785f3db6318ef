import { archiveAddress, type FeedRoute } from "../../column/feed-routes.ts";
import { sortByDate } from "../../column/neighbours.ts";
import type { Post, Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { fitting } from "./fit.ts";
import { rangesOf } from "./ranges.ts";
import type { FeedDocument } from "./record.ts";

/**
 * Every document of every feed (RFC 5005): those that readers subscribe to, and behind that of a series the chain of its
 * archives, so that whoever walks it comes by every episode.
 */
export function listFeedDocuments(ctx: RenderContext): FeedDocument[] {
  const subscriptions = [...byPage(ctx.feeds).values()].map((feeds) => {
    const [{ series, tag }] = feeds;
    const out = (series ? sortByDate(series.episodes) : (tag?.posts ?? ctx.posts)).filter(isOut);
    return { feeds, series, out, posts: fitting(out.toReversed(), feeds, ctx) };
  });
  return subscriptions.flatMap(({ feeds, series, out, posts }): FeedDocument[] => {
    const complete = posts.length === out.length;
    const chain = series && !complete ? archivesOf(series, new Set(posts)) : [];
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
    const subscribed = feeds.map((feed): FeedDocument => {
      const previous = newest ? ctx.absolute(archiveAddress(feed, newest.name)) : null;
      const part = complete ? ({ is: "complete" } as const) : ({ is: "newest", previous } as const);
      return { feed, address: feed.address, part, posts };
    });
    return [...subscribed, ...archives];
  });
}

/**
 * Newest first, from the newest range of which the subscription document leaves something out. What is newer than that
 * needs no archive yet. An archive names the one before it and never the one after, so that a full range stays as it is.
 */
function archivesOf(series: Series, held: ReadonlySet<Post>) {
  const ranges = rangesOf(series.episodes.filter(isOut), series).reverse();
  return ranges.slice(ranges.findIndex(({ posts }) => posts.some((post) => !held.has(post))));
}

/** The formats of one feed hold the same. */
function byPage(feeds: readonly FeedRoute[]) {
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
