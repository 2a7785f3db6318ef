import type { Words } from "../words/words.ts";
import { cardOf, seriesCardOf } from "./cards.ts";
import { frameOf } from "./frame.ts";
import type { Maker } from "./maker.ts";
import { groupsOf } from "./series.ts";
import type { ArchiveView, Card } from "./views.ts";

/** Everything, by series and by year. */
export function archiveView(maker: Maker): ArchiveView {
  const { site, series } = maker.column;
  const words = maker.speech(site.lang);
  const frame = frameOf(
    {
      kind: "archive",
      lang: site.lang,
      address: "/archive/",
      title: words.archive,
      description: site.description,
    },
    maker,
  );
  return {
    ...frame,
    series: series.map((each) => ({
      card: seriesCardOf(each, maker, words),
      groups: groupsOf(each, maker, words),
    })),
    years: yearsOf(maker, words),
    tags: [...maker.tags.values()]
      .sort((a, b) => b.posts.length - a.posts.length || (a.label < b.label ? -1 : 1))
      .map((tag) => ({ href: maker.href(tag.address), label: tag.label, count: tag.posts.length })),
  };
}

function yearsOf(maker: Maker, words: Words): ArchiveView["years"] {
  const years = new Map<number, Card[]>();
  for (const post of maker.posts.toReversed()) {
    if (post.date === null) continue;
    const year = Number.parseInt(post.date.iso, 10);
    const cards = years.get(year) ?? [];
    cards.push(cardOf(post, maker, words));
    years.set(year, cards);
  }
  return [...years].map(([year, cards]) => ({ id: `y${year}`, label: words.year(year), cards }));
}
