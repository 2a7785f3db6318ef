/** What many outputs have in common as inputs. Those that take a context go through `ctx.once`, the others through `ctx.memo`. */

import type { Post, Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { firstOf } from "./cards.ts";

/** Of nearly every page: the site's card, the navigation, style sheets and scripts. */
export function frameInputs({ column, assets, ownPages, unlisted, memo }: RenderContext): readonly unknown[] {
  const linked = assets.map(({ kind, href, use }) => [kind, href, use]);
  return [column.site, column.pages.map((page) => memo(cardInputs, page)), linked, ownPages, unlisted];
}

/** Of whatever lists every post of the column. */
export function listInputs({ column, posts, memo, once }: RenderContext): readonly unknown[] {
  const cards = posts.map((post) => memo(cardInputs, post));
  return [once(frameInputs), column.introduction, column.series, cards];
}

/** The cards of all series. */
export function allSeriesInputs({ column, memo }: RenderContext): readonly unknown[] {
  return column.series.map((series) => memo(seriesInputs, series));
}

/** Where newcomers begin in each series. */
export function startInputs({ column, memo }: RenderContext): readonly unknown[] {
  return column.series.map(firstOf).map((first) => first && memo(cardInputs, first));
}

/** What a list shows of a post: everything but its text, and of that the length. */
export function cardInputs({ text, ...card }: Post): unknown {
  return [card, text.length];
}

/** What other pages show of a series: its card. What comes next stands on few of them. */
export function seriesInputs(series: Series): unknown {
  return { ...series, episodes: null, introduction: null, upcoming: null };
}
