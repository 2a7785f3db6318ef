import type { FeedRoute } from "../../column/feed-routes.ts";
import type { Hole, Post, Prose, Site, Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { printFeed } from "./print.ts";
import type { FeedDocument } from "./record.ts";

/** Size limit of a document, in bytes of UTF-8: some readers refuse a longer one. */
const MAX_BYTES = 1_000_000;

/**
 * Selects the posts of a subscription document: at most `feeds.items`, and as many as fit into `MAX_BYTES` in the
 * longest format; at least one, and never a part of a text.
 *
 * @param newest newest first
 */
export function newestThatFit(
  newest: readonly Post[],
  feeds: readonly FeedRoute[],
  ctx: RenderContext,
): readonly Post[] {
  const wanted = newest.slice(0, ctx.column.site.feeds.items);
  if (wanted.reduce((sum, post) => sum + maxBytesOf(post, ctx), 0) < MAX_BYTES) return wanted;

  const sizeOf = (posts: readonly Post[]) =>
    Math.max(
      ...feeds.map((feed) => {
        const part = { is: "archive", current: ctx.absolute(feed.address), previous: null } as const;
        const document: FeedDocument = { feed, address: feed.address, part, posts };
        return Buffer.byteLength(printFeed(document, ctx));
      }),
    );
  const head = sizeOf([]);
  let bytes = head + CHAIN_BYTES;
  let count = 0;
  for (const post of wanted) {
    bytes += sizeOf([post]) - head;
    if (bytes >= MAX_BYTES) break;
    count++;
  }
  return wanted.slice(0, Math.max(1, count));
}

/** Allowance for links to archives, dates, and commas between items. */
const CHAIN_BYTES = 2000;

/** Upper bound of a post's size in any format, computed without rendering it. */
function maxBytesOf(post: Post, { column, memo }: RenderContext): number {
  const text = 3 * memo(maxCharactersOf, post.text, column.site);
  const metadata =
    post.title.length + 2 * post.description.length + post.tags.join("").length + 9 * post.address.length;
  return text + 6 * metadata + 20 * column.site.url.length + 3000;
}

/** Upper bound of a rendered hole: an address, or a call with its two fragments. */
const HOLE_CHARACTERS = 300;

/** What a hole adds to that, of its own. */
function sizeOf(hole: Hole): number {
  if (hole.hole === "address") return 3 * (hole.address.length + (hole.fragment?.length ?? 0));
  if (hole.hole !== "picture") return 0;
  // Escaped.
  const words = [hole.alt, ...hole.attributes.flat()];
  return 3 * hole.address.length + words.reduce((sum, { length }) => sum + 6 * length + 4, 0);
}

function maxCharactersOf({ body, notes }: Text, { html, url }: Site): number {
  // The author's HTML grows when it is sanitized: it is escaped, balanced, and its addresses become absolute.
  const sanitized = (part: string) =>
    2 * part.length + (part.split("=").length - 1) * (HOLE_CHARACTERS + url.length);
  const count = (prose: Prose) =>
    prose.reduce((sum, part) => {
      if (typeof part === "string") return sum + (html ? sanitized(part) : part.length);
      return sum + HOLE_CHARACTERS + sizeOf(part);
    }, 0);
  const anchors = notes.reduce(
    (sum, { anchor, calls }) => sum + HOLE_CHARACTERS + calls * (HOLE_CHARACTERS + 10 * anchor.length),
    0,
  );
  return notes.reduce((sum, note) => sum + count(note.body), count(body) + anchors);
}
