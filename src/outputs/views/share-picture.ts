import type { Picture } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { singleCover } from "../pictures/shown.ts";
import type { Head } from "../theme/views/frame.ts";

/** The first picture that services show beside a shared link: none of them shows SVG. */
export function sharePicture(...pictures: readonly (Picture | null | undefined)[]): Picture | null {
  return pictures.find((picture) => picture && picture.type !== "image/svg+xml") ?? null;
}

/** https://ogp.me/#structured */
export function pictureMeta(
  picture: Picture | null,
  ctx: RenderContext,
): [property: string, content: string][] {
  if (picture === null) return [];
  const { address, alt, width, height } = singleCover(picture, ctx);
  const meta: [string, string][] = [["og:image", ctx.absolute(address)]];
  if (width && height) meta.push(["og:image:width", String(width)], ["og:image:height", String(height)]);
  if (alt) meta.push(["og:image:alt", alt]);
  return meta;
}

/** A large card crops to about 2:1, which cuts the title off a portrait: that gets the small one, which crops less. */
export function cardFor(picture: Picture | null): Head["card"] {
  if (picture === null) return null;
  return (picture.width ?? 0) > (picture.height ?? 0) ? "summary_large_image" : "summary";
}
