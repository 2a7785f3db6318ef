import type { Tag } from "../../column/tags.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { SeriesStart, TagView } from "../theme/views/tag.ts";
import { startOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { yearsOf } from "../views/groups.ts";

export function tagView(tag: Tag, ctx: RenderContext): TagView {
  const { site } = ctx.column;
  const words = ctx.wordsIn(site.lang);
  const title = words.tagged(tag.label);
  const count = words.postCount(tag.posts.length);
  const frame = frameOf(
    { kind: "tag", lang: site.lang, address: tag.address, title, description: `${title} — ${count}` },
    ctx,
  );
  return {
    ...frame,
    tag: tag.label,
    count,
    years: yearsOf(tag.posts.toReversed(), ctx, words),
    starts: startsOf(tag, ctx, words),
  };
}

function startsOf({ posts }: Tag, ctx: RenderContext, words: Words): SeriesStart[] {
  const slugs = new Set(posts.map(({ series }) => series));
  return ctx.column.series.flatMap((series) => {
    const start = slugs.has(series.slug) && startOf(series, ctx, words);
    const { title, lang } = series;
    return start ? [{ ...start, series: { title, href: ctx.href(series.address), lang } }] : [];
  });
}
