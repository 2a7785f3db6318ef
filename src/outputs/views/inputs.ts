/**
 * Inputs that many outputs share. Functions of a context are memoized by `ctx.once`, functions of an object by
 * `ctx.memo`.
 */

import type { Post, Series, Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { firstOf } from "./cards.ts";
import { navigationInputs } from "./navigation.ts";
import { shareCards } from "./share-cards.ts";

/** Inputs of nearly every page: the site's settings, the navigation, style sheets and scripts. */
export function frameInputs(ctx: RenderContext): readonly unknown[] {
  const { column, assets, unlisted } = ctx;
  const linked = assets.map(({ kind, href, use }) => [kind, href, use]);
  const recipe = ctx.pictures?.recipe;
  return [column.site, ctx.once(navigationInputs), linked, cardInput("/", ctx), unlisted, recipe];
}

/** The share card of a page. */
export function cardInput(address: string, ctx: RenderContext): unknown {
  return ctx.once(shareCards).byPage.get(address)?.key;
}

/** Inputs of a page that lists every post of the column. */
export function listInputs({ column, posts, memo, once }: RenderContext): readonly unknown[] {
  const cards = posts.map((post) => memo(cardInputs, post));
  return [once(frameInputs), column.introduction, column.series, cards];
}

/** What other pages show of all series. */
export function allSeriesInputs({ column, memo }: RenderContext): readonly unknown[] {
  return column.series.map((series) => memo(seriesInputs, series));
}

/** The post with which a new reader starts, for each series. */
export function startInputs({ column, memo }: RenderContext): readonly unknown[] {
  return column.series.map(firstOf).map((first) => first && memo(cardInputs, first));
}

/** What a list shows of a post: all fields but its text, and the text's length. */
export function cardInputs({ text, ...card }: Post): unknown {
  return [card, text.length];
}

/** What other pages show of a series: its metadata. The few pages that show `upcoming` add it to their inputs. */
export function seriesInputs(series: Series): unknown {
  return { ...series, episodes: null, introduction: null, upcoming: null };
}

/** What is known of the pictures of some texts, and of covers; null where none is made smaller. */
export function pictureInputs(
  { pictures, pictureFacts }: RenderContext,
  texts: readonly (Text | null)[],
  covers: readonly (Pick<Post, "cover"> | null)[],
): unknown {
  if (pictures === null) return null;
  const sources = [
    ...texts.flatMap((text) => text?.pictures ?? []),
    ...covers.flatMap((each) => each?.cover?.source ?? []),
  ];
  return sources.map((source) => pictureFacts.get(source));
}
