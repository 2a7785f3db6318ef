import type { RenderContext } from "../output.ts";
import type { ArchiveView } from "../theme/views/archive.ts";
import { cardOf, seriesCardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { groupsOf } from "../views/groups.ts";
import { yearPages, yearsOfPosts } from "./years.ts";

/** With more posts than these, series do not list their episodes here: their own pages do. */
const MAX_IN_SERIES = 1000;

/** View of the archive page: every post, by series and by year, and every tag. */
export function archiveView(ctx: RenderContext): ArchiveView {
  const { site, series } = ctx.column;
  const words = ctx.wordsIn(site.lang);
  const frame = frameOf(
    {
      kind: "archive",
      lang: site.lang,
      address: "/archive/",
      title: words.archive,
      description: site.description,
    },
    ctx,
  );
  const listsEpisodes = ctx.posts.length <= MAX_IN_SERIES;
  const hasPages = ctx.once(yearPages).length > 0;
  return {
    ...frame,
    series: series.map((each) => ({
      card: seriesCardOf(each, ctx, words),
      groups: listsEpisodes ? groupsOf(each, ctx, words) : [],
      open: series.length === 1,
    })),
    years: ctx.once(yearsOfPosts).map(({ year, address, posts }) => ({
      id: `y${year}`,
      label: words.year(Number(year)),
      count: words.postCount(posts.length),
      href: hasPages ? ctx.href(address) : null,
      cards: hasPages ? [] : posts.map((post) => cardOf(post, ctx, words)),
    })),
    // Of as many posts, in the order of the index, by folded names, as on the page of feeds.
    tags: [...ctx.tags.values()]
      .sort((a, b) => b.posts.length - a.posts.length)
      .map((tag) => ({ href: ctx.href(tag.address), label: tag.label, count: tag.posts.length })),
  };
}
