import { span } from "../../column/neighbours.ts";
import type { Author, FeedFormat, Moment, Picture, Post, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { Place } from "../pictures/places.ts";
import { shownPicture } from "../pictures/shown.ts";
import type { Card, DateView, PictureView } from "../theme/views/card.ts";
import type { SeriesCard, StartLink } from "../theme/views/series-card.ts";
import { upcomingView } from "./upcoming.ts";

/** Card of a post in a list. Memoized: the same object for the same context, language and post. */
export function cardOf(post: Post, ctx: RenderContext, words: Words): Card {
  const byWords = ctx.once(cardCache);
  const known = byWords.get(words) ?? new Map<Post, Card>();
  if (known.size === 0) byWords.set(words, known);
  let card = known.get(post);
  if (card === undefined) {
    card = makeCard(post, ctx, words);
    known.set(post, card);
  }
  return card;
}

/** Cache of cards, by language (its words) and post. */
function cardCache(): Map<Words, Map<Post, Card>> {
  return new Map();
}

function makeCard(post: Post, ctx: RenderContext, words: Words): Card {
  const series = ctx.seriesOf(post);
  return {
    href: ctx.href(post.address),
    kind: post.kind,
    title: post.title,
    subtitle: post.subtitle,
    summary: post.withdrawn ? words.withdrawn : post.description,
    lang: post.lang,
    number: post.number || null,
    label: labelOf(post, series, words),
    date: dateView(post.date, words),
    readingTime: post.withdrawn ? "" : words.readingTime(post.text.length),
    series: series && { title: series.title, href: ctx.href(series.address), lang: series.lang },
    marks: marksOf(post, words),
  };
}

/** The fields that a label is made from. */
type Labelled = Pick<Post, "kind" | "number" | "season">;
type Numbering = Pick<Series, "numbering">;

/** 25화 · 시즌 2 · 3화 · 프롤로그 · 번외 · 휴재; "" for posts in no series. */
export function labelOf(post: Labelled, series: Numbering | null, words: Words): string {
  if (post.kind === "special") return words.special;
  if (post.kind === "notice") return words.notice;
  if (post.number === null || series === null) return "";
  return series.numbering === "season" && post.season !== null
    ? words.episodeInSeason(post.season, post.number)
    : words.episode(post.number);
}

/** The kind of a post in a series. */
export function episodeKind({ kind }: Post): "episode" | "special" | "notice" {
  return kind === "special" || kind === "notice" ? kind : "episode";
}

/**
 * The label with the announced total, where there is one: 25/30화. Numbers that restart in each season have no total.
 */
export function positionLabel(post: Post, series: Series, words: Words): string {
  const { number } = post;
  const { total, numbering } = series;
  const counts = number !== null && number > 0 && total !== null && number <= total;
  return counts && numbering === "through" ? words.episodeOf(number, total) : labelOf(post, series, words);
}

/** Label and title: "25화 안개". A title equal to its label ("프롤로그") stands once. */
export function labelledTitle(label: string, title: string): string {
  return label === "" || label === title ? title : `${label} ${title}`;
}

/** Link text for a post that is not published yet: never its title. */
export function unpublishedLabel(post: Labelled, series: Numbering | null, words: Words): string {
  return labelOf(post, series, words) || words.unpublished;
}

export function marksOf(post: Post, words: Words): readonly string[] {
  if (post.state === "draft") return [words.draft];
  return post.state === "scheduled" ? [words.scheduled] : [];
}

export function dateView(moment: Moment | null, words: Words): DateView | null {
  return moment && { iso: moment.iso, words: words.date(moment), short: words.shortDate(moment) };
}

export function pictureView(picture: Picture | null, place: Place, ctx: RenderContext): PictureView | null {
  if (picture === null) return null;
  const { address, alt, source, width, height } = picture;
  const shown = shownPicture(source, place, ctx);
  if (shown === null) return { src: ctx.href(address), alt, width, height, sources: [], classes: "" };
  const { classes, single, sources } = shown;
  return { src: single, alt, width: shown.width, height: shown.height, sources, classes };
}

export function authorView(author: Author | null): { name: string; href: string | null } | null {
  return author && { name: author.name, href: author.url };
}

/**
 * The feed of a series, or of the site, in the preferred format: the first of `feeds.formats`. Where the site has no
 * feeds yet, the page that says so.
 */
export function feedOf(series: Series | null, ctx: RenderContext): { href: string; title: string } {
  const [feed] = ctx.feedsAt(series?.address ?? "/");
  const title = (series ?? ctx.column.site).title;
  return { href: ctx.href(feed?.address ?? "/feeds/"), title };
}

/** Display names of the formats. */
export const FORMAT_NAMES: Readonly<Record<FeedFormat, string>> = {
  rss: "RSS",
  atom: "Atom",
  json: "JSON Feed",
};

/**
 * Fragment id, on `/feeds/`, of the card for the feeds of a page: "feed-city", "feed-tags:fog". No slug has a colon, so
 * that the series "tags-fog" has another.
 */
export function feedId(page: string): string {
  const parts = page.split("/").filter(Boolean);
  return parts.length === 0 ? "feed" : `feed-${parts.join(":")}`;
}

/** The post with which a new reader starts: the first episode that is not withdrawn, else the first such special. */
export function firstOf({ episodes }: Series): Post | null {
  const first = (kind: Post["kind"]) => episodes.find((post) => post.kind === kind && !post.withdrawn);
  return first("episode") ?? first("special") ?? null;
}

/** Link to the first post: 1화부터 읽기. Null when nothing can be read. */
export function startOf(series: Series, ctx: RenderContext, words: Words): StartLink | null {
  const first = firstOf(series);
  if (!first) return null;
  return { href: ctx.href(first.address), label: words.readFrom(labelOf(first, series, words)) };
}

export function seriesCardOf(series: Series, ctx: RenderContext, words: Words): SeriesCard {
  const { episodes } = series;
  const [first] = episodes;
  const since = span(episodes).first?.date;
  const latest = span(episodes.filter((post) => !post.withdrawn)).last;
  return {
    href: ctx.href(series.address),
    title: series.title,
    description: series.description,
    lang: series.lang,
    status: words.status[series.status],
    upcoming: upcomingView(series, words),
    cadence: series.cadence && series.status === "ongoing" ? words.cadence(series.cadence) : null,
    count: countOf(series, words),
    since: since ? words.since(since) : null,
    cover: pictureView(series.cover, "series", ctx),
    start: startOf(series, ctx, words),
    first: first ? cardOf(first, ctx, words) : null,
    latest: latest && cardOf(latest, ctx, words),
    readingTime: wholeReadingTime(series, words),
    feed: feedOf(series, ctx),
    subscribe: ctx.href("/feeds/", ctx.feeds.length > 0 ? feedId(series.address) : null),
  };
}

/** How many episodes are out: 모두 25화, or 30화 가운데 25화. */
function countOf(series: Series, words: Words): string {
  const { count, total } = episodesOut(series);
  if (count === 0 && series.episodes.length > 0) return words.postCount(series.episodes.length);
  return total === null ? words.episodeCount(count) : words.episodeCountOf(count, total);
}

/**
 * Number of episodes, without the prologue (0), and the announced total until all of it are out that are not missing on
 * purpose.
 */
export function episodesOut(series: Series): { readonly count: number; readonly total: number | null } {
  const count = series.episodes.filter(({ number }) => number !== null && number > 0).length;
  const { total } = series;
  const isUnderWay = count > 0 && total !== null && count < total - leftOut(series, total);
  return { count, total: isUnderWay ? total : null };
}

/**
 * How many numbers up to the total are missing on purpose. Those that begin anew in each season do not lead up to it.
 */
function leftOut({ missing, numbering }: Series, total: number): number {
  if (numbering === "season") return 0;
  return new Set(missing.filter((number) => number > 0 && number <= total)).size;
}

/** Reading time of the whole series; "" when nothing can be read. */
function wholeReadingTime({ episodes }: Series, words: Words): string {
  const total = { characters: 0, syllables: 0, words: 0 };
  let isEmpty = true;
  for (const { text, withdrawn } of episodes) {
    if (withdrawn) continue;
    isEmpty = false;
    total.characters += text.length.characters;
    total.syllables += text.length.syllables;
    total.words += text.length.words;
  }
  return isEmpty ? "" : words.wholeReadingTime(total);
}
