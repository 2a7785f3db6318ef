import type { FeedRoute } from "../../column/feed-routes.ts";
import type { Post, Prose, Site, Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { printFeed } from "./print.ts";
import type { FeedDocument } from "./record.ts";

/** Some readers refuse a document that is longer, in bytes of UTF-8. */
const MOST_BYTES = 1_000_000;

/**
 * The newest posts that a subscription document holds: as many as the author wants and as fit in, in whatever format is
 * the longest; at least one. Never a part of a text.
 *
 * @param newest newest first
 */
export function fitting(
  newest: readonly Post[],
  feeds: readonly FeedRoute[],
  ctx: RenderContext,
): readonly Post[] {
  const wanted = newest.slice(0, ctx.column.site.feeds.items);
  if (wanted.reduce((sum, post) => sum + roughBytes(post, ctx), 0) < MOST_BYTES) return wanted;

  const sizeOf = (posts: readonly Post[]) =>
    Math.max(
      ...feeds.map((feed) => {
        const part = { is: "archive", current: ctx.absolute(feed.address), previous: null } as const;
        const document: FeedDocument = { feed, address: feed.address, part, posts };
        return Buffer.byteLength(printFeed(document, ctx));
      }),
    );
  const head = sizeOf([]);
  let bytes = head + CHAIN;
  let count = 0;
  for (const post of wanted) {
    bytes += sizeOf([post]) - head;
    if (bytes >= MOST_BYTES && count > 0) break;
    count++;
  }
  return wanted.slice(0, Math.max(1, count));
}

/** What names of archives, dates and commas between items may add. */
const CHAIN = 2000;

/** More than the post can take up in any format, counted without printing it. */
function roughBytes(post: Post, { column, memo }: RenderContext): number {
  const known = 3 * memo(charactersOf, post.text, column.site);
  const card =
    post.title.length + 2 * post.description.length + post.tags.join("").length + 9 * post.address.length;
  return known + 6 * card + 20 * column.site.url.length + 3000;
}

/** A hole becomes an address, or a call with its two fragments. */
const HOLE = 300;

function charactersOf({ body, notes }: Text, { html, url }: Site): number {
  // An author's own HTML is escaped, balanced, and its addresses are made whole.
  const grown = (part: string) => 2 * part.length + (part.split("=").length - 1) * (HOLE + url.length);
  const count = (prose: Prose) =>
    prose.reduce((sum, part) => {
      if (typeof part === "string") return sum + (html ? grown(part) : part.length);
      return (
        sum + HOLE + (part.hole === "address" ? 3 * (part.address.length + (part.fragment?.length ?? 0)) : 0)
      );
    }, 0);
  const anchors = notes.reduce(
    (sum, { anchor, calls }) => sum + HOLE + calls * (HOLE + 10 * anchor.length),
    0,
  );
  return notes.reduce((sum, note) => sum + count(note.body), count(body) + anchors);
}
