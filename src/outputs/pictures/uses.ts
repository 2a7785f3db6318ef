import { postsOf, textsOf } from "../../column/posts.ts";
import { isShownAsPreview, type Preview } from "../../column/previews.ts";
import type { Picture, PictureHole, Post, Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import type { Place } from "./places.ts";
import { filesAt, largestOf, variantAddress } from "./shown.ts";
import type { PictureVariant } from "./types.ts";
import type { PictureFiles } from "./variants.ts";

/** What becomes of the pictures of a site. */
export interface PictureUses {
  /** The files to make, by address. */
  readonly variants: ReadonlyMap<string, PictureVariant>;
  /** Sources of pictures that are shown as they are, at least in one place. */
  readonly copied: ReadonlySet<string>;
}

interface Use {
  readonly source: string;
  readonly place: Place;
  readonly width: number | null;
  /** Whether it knows one size only: a feed. */
  readonly isSingle?: true;
}

/** Of the column, previews left out. Memoize it with `ctx.once`. */
export function usesInColumn(ctx: RenderContext): PictureUses {
  const { column } = ctx;
  const shown = postsOf(column).filter(({ withdrawn }) => !withdrawn);
  return collect(
    [
      ...textsOf(column).flatMap(inText),
      ...shown.flatMap(({ cover }) => ofCover(cover, ["cover"])),
      ...column.series.flatMap(({ cover }) => ofCover(cover, ["series", "stamp"])),
    ],
    ctx,
  );
}

export function usesInPreviews(previews: readonly Preview[], ctx: RenderContext): PictureUses {
  const posts = previews.filter(isShownAsPreview).map(({ post }): Post => post);
  return collect(
    posts.flatMap(({ text, cover }) => [...inText(text), ...ofCover(cover, ["cover"])]),
    ctx,
  );
}

function ofCover(cover: Picture | null, places: readonly Place[]): Use[] {
  return cover === null ? [] : places.map((place) => ({ source: cover.source, place, width: null }));
}

function inText(text: Text): Use[] {
  if (text.pictures.length === 0) return [];
  const parts = [text.body, ...text.notes.map(({ body }) => body)].flat();
  return parts.filter(isPicture).flatMap(({ source, place, width }) => [
    { source, place, width },
    { source, place: "column", width: null, isSingle: true },
  ]);
}

function isPicture(part: string | { readonly hole: string }): part is PictureHole {
  return typeof part !== "string" && part.hole === "picture";
}

function collect(uses: readonly Use[], ctx: RenderContext): PictureUses {
  const variants = new Map<string, PictureVariant>();
  const copied = new Set<string>();
  for (const use of uses) {
    const files = filesAt(use.source, use.place, ctx, use.width);
    if (files === null) copied.add(use.source);
    else for (const variant of listed(use, files)) variants.set(variantAddress(variant, ctx), variant);
  }
  return { variants, copied };
}

function listed({ place, isSingle }: Use, files: PictureFiles): readonly PictureVariant[] {
  if (isSingle) return [files.single];
  const all = [...files.offered.flat(), files.single];
  return place === "wide" ? [...all, largestOf(files)] : all;
}
