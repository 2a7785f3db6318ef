import type { Author, Moment, Picture, Post, Series } from "../model.ts";
import type { Words } from "../words/words.ts";
import type { Maker } from "./maker.ts";
import type { Card, DateView, PictureView, SeriesCard, StartLink } from "./views.ts";

/** A post in a list. The same object each time for the same maker, language and post. */
export function cardOf(post: Post, maker: Maker, words: Words): Card {
  const known = cards.get(maker) ?? new Map<Words, Map<Post, Card>>();
  cards.set(maker, known);
  const spoken = known.get(words) ?? new Map<Post, Card>();
  known.set(words, spoken);
  const card = spoken.get(post) ?? makeCard(post, maker, words);
  spoken.set(post, card);
  return card;
}

const cards = new WeakMap<Maker, Map<Words, Map<Post, Card>>>();

function makeCard(post: Post, maker: Maker, words: Words): Card {
  const series = maker.seriesOf(post);
  return {
    href: maker.href(post.address),
    kind: post.kind,
    title: post.title,
    subtitle: post.subtitle,
    summary: post.withdrawn ? words.withdrawn : post.description,
    lang: post.lang,
    number: post.number,
    label: labelOf(post, series, words),
    date: dateView(post.date, words),
    readingTime: post.withdrawn ? "" : words.readingTime(post.text.length),
    series: series && { title: series.title, href: maker.href(series.address), lang: series.lang },
    marks: marksOf(post, words),
  };
}

/** 25화 · 시즌 2 · 3화 · 번외 · 휴재; "" for posts in no series. */
export function labelOf(post: Post, series: Series | null, words: Words): string {
  if (post.kind === "special") return words.special;
  if (post.kind === "notice") return words.notice;
  if (post.number === null || series === null) return "";
  return series.numbering === "season" && post.season !== null
    ? words.episodeInSeason(post.season, post.number)
    : words.episode(post.number);
}

export function marksOf(post: Post, words: Words): readonly string[] {
  if (post.state === "draft") return [words.draft];
  return post.state === "scheduled" ? [words.scheduled] : [];
}

export function dateView(moment: Moment | null, words: Words): DateView | null {
  return moment && { iso: moment.iso, words: words.date(moment), short: words.monthDay(moment) };
}

export function pictureView(picture: Picture | null, maker: Maker): PictureView | null {
  if (picture === null) return null;
  const { address, alt, width, height } = picture;
  return { src: maker.href(address), alt, width, height };
}

export function authorView(author: Author | null): { name: string; href: string | null } | null {
  return author && { name: author.name, href: author.url };
}

export function feedOf(series: Series | null, maker: Maker): { href: string; title: string } {
  const address = series ? `${series.address}feed.xml` : "/feed.xml";
  return { href: maker.href(address), title: series ? series.title : maker.column.site.title };
}

/** Where a newcomer begins. */
export function firstOf(series: Series): Post | null {
  return series.episodes.find((episode) => episode.kind === "episode") ?? series.episodes[0] ?? null;
}

/** 1화부터 읽기 */
export function startOf(series: Series, maker: Maker, words: Words): StartLink | null {
  const first = firstOf(series);
  if (!first) return null;
  return { href: maker.href(first.address), label: words.readFrom(labelOf(first, series, words)) };
}

export function seriesCardOf(series: Series, maker: Maker, words: Words): SeriesCard {
  const { episodes } = series;
  const [first, latest] = [episodes[0], episodes.at(-1)];
  const numbered = episodes.filter((episode) => episode.kind === "episode").length;
  return {
    href: maker.href(series.address),
    title: series.title,
    description: series.description,
    lang: series.lang,
    status: words.status[series.status],
    cadence: series.cadence && series.status === "ongoing" ? words.cadence(series.cadence) : null,
    count: words.episodeCount(numbered),
    since: first?.date ? words.since(first.date) : null,
    cover: pictureView(series.cover, maker),
    start: startOf(series, maker, words),
    first: first ? cardOf(first, maker, words) : null,
    latest: latest ? cardOf(latest, maker, words) : null,
    feed: feedOf(series, maker),
  };
}
