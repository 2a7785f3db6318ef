import type { Picture } from "../model.ts";
import type { Maker } from "../views/maker.ts";

/** A cover as a feed names it. */
export interface FeedPicture extends Omit<Picture, "source" | "address"> {
  readonly url: string;
}

export function pictureOf(picture: Picture | null, maker: Maker): FeedPicture | null {
  if (picture === null) return null;
  const { source: _, address, ...rest } = picture;
  return { ...rest, url: maker.absolute(address) };
}
