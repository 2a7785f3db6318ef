import { datedPosts } from "../../column/tags.ts";
import type { Post, Series } from "../../core/model.ts";
import { lastChange } from "../last-change.ts";
import type { NavigationEntry, Output, OutputModule, RenderContext, SitemapEntry } from "../output.ts";
import { pathOf } from "../route.ts";
import { firstOf } from "../views/cards.ts";
import { citingPosts } from "../views/cited-by.ts";
import {
  allSeriesInputs,
  cardInput,
  cardInputs,
  frameInputs,
  pictureInputs,
  seriesInputs,
} from "../views/inputs.ts";
import { tagsOf } from "../views/tags-of.ts";
import { indexOf, postView } from "./view.ts";

/**
 * A page for each post: episodes, specials, notices, posts in no series, and undated pages, which the navigation lists.
 */
export const post: OutputModule = {
  name: "post",
  sitemap: ({ posts, column }) => [...posts, ...column.pages].filter(isListed).map(sitemapEntry),
  navigation: ({ column }) => [
    ...column.pages.map((page) => navigationEntry(page, false)),
    ...(column.site.navigation === null ? [] : datedPosts(column).map((each) => navigationEntry(each, true))),
  ],
  list(ctx) {
    const { series, posts, pages } = ctx.column;
    const all = [...series.flatMap(({ episodes }) => episodes), ...posts, ...pages];
    return all.map((each) => postPage(each, ctx));
  },
};

function navigationEntry({ address, title, lang }: Post, onRequest: boolean): NavigationEntry {
  return { address, onRequest, label: () => ({ text: title, lang }) };
}

function postPage(post: Post, ctx: RenderContext): Output {
  const layout = post.kind === "post" || post.kind === "page" ? "post" : "episode";
  return {
    path: pathOf(post.address),
    counts: "page",
    source: post,
    inputs: () => inputsOf(post, ctx),
    render: () => ctx.theme[layout](postView(post, ctx)).html,
  };
}

function inputsOf(post: Post, ctx: RenderContext): readonly unknown[] {
  const series = ctx.seriesOf(post);
  const tags = tagsOf(post, ctx).map(({ label, address }) => [label, address]);
  const citing = citingPosts(post, ctx).map(({ post: other, sentence }) => [
    ctx.memo(cardInputs, other),
    sentence,
  ]);
  const cited = citing.length === 0 ? null : [citing, ctx.once(allSeriesInputs)];
  const pictures = pictureInputs(ctx, [post.text], [post, series]);
  const own = [ctx.once(frameInputs), cardInput(post.address, ctx), post, pictures, tags, cited];
  return series === null ? own : [...own, ...episodeInputs(post, series, ctx)];
}

/** What an episode's page shows of its series: earlier episodes, neighbours, the first one, the upcoming one. */
function episodeInputs(post: Post, series: Series, ctx: RenderContext): readonly unknown[] {
  const at = indexOf(post, ctx);
  const from = series.previous === "all" ? 0 : Math.max(0, at - series.previous - 1);
  const nearby = ctx
    .once(episodeCards)
    .get(series)
    ?.slice(from, at + 2);
  const first = firstOf(series);
  const isLast = at === series.episodes.length - 1;
  return [
    nearby,
    first && ctx.memo(cardInputs, first),
    ctx.memo(seriesInputs, series),
    isLast ? series.upcoming : null,
  ];
}

function episodeCards({ column, memo }: RenderContext): ReadonlyMap<Series, readonly unknown[]> {
  return new Map(
    column.series.map((series) => [series, series.episodes.map((episode) => memo(cardInputs, episode))]),
  );
}

function isListed({ state, withdrawn }: Post): boolean {
  return state === "out" && !withdrawn;
}

function sitemapEntry(post: Post): SitemapEntry {
  return { address: post.address, changed: lastChange([post]) };
}
