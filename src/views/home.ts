import { cardOf, seriesCardOf } from "./cards.ts";
import { frameOf } from "./frame.ts";
import { siteJsonLd } from "./json-ld.ts";
import { type Maker, pageSpelling } from "./maker.ts";
import { textView } from "./text.ts";
import type { HomeView } from "./views.ts";

/** How many of the newest posts the home page shows. */
const NEWEST = 10;

export function homeView(maker: Maker): HomeView {
  const { site, introduction, series } = maker.column;
  const frame = frameOf(
    {
      kind: "home",
      lang: site.lang,
      address: "/",
      title: null,
      description: site.description || (introduction?.summary ?? ""),
      hosts: introduction?.hosts ?? [],
      jsonLd: siteJsonLd(maker),
      notes: introduction !== null && introduction.notes.length > 0,
    },
    maker,
  );
  const { words } = frame;
  const newest = maker.posts.slice(-NEWEST).reverse();
  const rest = maker.posts.length > newest.length;
  return {
    ...frame,
    introduction: introduction && textView(introduction, pageSpelling(maker, words)),
    series: series.map((each) => seriesCardOf(each, maker, words)),
    newest: newest.map((post) => cardOf(post, maker, words)),
    more: rest ? { href: maker.href("/archive/"), label: words.archive } : null,
  };
}
