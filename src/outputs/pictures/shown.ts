import type { Picture, PictureSettings } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import type { PictureSource } from "../theme/views/card.ts";
import { type Place, sizesAt, widthsAt } from "./places.ts";
import type { PictureVariant } from "./types.ts";
import { addressOf, filesOf, type PictureFiles } from "./variants.ts";

/** A picture that a page offers in several sizes. */
export interface ShownPicture {
  readonly sources: readonly PictureSource[];
  /** Of the `<img>`, in JPEG or PNG. */
  readonly single: string;
  /** Of its largest size, in JPEG or PNG. */
  readonly largest: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Its colour while it loads, "c17", unless it has transparency; what a style sheet has to know of its proportions. */
  readonly classes: string;
}

/** Null where it is shown as it is. Addresses are below the site. */
export function shownPicture(
  source: string,
  place: Place,
  ctx: RenderContext,
  typed: number | null = null,
): ShownPicture | null {
  const files = filesAt(source, place, ctx, typed);
  const facts = ctx.pictureFacts.get(source);
  if (files === null || facts === undefined) return null;
  const { width, height, colour } = facts;
  const sizes = sizesAt(place, width / height, typed);
  const urlOf = (variant: PictureVariant) => ctx.href(variantAddress(variant, ctx));
  return {
    sources: files.offered.map((variants) => ({
      type: `image/${variants[0]?.format}`,
      srcset: variants.map((variant) => `${urlOf(variant)} ${variant.width}w`).join(", "),
      sizes,
    })),
    single: urlOf(files.single),
    largest: urlOf(largestOf(files)),
    width,
    height,
    classes: [colour !== null && `c${colour}`, tallness(width / height)].filter(Boolean).join(" "),
  };
}

/**
 * How much higher than wide a picture is, in steps: the limit of height is one of width for it, since what a browser
 * leaves free before it has the picture depends on the width.
 */
function tallness(ratio: number): string | null {
  const step = TALL.findIndex((least) => ratio >= least);
  return step === 0 ? null : `tall-${step < 0 ? TALL.length : step}`;
}

/** Proportions of widths to heights; those between two are as the narrower one. */
export const TALL = [1, 0.8, 0.75, 0.66, 0.56, 0.46, 0.3];

/** The files to make of a picture in a place; null where it is shown as it is. */
export function filesAt(
  source: string,
  place: Place,
  { pictures, pictureFacts, column }: RenderContext,
  typed: number | null = null,
): PictureFiles | null {
  const facts = pictureFacts.get(source);
  const { pictures: settings } = column.site;
  if (pictures === null || facts === undefined || settings === null) return null;
  return filesOf(source, facts, widthsOf(place, typed, settings), settings);
}

/** Where the author typed a width: that, and twice as many pixels. */
function widthsOf(place: Place, typed: number | null, settings: PictureSettings) {
  const widths = widthsAt(place, settings);
  if (place !== "column" || typed === null || typed >= Math.max(...widths.offered) / 2) return widths;
  return { offered: [typed, 2 * typed], single: 2 * typed };
}

/** What a wide picture links to. */
export function largestOf({ offered, single }: PictureFiles): PictureVariant {
  const widest = Math.max(single.width, ...offered.flat().map(({ width }) => width));
  return { ...single, width: widest };
}

export function variantAddress(variant: PictureVariant, { pictures }: RenderContext): string {
  return addressOf(variant, pictures?.recipe ?? "");
}

/** One size of a picture, in JPEG or PNG, for whatever knows one alone: a feed, a service that shows a shared link. */
export interface SinglePicture {
  readonly variant: PictureVariant;
  readonly address: string;
  /** Media type: "image/jpeg". */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** Null where it is shown as it is. */
export function singlePicture(source: string, place: Place, ctx: RenderContext): SinglePicture | null {
  const variant = filesAt(source, place, ctx)?.single;
  const facts = ctx.pictureFacts.get(source);
  if (variant === undefined || facts === undefined) return null;
  const { width, format } = variant;
  const height = Math.max(1, Math.round((width * facts.height) / facts.width));
  return { variant, address: variantAddress(variant, ctx), type: `image/${format}`, width, height };
}

/** A cover as whatever knows one size shows it: made smaller, else as it is. */
export function singleCover<Cover extends Picture>(cover: Cover, ctx: RenderContext): Cover {
  const single = singlePicture(cover.source, "cover", ctx);
  if (single === null) return cover;
  const { address, type, width, height } = single;
  return { ...cover, address, type, width, height };
}
