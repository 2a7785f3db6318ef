import type { Picture } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";

/** A cover in a feed, with an absolute URL. */
export interface FeedPicture extends Omit<Picture, "source" | "address"> {
  readonly url: string;
}

export function pictureOf(picture: Picture | null, ctx: RenderContext): FeedPicture | null {
  if (picture === null) return null;
  const { source: _, address, ...rest } = picture;
  return { ...rest, url: ctx.absolute(address) };
}
