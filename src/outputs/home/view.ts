import type { RenderContext } from "../output.ts";
import type { HomeView } from "../theme/views.ts";
import { cardOf, seriesCardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { siteJsonLd } from "../views/json-ld.ts";
import { pageTextOptions, textView } from "../views/text.ts";

/** How many of the newest posts the home page shows. */
const NEWEST_COUNT = 10;

export function homeView(ctx: RenderContext): HomeView {
  const { site, introduction, series } = ctx.column;
  const frame = frameOf(
    {
      kind: "home",
      lang: site.lang,
      address: "/",
      title: null,
      description: site.description || (introduction?.summary ?? ""),
      hosts: introduction?.hosts ?? [],
      jsonLd: siteJsonLd(ctx),
      notes: introduction !== null && introduction.notes.length > 0,
    },
    ctx,
  );
  const { words } = frame;
  const newest = ctx.posts.slice(-NEWEST_COUNT).reverse();
  const hasMore = ctx.posts.length > newest.length;
  return {
    ...frame,
    introduction: introduction && textView(introduction, pageTextOptions(ctx, words)),
    series: series.map((each) => seriesCardOf(each, ctx, words)),
    newest: newest.map((post) => cardOf(post, ctx, words)),
    more: hasMore ? { href: ctx.href("/archive/"), label: words.archive } : null,
  };
}
