import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { ArchiveView, Card } from "../theme/views.ts";
import { cardOf, seriesCardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { groupsOf } from "../views/groups.ts";

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
  return {
    ...frame,
    series: series.map((each) => ({
      card: seriesCardOf(each, ctx, words),
      groups: groupsOf(each, ctx, words),
    })),
    years: yearsOf(ctx, words),
    // Of as many posts, in the order of the index, by folded names, as on the page of feeds.
    tags: [...ctx.tags.values()]
      .sort((a, b) => b.posts.length - a.posts.length)
      .map((tag) => ({ href: ctx.href(tag.address), label: tag.label, count: tag.posts.length })),
  };
}

function yearsOf(ctx: RenderContext, words: Words): ArchiveView["years"] {
  const years = new Map<number, Card[]>();
  for (const post of ctx.posts.toReversed()) {
    if (post.date === null) continue;
    const year = Number.parseInt(post.date.iso, 10);
    const cards = years.get(year) ?? [];
    cards.push(cardOf(post, ctx, words));
    years.set(year, cards);
  }
  return [...years].map(([year, cards]) => ({ id: `y${year}`, label: words.year(year), cards }));
}
