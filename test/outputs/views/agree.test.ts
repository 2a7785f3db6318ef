import assert from "node:assert/strict";
import fc from "fast-check";
import type { Post, Series } from "../../../src/core/model.ts";
import { archiveView } from "../../../src/outputs/archive/view.ts";
import { homeView } from "../../../src/outputs/home/view.ts";
import { notFoundView } from "../../../src/outputs/not-found/view.ts";
import type { RenderContext } from "../../../src/outputs/output.ts";
import { postView } from "../../../src/outputs/post/view.ts";
import { seriesView } from "../../../src/outputs/series/view.ts";
import { tagView } from "../../../src/outputs/tag/view.ts";
import type { CardYear } from "../../../src/outputs/theme/views/card.ts";
import type { PostView } from "../../../src/outputs/theme/views/post.ts";
import type { SeriesCard } from "../../../src/outputs/theme/views/series-card.ts";
import { seriesJsonLd } from "../../../src/outputs/views/json-ld.ts";
import { anyColumn } from "../../kit/any-column.ts";
import { subscription } from "../../kit/feed-documents.ts";
import { property } from "../../kit/property.ts";
import { type Built, build, contextOf } from "../../kit/sources.ts";

const site = { feeds: { items: 1000 } };
const hrefs = (cards: readonly { readonly href: string }[]) => cards.map(({ href }) => href);
/** Of posts that are divided by year. */
const hrefsIn = ({ years }: { readonly years: readonly CardYear[] }) =>
  years.flatMap(({ cards }) => hrefs(cards));
const pathOf = ({ link }: { readonly link: string }) => new URL(link).pathname;

/** Holds something against random columns, as readers and as their authors see them. */
function holds(name: string, times: number, check: (built: Built, ctx: RenderContext) => void): void {
  property(name, times, [anyColumn, fc.boolean()], (files, drafts) => {
    const built = build(files, { includeDrafts: drafts, site });
    assert.deepEqual(
      built.problems.filter(({ severity }) => severity === "error"),
      [],
    );
    check(built, contextOf(built, drafts));
  });
}

holds("a series is told in one order, wherever it is told", 80, ({ column }, ctx) => {
  const archive = archiveView(ctx);
  for (const series of column.series) {
    const order = series.episodes.map(({ address }) => ctx.href(address));
    const shown = seriesView(series, ctx).groups.flatMap(hrefsIn);
    assert.deepEqual(shown, order, "series page");
    const row = archive.series.find(({ card }) => card.href === ctx.href(series.address));
    assert.deepEqual(row?.groups.flatMap(hrefsIn) ?? [], order, "archive");

    const pages = new Map(series.episodes.map((post) => [ctx.href(post.address), postView(post, ctx)]));
    assert.deepEqual(walk(order[0], pages, "next"), order, "the way on");
    assert.deepEqual(walk(order.at(-1), pages, "previous"), order.toReversed(), "the way back");
    order.forEach((href, i) => {
      assert.deepEqual(hrefs(pages.get(href)?.episode?.earlier?.cards ?? []), order.slice(0, i), "earlier");
    });
    positionsRise(series, pages, ctx);
    startsRight(series, seriesView(series, ctx).series, ctx);
  }
});

/** From page to page, as long as there is one. */
function walk(
  from: string | undefined,
  pages: ReadonlyMap<string, PostView>,
  way: "next" | "previous",
): string[] {
  const met: string[] = [];
  for (let href = from; href !== undefined; href = pages.get(href)?.episode?.[way]?.href) {
    met.push(href);
    assert.equal(pages.get(href)?.head[way] ?? undefined, pages.get(href)?.episode?.[way]?.href);
    assert.ok(met.length <= pages.size, "never in circles, never into another series");
  }
  return met;
}

/** What search engines are told agrees with the list. */
function positionsRise(series: Series, pages: ReadonlyMap<string, PostView>, ctx: RenderContext): void {
  const places = series.episodes.flatMap((post) => {
    const json = data(pages.get(ctx.href(post.address))?.head.jsonLd?.html);
    assert.equal(json.position, post.number ?? undefined);
    return post.number === null ? [] : [(json.isPartOf.seasonNumber ?? 0) * 1000 + json.position];
  });
  assert.deepEqual(
    places,
    [...new Set(places)].sort((a, b) => a - b),
  );
}

function data(html = "") {
  return JSON.parse(html.replace(/<[^>]*>/g, ""))["@graph"][0];
}

/** Counts and beginnings tell of nothing that is hidden, and lead to nothing that was withdrawn. */
function startsRight(series: Series, card: SeriesCard, ctx: RenderContext): void {
  const readable = series.episodes.filter((post) => !post.withdrawn);
  const first =
    readable.find(({ kind }) => kind === "episode") ?? readable.find(({ kind }) => kind === "special");
  assert.equal(card.start?.href, first && ctx.href(first.address));
  const numbered = series.episodes.filter(({ number }) => number !== null && number > 0).length;
  if (numbered > 0) assert.ok(card.count.match(/\d+/g)?.includes(String(numbered)), card.count);
  const dates = series.episodes.map(({ date }) => date?.epoch ?? 0);
  const start = data(seriesJsonLd(series, ctx).html).startDate;
  assert.equal(start && Date.parse(start), dates.length > 0 ? Math.min(...dates) : undefined);
}

holds("what is new is told in one order, wherever it is told", 80, ({ column }, ctx) => {
  const archive = archiveView(ctx);
  const told = archive.years.flatMap(({ cards }) => hrefs(cards));
  const home = homeView(ctx);
  const hidden = new Set(
    ctx.posts.filter(({ withdrawn }) => withdrawn).map(({ address }) => ctx.href(address)),
  );
  const lead = home.lead?.card.href;
  const others = told.filter((href) => !hidden.has(href) && href !== lead);
  assert.deepEqual(hrefs(home.newest), others.slice(0, 6), "home");
  const out = (posts: readonly Post[]) =>
    new Set(posts.filter(({ state }) => state === "out").map(({ address }) => ctx.href(address)));
  const published = out(ctx.posts);
  const feed = subscription(ctx, "/").items.map(pathOf);
  assert.deepEqual(
    feed,
    told.filter((href) => published.has(href)),
    "feed",
  );
  for (const series of column.series) {
    const own = out(series.episodes);
    assert.deepEqual(
      subscription(ctx, series.address).items.map(pathOf),
      feed.filter((href) => own.has(href)),
      series.slug,
    );
    const readable = new Set(
      series.episodes.filter((post) => !post.withdrawn).map(({ address }) => ctx.href(address)),
    );
    const card = seriesView(series, ctx).series;
    assert.equal(
      card.latest?.href,
      told.find((href) => readable.has(href)),
      "latest",
    );
  }
  for (const tag of ctx.tags.values()) {
    const tagged = new Set(tag.posts.map(({ address }) => ctx.href(address)));
    assert.deepEqual(
      hrefsIn(tagView(tag, ctx)),
      told.filter((href) => tagged.has(href)),
      "tag",
    );
  }
});

holds("series stand in one order: the one that moved last comes first", 100, (_, ctx) => {
  const home = homeView(ctx);
  const series = hrefs(archiveView(ctx).series.map(({ card }) => card));
  const [ongoing, ended] = [home.ongoing?.series ?? [], home.ended?.series ?? []];
  const isOngoing = new Set(hrefs(ongoing));
  assert.deepEqual(
    hrefs(ongoing),
    series.filter((href) => isOngoing.has(href)),
  );
  assert.deepEqual(
    hrefs(ended),
    series.filter((href) => !isOngoing.has(href)),
  );
  assert.deepEqual(notFoundView(ctx).series, home.ongoing ?? home.ended);
  const moved = ctx.posts.toReversed().flatMap(({ series }) => series ?? []);
  const shown = series.map((href) => href.split("/").at(-2));
  const ever = shown.filter((slug) => moved.includes(slug as string));
  const times = ever.map((slug) => ctx.posts.findLast(({ series }) => series === slug)?.date?.epoch ?? 0);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => b - a),
  );
});

holds("without a slip, order by number is order by date", 80, ({ column, problems }, ctx) => {
  for (const { source, episodes } of column.series) {
    const folder = source.replace("index.md", "");
    if (problems.some(({ code, path }) => code === "number-against-date" && path.startsWith(folder)))
      continue;
    const numbered = episodes.filter((post) => post.number !== null && post.state !== "draft");
    assert.deepEqual(
      ctx.posts.filter((post) => numbered.includes(post)),
      numbered,
    );
  }
});
