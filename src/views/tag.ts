import type { Tag } from "../column/tags.ts";
import type { Words } from "../words/words.ts";
import { cardOf, startOf } from "./cards.ts";
import { frameOf } from "./frame.ts";
import type { Maker } from "./maker.ts";
import type { SeriesStart, TagView } from "./views.ts";

export function tagView(tag: Tag, maker: Maker): TagView {
  const { site } = maker.column;
  const words = maker.speech(site.lang);
  const title = words.tagged(tag.label);
  const count = words.postCount(tag.posts.length);
  const frame = frameOf(
    { kind: "tag", lang: site.lang, address: tag.address, title, description: `${title} — ${count}` },
    maker,
  );
  return {
    ...frame,
    tag: tag.label,
    count,
    cards: tag.posts.toReversed().map((post) => cardOf(post, maker, words)),
    starts: startsOf(tag, maker, words),
  };
}

function startsOf({ posts }: Tag, maker: Maker, words: Words): SeriesStart[] {
  const slugs = new Set(posts.map(({ series }) => series));
  return maker.column.series.flatMap((series) => {
    const start = slugs.has(series.slug) && startOf(series, maker, words);
    const { title, lang } = series;
    return start ? [{ ...start, series: { title, href: maker.href(series.address), lang } }] : [];
  });
}
