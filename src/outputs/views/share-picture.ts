import type { Picture } from "../../core/model.ts";
import type { CardImage } from "../card-drawing.ts";
import type { RenderContext } from "../output.ts";
import { singleCover } from "../pictures/shown.ts";
import type { Head } from "../theme/views/frame.ts";

/** The picture that services show beside a link: one of the author's, or a share card. */
export type SharedPicture = Picture | CardImage;

/** The first picture that services show beside a shared link. */
export function sharePicture(
  ...pictures: readonly (SharedPicture | null | undefined)[]
): SharedPicture | null {
  return pictures.find(isShareable) ?? null;
}

/** None of the services shows SVG. */
export function isShareable<Shown extends SharedPicture>(
  picture: Shown | null | undefined,
): picture is Shown {
  return picture != null && picture.type !== "image/svg+xml";
}

/** https://ogp.me/#structured */
export function pictureMeta(
  picture: SharedPicture | null,
  ctx: RenderContext,
): [property: string, content: string][] {
  if (picture === null) return [];
  const { address, alt, width, height } = "markup" in picture ? picture : singleCover(picture, ctx);
  const meta: [string, string][] = [["og:image", ctx.absolute(address)]];
  if (width && height) meta.push(["og:image:width", String(width)], ["og:image:height", String(height)]);
  if (alt) meta.push(["og:image:alt", alt]);
  return meta;
}

/** A large card crops to about 2:1, which cuts the title off a portrait: that gets the small one, which crops less. */
export function cardFor(picture: SharedPicture | null): Head["card"] {
  if (picture === null) return null;
  return (picture.width ?? 0) > (picture.height ?? 0) ? "summary_large_image" : "summary";
}
