import type { Picture, Post } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { singleCover, singlePicture } from "../pictures/shown.ts";
import type { Feed, FeedDocument } from "./record.ts";

/** A cover in a feed, with an absolute URL. */
export interface FeedPicture extends Omit<Picture, "source" | "address"> {
  readonly url: string;
}

export function pictureOf(picture: Picture | null, ctx: RenderContext): FeedPicture | null {
  if (picture === null) return null;
  const { source: _, address, ...rest } = singleCover(picture, ctx);
  return { ...rest, url: ctx.absolute(address) };
}

/** Lengths in bytes by URL. */
export type Lengths = ReadonlyMap<string, number>;

/**
 * The lengths of the covers in a document that are made smaller, which are known when they are made; null without any.
 * An `enclosure` must say the length, and some readers download by it.
 */
export function lengthsOf(
  { posts }: Pick<FeedDocument, "posts">,
  ctx: RenderContext,
): Promise<Lengths> | null {
  const made = posts.flatMap(({ cover }: Post) => {
    const single = cover && singlePicture(cover.source, "cover", ctx);
    return single === null ? [] : [single];
  });
  const { pictures } = ctx;
  if (made.length === 0 || pictures === null) return null;
  return Promise.all(
    made.map(async ({ address, variant }) => {
      const { length } = await pictures.encode(variant);
      return [ctx.absolute(address), length] as const;
    }),
  ).then((lengths) => new Map(lengths));
}

export function withLengths(feed: Feed, lengths: Lengths): Feed {
  const items = feed.items.map((item) => {
    const bytes = item.cover === null ? undefined : lengths.get(item.cover.url);
    return item.cover === null || bytes === undefined ? item : { ...item, cover: { ...item.cover, bytes } };
  });
  return { ...feed, items };
}
